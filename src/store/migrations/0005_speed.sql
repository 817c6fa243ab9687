-- Removing a story looks for those that follow it: without an index a scan of all stories for each.
create index on newsroom.stories (follows_id) where follows_id is not null;

-- A front and a box hold a handful of rows, too few for the server ever to gather figures about them, and without figures it
-- joins them by reading every live story (10,000: 2 to 3 ms). The limit makes it look each one up (0.05 ms).
create or replace view reader.placements as
  select p.front, p.slot, p.position, p.story_id, p.headline
  from newsroom.placements p
  cross join lateral (select from newsroom.live_stories l where l.story_id = p.story_id limit 1) live;
create or replace view reader.collection_items as
  select i.collection_slug, i.position, i.story_id, i.reason
  from newsroom.collection_items i
  cross join lateral (select from newsroom.live_stories l where l.story_id = i.story_id limit 1) live;

-- What ranks a found story, short enough to stay in its row: the words of headline (A) and kicker, lead, byline, tags (B).
alter table newsroom.search_documents add column heading tsvector not null default '';
create or replace view reader.search_documents as select story_id, terms, heading from newsroom.search_documents;
