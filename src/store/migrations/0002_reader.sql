-- What the readers' role may see: views over what is live. The role itself is made at start (store/reader-role.ts).
create schema reader;

create view reader.settings as select key, value from newsroom.settings where key like 'public.%';
create view reader.services as select slug, name, kind, position from newsroom.services;
create view reader.authors as select slug, name from newsroom.authors;
create view reader.tags as select slug, name, key from newsroom.tags;
create view reader.stories as select * from newsroom.live_stories;
create view reader.story_tags as select story_id, tag_slug, position, dated_at from newsroom.live_tags;
create view reader.withdrawals as select story_id, headline, reason, withdrawn_at from newsroom.withdrawals;
create view reader.search_documents as select story_id, terms from newsroom.search_documents;
create view reader.media as
  select id, kind, width, height, seconds, alt, caption, credit, focal_x, focal_y, colour, renditions, poster_id, captions_file
  from newsroom.media;
create view reader.placements as
  select p.front, p.slot, p.position, p.story_id, p.headline
  from newsroom.placements p join newsroom.live_stories using (story_id);
create view reader.collections as select slug, fills_from, size from newsroom.collections;
create view reader.collection_items as
  select i.collection_slug, i.position, i.story_id, i.reason
  from newsroom.collection_items i join newsroom.live_stories using (story_id);
create view reader.corrections as
  select r.story_id, r.number, r.note, r.released_at
  from newsroom.releases r join newsroom.live_stories using (story_id)
  where r.kind = 'correct';
create view reader.readings as select story_id, hour, count from newsroom.readings;
