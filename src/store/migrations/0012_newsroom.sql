-- The desk: what editors see of a story without opening it, who is in it, what they are writing, what is due.

-- Persian as people search it: one letter for each of its looks, no vowel marks, Latin digits. Half-spaces stay.
create function newsroom.fold_letters(text text) returns text language sql immutable parallel safe as $$
  select translate(lower(coalesce(text, '')),
    U&'\064A\0649\0626\0643\0629\06C0\06BE\06D5\0623\0625\0622\0671\0624\06F0\06F1\06F2\06F3\06F4\06F5\06F6\06F7\06F8\06F9\0660\0661\0662\0663\0664\0665\0666\0667\0668\0669\0621\200D\200E\200F\0640\064B\064C\064D\064E\064F\0650\0651\0652\0654\0670',
    U&'\06CC\06CC\06CC\06A9\0647\0647\0647\0647\0627\0627\0627\0627\064801234567890123456789')
$$;

-- What parts words: blanks and every sign of writing.
create function newsroom.fold_breaks(text text, by text) returns text language sql immutable parallel safe as $$
  select regexp_replace(text, '[\s!-/:-@\[-`{-~\u00AB\u00BB\u060C\u061B\u061F\u2026\u2013\u2014\u066A]+', by, 'g')
$$;

-- The identity of words, without blanks, half-spaces and signs: like foldKey of the text engine. Both sides of a comparison
-- are folded here.
create function newsroom.fold(text text) returns text language sql immutable parallel safe as $$
  select replace(newsroom.fold_breaks(newsroom.fold_letters(text), ''), U&'\200C', '')
$$;

-- The words of a text for searching, those with half-spaces whole and in their parts.
create function newsroom.fold_words(text text) returns tsvector language sql immutable parallel safe as $$
  select array_to_tsvector(array_remove(string_to_array(
           replace(folded, U&'\200C', '') || ' ' || replace(folded, U&'\200C', ' '), ' '), ''))
  from (select newsroom.fold_breaks(newsroom.fold_letters(text), ' ') as folded) given
$$;

-- What somebody looks for: each word, or its beginning, must stand there.
create function newsroom.fold_query(words text[]) returns tsquery language sql immutable parallel safe as $$
  select string_agg('''' || folded || ''':*', ' & ')::tsquery
  from (select newsroom.fold(word) as folded from unnest(words) word) given where folded <> ''
$$;

alter table newsroom.revisions add column made_by_id text;

alter table newsroom.releases
  add column state_before text,
  add column undone_at timestamptz,
  drop constraint releases_kind_check,
  add constraint releases_kind_check check (kind in ('publish', 'update', 'correct', 'withdraw', 'undo'));

create or replace view reader.corrections as
  select r.story_id, r.number, r.note, r.released_at
  from newsroom.releases r join newsroom.live_stories using (story_id)
  where r.kind = 'correct' and r.undone_at is null;

alter table newsroom.stories
  -- a wire item that an editor took up or put aside
  add column taken_at timestamptz,
  add column taken_by text,
  add column dismissed_at timestamptz,
  -- of the newest revision, kept by the trigger below
  add column headline text not null default '',
  add column kicker text,
  add column service_slug text,
  add column byline text,
  add column search_words tsvector not null default '',
  add column changed_at timestamptz not null default now(),
  add column changed_by text not null default '',
  add column changed_by_id text;

create function newsroom.desk_words(id bigint, content jsonb) returns tsvector language sql immutable parallel safe as $$
  select newsroom.fold_words(concat_ws(' ', id, content ->> 'kicker', content ->> 'headline', content ->> 'lead',
                                       content ->> 'byline', content #>> '{attribution,source}', content ->> 'tags'))
$$;

update newsroom.stories s set
  headline = r.content ->> 'headline', kicker = r.content ->> 'kicker', service_slug = r.content ->> 'service',
  byline = r.content ->> 'byline', search_words = newsroom.desk_words(s.id, r.content),
  changed_at = r.made_at, changed_by = r.made_by
from newsroom.revisions r where r.story_id = s.id and r.number = s.revision_number;

create index on newsroom.stories (changed_at desc, id desc);
create index on newsroom.stories using gin (search_words);
create index on newsroom.stories (state, changed_at desc, id desc);
create index on newsroom.stories (service_slug, changed_at desc, id desc);
create index on newsroom.stories (changed_by_id, changed_at desc, id desc) where changed_by_id is not null;
create index stories_incoming on newsroom.stories (id desc)
  where origin = 'wire' and state = 'draft' and taken_at is null and dismissed_at is null;
create index on newsroom.wire_items (last_received_at desc, id desc);

-- What the desk is told as it happens; many at once are one "look again".
create function newsroom.tell_desk(event jsonb) returns void language sql as $$
  select pg_notify('chapar_desk', event::text)
$$;

create function newsroom.note_revisions() returns trigger language plpgsql as $$
begin
  update newsroom.stories s set
    headline = r.content ->> 'headline', kicker = r.content ->> 'kicker', service_slug = r.content ->> 'service',
    byline = r.content ->> 'byline', search_words = newsroom.desk_words(s.id, r.content),
    changed_at = r.made_at, changed_by = r.made_by,
    changed_by_id = r.made_by_id
  from fresh r where r.story_id = s.id and r.number = s.revision_number;
  if (select count(*) from fresh) > 20 then
    perform newsroom.tell_desk('{"type":"hello"}');
  else
    perform newsroom.tell_desk(jsonb_build_object(
      'type', 'story', 'storyId', story_id, 'what', 'saved', 'revision', number, 'by', made_by)) from fresh;
  end if;
  return null;
end $$;
create trigger revisions_noted after insert on newsroom.revisions
  referencing new table as fresh for each statement execute function newsroom.note_revisions();

create function newsroom.note_releases() returns trigger language plpgsql as $$
begin
  if (select count(*) from fresh) > 20 then
    perform newsroom.tell_desk('{"type":"hello"}');
  else
    update newsroom.stories s set changed_at = greatest(s.changed_at, r.released_at) from fresh r where s.id = r.story_id;
    perform newsroom.tell_desk(jsonb_build_object(
      'type', 'story', 'storyId', story_id, 'what', 'released', 'by', released_by)) from fresh;
  end if;
  return null;
end $$;
create trigger releases_noted after insert on newsroom.releases
  referencing new table as fresh for each statement execute function newsroom.note_releases();

create function newsroom.note_wire() returns trigger language plpgsql as $$
begin
  perform newsroom.tell_desk(jsonb_build_object('type', 'incoming', 'storyId', i.story_id))
  from newsroom.wire_items i where i.id = new.item_id;
  return null;
end $$;
create trigger wire_noted after insert on newsroom.wire_versions
  for each row execute function newsroom.note_wire();

-- An editor's correction of what was read in a wire item; what came in stays as it was in wire_versions.
create table newsroom.wire_corrections (
  item_id bigint primary key references newsroom.wire_items on delete cascade,
  version int not null,
  number int not null,
  reading jsonb not null,
  -- what the text engine finds in the corrected reading
  findings jsonb not null,
  -- {"key of a finding": number of the suggestion taken, or null where the words were left}
  decisions jsonb not null,
  made_by text not null,
  made_at timestamptz not null
);

-- What somebody is writing and has not saved: of each open tab its newest.
create table newsroom.drafts (
  story_id bigint not null references newsroom.stories on delete cascade,
  user_id text not null,
  tab text not null,
  base int not null,
  content jsonb not null,
  saved_at timestamptz not null,
  primary key (story_id, user_id, tab)
);
create index on newsroom.drafts (saved_at);

-- Who has a story open, and the one among them who holds the pen.
create table newsroom.presence (
  story_id bigint not null references newsroom.stories on delete cascade,
  user_id text not null,
  tab text not null,
  name text not null,
  seen_at timestamptz not null,
  primary key (story_id, user_id, tab)
);
create table newsroom.pens (
  story_id bigint primary key references newsroom.stories on delete cascade,
  user_id text not null,
  tab text not null,
  name text not null,
  since timestamptz not null,
  seen_at timestamptz not null
);

-- A story that was asked for twice by one request that was repeated is one story.
create table newsroom.creations (
  key text primary key,
  user_id text not null,
  story_id bigint not null references newsroom.stories on delete cascade
);

-- Publication at a time: what the editor meant (Tehran's clock, in the calendar used) beside the instant.
create table newsroom.schedules (
  story_id bigint primary key references newsroom.stories on delete cascade,
  due_at timestamptz not null,
  calendar text not null check (calendar in ('jalali', 'gregorian')),
  wall_date text not null,
  wall_time text not null,
  made_by text not null,
  made_by_id text not null,
  made_at timestamptz not null,
  -- why it did not happen when it was due; null while it waits
  failure jsonb
);
create index on newsroom.schedules (due_at) where failure is null;

-- Arrangements and settings are saved upon the version that was seen.
create table newsroom.versions (
  of text primary key,
  number int not null
);

create index on newsroom.media (created_at desc, id desc);
