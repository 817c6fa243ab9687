-- The first schema: what the newsroom knows (newsroom) and what readers may see of it (reader).
create schema newsroom;

create table newsroom.settings (
  key text primary key,
  value jsonb not null
);

create table newsroom.services (
  slug text primary key,
  name text not null,
  kind text not null check (kind in ('news', 'photo', 'video')),
  position int not null
);

create table newsroom.authors (
  slug text primary key,
  name text not null unique
);

create table newsroom.tags (
  slug text primary key,
  name text not null,
  -- folded by the text engine: two spellings of one tag are one tag
  key text not null unique
);

create table newsroom.media (
  -- begins with the hash of the bytes: the same picture twice is one
  id text primary key,
  kind text not null check (kind in ('image', 'video')),
  width int not null,
  height int not null,
  seconds real,
  alt text not null,
  caption text not null,
  credit text not null,
  focal_x real not null default 0.5,
  focal_y real not null default 0.5,
  colour text not null,
  -- [{"width","height","file","bytes","type"}], smallest first
  renditions jsonb not null,
  poster_id text references newsroom.media,
  captions_file text,
  created_at timestamptz not null
);

create sequence newsroom.story_ids start 1000001;

create table newsroom.stories (
  id bigint primary key default nextval('newsroom.story_ids'),
  state text not null check (state in ('draft', 'review', 'ready', 'live', 'corrected', 'withdrawn')),
  origin text not null check (origin in ('wire', 'staff')),
  -- lineage: the story that this one continues
  follows_id bigint references newsroom.stories,
  language text not null,
  direction text not null check (direction in ('rtl', 'ltr')),
  -- the publication moment that the source gives, or the first release's
  dated_at timestamptz,
  dated_grain text check (dated_grain in ('minute', 'day')),
  revision_number int not null default 0,
  release_number int not null default 0,
  created_at timestamptz not null
);

create table newsroom.revisions (
  story_id bigint not null references newsroom.stories on delete cascade,
  number int not null,
  content jsonb not null,
  edits jsonb not null,
  made_by text not null,
  reason text not null,
  made_at timestamptz not null,
  primary key (story_id, number)
);

create table newsroom.releases (
  story_id bigint not null,
  number int not null,
  revision_number int not null,
  kind text not null check (kind in ('publish', 'update', 'correct', 'withdraw')),
  -- what readers are told: a correction's note, a withdrawal's reason
  note text,
  released_by text not null,
  released_at timestamptz not null,
  primary key (story_id, number),
  foreign key (story_id, revision_number) references newsroom.revisions on delete cascade
);

-- An arrived item, known by its source and what the source calls it.
create table newsroom.wire_items (
  id bigint generated always as identity primary key,
  source_key text not null,
  identity_kind text not null check (identity_kind in ('guid', 'link', 'headline-day')),
  identity text not null,
  story_id bigint not null references newsroom.stories on delete cascade,
  first_received_at timestamptz not null,
  last_received_at timestamptz not null,
  unique (source_key, identity_kind, identity)
);
create index on newsroom.wire_items (story_id);

-- Every version that arrived: the bytes untouched, what was read in them, what the text engine found.
create table newsroom.wire_versions (
  item_id bigint not null references newsroom.wire_items on delete cascade,
  number int not null,
  received_at timestamptz not null,
  address text,
  content_type text,
  raw bytea not null,
  reading jsonb not null,
  findings jsonb not null,
  -- the mended content before any editor: what an update is compared with
  mended jsonb not null,
  -- hash of what was read; an item with the same one changes nothing
  fingerprint text not null,
  -- what changed against the version before: [{"part","before","after"}]
  difference jsonb not null,
  primary key (item_id, number)
);

-- What readers see now, one row a story, written in the publishing transaction alone.
create table newsroom.live_stories (
  story_id bigint primary key references newsroom.stories on delete cascade,
  release_number int not null,
  slug text not null,
  service_slug text references newsroom.services,
  author_slug text references newsroom.authors,
  language text not null,
  direction text not null,
  kicker text,
  headline text not null,
  lead text,
  picture_id text references newsroom.media,
  has_video boolean not null,
  has_gallery boolean not null,
  content jsonb not null,
  edits jsonb not null,
  dated_at timestamptz not null,
  dated_grain text not null,
  dated_day date not null,
  released_at timestamptz not null,
  updated_at timestamptz not null
);
create index on newsroom.live_stories (dated_at desc, story_id desc);
create index on newsroom.live_stories (service_slug, dated_at desc, story_id desc);
create index on newsroom.live_stories (author_slug, dated_at desc, story_id desc);
create index on newsroom.live_stories (dated_day, dated_at desc, story_id desc);
create index on newsroom.live_stories (released_at desc);

create table newsroom.live_tags (
  story_id bigint not null references newsroom.live_stories on delete cascade,
  tag_slug text not null references newsroom.tags,
  position int not null,
  dated_at timestamptz not null,
  primary key (story_id, tag_slug)
);
create index on newsroom.live_tags (tag_slug, dated_at desc, story_id desc);

create table newsroom.withdrawals (
  story_id bigint primary key references newsroom.stories on delete cascade,
  headline text not null,
  reason text not null,
  withdrawn_at timestamptz not null
);

-- Filled by a job that follows publishing; analysed by the text engine, so the configuration is `simple`.
create table newsroom.search_documents (
  story_id bigint primary key references newsroom.live_stories on delete cascade,
  release_number int not null,
  terms tsvector not null
);
create index on newsroom.search_documents using gin (terms);

-- Where a story stands on a front; the headline may differ there.
create table newsroom.placements (
  front text not null,
  slot text not null check (slot in ('lead', 'second')),
  position int not null,
  story_id bigint not null references newsroom.stories on delete cascade,
  headline text,
  primary key (front, slot, position)
);

create table newsroom.collections (
  slug text primary key,
  -- a box that is filled from a service below its pinned stories, null where only pins count
  fills_from text references newsroom.services,
  size int not null
);

create table newsroom.collection_items (
  collection_slug text not null references newsroom.collections on delete cascade,
  position int not null,
  story_id bigint not null references newsroom.stories on delete cascade,
  -- why it is there, as readers may ask
  reason text,
  primary key (collection_slug, position)
);

create table newsroom.readings (
  story_id bigint not null references newsroom.stories on delete cascade,
  hour timestamptz not null,
  count int not null,
  primary key (story_id, hour)
);
create index on newsroom.readings (hour);
