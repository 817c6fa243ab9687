-- Written by npm run schema; do not edit.

create table newsroom.authors (
  slug text not null,
  name text not null,
  UNIQUE (name),
  PRIMARY KEY (slug)
);

create table newsroom.collection_items (
  collection_slug text not null,
  position integer not null,
  story_id bigint not null,
  reason text,
  PRIMARY KEY (collection_slug, "position"),
  FOREIGN KEY (collection_slug) REFERENCES newsroom.collections(slug) ON DELETE CASCADE,
  FOREIGN KEY (story_id) REFERENCES newsroom.stories(id) ON DELETE CASCADE
);

create table newsroom.collections (
  slug text not null,
  fills_from text,
  size integer not null,
  PRIMARY KEY (slug),
  FOREIGN KEY (fills_from) REFERENCES newsroom.services(slug)
);

create table newsroom.live_stories (
  story_id bigint not null,
  release_number integer not null,
  slug text not null,
  service_slug text,
  author_slug text,
  language text not null,
  direction text not null,
  kicker text,
  headline text not null,
  lead text,
  picture_id text,
  has_video boolean not null,
  has_gallery boolean not null,
  content jsonb not null,
  edits jsonb not null,
  dated_at timestamp with time zone not null,
  dated_grain text not null,
  dated_day date not null,
  released_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  PRIMARY KEY (story_id),
  FOREIGN KEY (author_slug) REFERENCES newsroom.authors(slug),
  FOREIGN KEY (picture_id) REFERENCES newsroom.media(id),
  FOREIGN KEY (service_slug) REFERENCES newsroom.services(slug),
  FOREIGN KEY (story_id) REFERENCES newsroom.stories(id) ON DELETE CASCADE
);
CREATE INDEX live_stories_author_slug_dated_at_story_id_idx ON newsroom.live_stories USING btree (author_slug, dated_at DESC, story_id DESC);
CREATE INDEX live_stories_dated_at_story_id_idx ON newsroom.live_stories USING btree (dated_at DESC, story_id DESC);
CREATE INDEX live_stories_dated_day_dated_at_story_id_idx ON newsroom.live_stories USING btree (dated_day, dated_at DESC, story_id DESC);
CREATE INDEX live_stories_released_at_idx ON newsroom.live_stories USING btree (released_at DESC);
CREATE INDEX live_stories_service_slug_dated_at_story_id_idx ON newsroom.live_stories USING btree (service_slug, dated_at DESC, story_id DESC);

create table newsroom.live_tags (
  story_id bigint not null,
  tag_slug text not null,
  position integer not null,
  dated_at timestamp with time zone not null,
  PRIMARY KEY (story_id, tag_slug),
  FOREIGN KEY (story_id) REFERENCES newsroom.live_stories(story_id) ON DELETE CASCADE,
  FOREIGN KEY (tag_slug) REFERENCES newsroom.tags(slug)
);
CREATE INDEX live_tags_tag_slug_dated_at_story_id_idx ON newsroom.live_tags USING btree (tag_slug, dated_at DESC, story_id DESC);

create table newsroom.media (
  id text not null,
  kind text not null,
  width integer not null,
  height integer not null,
  seconds real,
  alt text not null,
  caption text not null,
  credit text not null,
  focal_x real not null default 0.5,
  focal_y real not null default 0.5,
  colour text not null,
  renditions jsonb not null,
  poster_id text,
  captions_file text,
  created_at timestamp with time zone not null,
  PRIMARY KEY (id),
  FOREIGN KEY (poster_id) REFERENCES newsroom.media(id),
  CHECK ((kind = ANY (ARRAY['image'::text, 'video'::text])))
);

create table newsroom.placements (
  front text not null,
  slot text not null,
  position integer not null,
  story_id bigint not null,
  headline text,
  PRIMARY KEY (front, slot, "position"),
  FOREIGN KEY (story_id) REFERENCES newsroom.stories(id) ON DELETE CASCADE,
  CHECK ((slot = ANY (ARRAY['lead'::text, 'second'::text])))
);

create table newsroom.readings (
  story_id bigint not null,
  hour timestamp with time zone not null,
  count integer not null,
  PRIMARY KEY (story_id, hour),
  FOREIGN KEY (story_id) REFERENCES newsroom.stories(id) ON DELETE CASCADE
);
CREATE INDEX readings_hour_idx ON newsroom.readings USING btree (hour);

create table newsroom.releases (
  story_id bigint not null,
  number integer not null,
  revision_number integer not null,
  kind text not null,
  note text,
  released_by text not null,
  released_at timestamp with time zone not null,
  PRIMARY KEY (story_id, number),
  FOREIGN KEY (story_id, revision_number) REFERENCES newsroom.revisions(story_id, number) ON DELETE CASCADE,
  CHECK ((kind = ANY (ARRAY['publish'::text, 'update'::text, 'correct'::text, 'withdraw'::text])))
);

create table newsroom.revisions (
  story_id bigint not null,
  number integer not null,
  content jsonb not null,
  edits jsonb not null,
  made_by text not null,
  reason text not null,
  made_at timestamp with time zone not null,
  PRIMARY KEY (story_id, number),
  FOREIGN KEY (story_id) REFERENCES newsroom.stories(id) ON DELETE CASCADE
);

create table newsroom.sample_media (
  key text not null,
  media_id text not null,
  PRIMARY KEY (key),
  FOREIGN KEY (media_id) REFERENCES newsroom.media(id) ON DELETE CASCADE
);

create table newsroom.sample_stories (
  key text not null,
  story_id bigint not null,
  PRIMARY KEY (key),
  FOREIGN KEY (story_id) REFERENCES newsroom.stories(id) ON DELETE CASCADE
);

create table newsroom.search_documents (
  story_id bigint not null,
  release_number integer not null,
  terms tsvector not null,
  heading tsvector not null default ''::tsvector,
  PRIMARY KEY (story_id),
  FOREIGN KEY (story_id) REFERENCES newsroom.live_stories(story_id) ON DELETE CASCADE
);
CREATE INDEX search_documents_terms_idx ON newsroom.search_documents USING gin (terms);

create table newsroom.services (
  slug text not null,
  name text not null,
  kind text not null,
  position integer not null,
  PRIMARY KEY (slug),
  CHECK ((kind = ANY (ARRAY['news'::text, 'photo'::text, 'video'::text])))
);

create table newsroom.settings (
  key text not null,
  value jsonb not null,
  PRIMARY KEY (key)
);

create table newsroom.stories (
  id bigint not null default nextval('newsroom.story_ids'::regclass),
  state text not null,
  origin text not null,
  follows_id bigint,
  language text not null,
  direction text not null,
  dated_at timestamp with time zone,
  dated_grain text,
  revision_number integer not null default 0,
  release_number integer not null default 0,
  created_at timestamp with time zone not null,
  PRIMARY KEY (id),
  FOREIGN KEY (follows_id) REFERENCES newsroom.stories(id),
  CHECK ((dated_grain = ANY (ARRAY['minute'::text, 'day'::text]))),
  CHECK ((direction = ANY (ARRAY['rtl'::text, 'ltr'::text]))),
  CHECK ((origin = ANY (ARRAY['wire'::text, 'staff'::text]))),
  CHECK ((state = ANY (ARRAY['draft'::text, 'review'::text, 'ready'::text, 'live'::text, 'corrected'::text, 'withdrawn'::text])))
);
CREATE INDEX stories_follows_id_idx ON newsroom.stories USING btree (follows_id) WHERE (follows_id IS NOT NULL);

create table newsroom.tags (
  slug text not null,
  name text not null,
  key text not null,
  UNIQUE (key),
  PRIMARY KEY (slug)
);

create table newsroom.wire_items (
  id bigint not null,
  source_key text not null,
  identity_kind text not null,
  identity text not null,
  story_id bigint not null,
  first_received_at timestamp with time zone not null,
  last_received_at timestamp with time zone not null,
  UNIQUE (source_key, identity_kind, identity),
  PRIMARY KEY (id),
  FOREIGN KEY (story_id) REFERENCES newsroom.stories(id) ON DELETE CASCADE,
  CHECK ((identity_kind = ANY (ARRAY['guid'::text, 'link'::text, 'headline-day'::text])))
);
CREATE INDEX wire_items_story_id_idx ON newsroom.wire_items USING btree (story_id);

create table newsroom.wire_versions (
  item_id bigint not null,
  number integer not null,
  received_at timestamp with time zone not null,
  address text,
  content_type text,
  raw bytea not null,
  reading jsonb not null,
  findings jsonb not null,
  mended jsonb not null,
  fingerprint text not null,
  difference jsonb not null,
  PRIMARY KEY (item_id, number),
  FOREIGN KEY (item_id) REFERENCES newsroom.wire_items(id) ON DELETE CASCADE
);

create table newsroom.withdrawals (
  story_id bigint not null,
  headline text not null,
  reason text not null,
  withdrawn_at timestamp with time zone not null,
  PRIMARY KEY (story_id),
  FOREIGN KEY (story_id) REFERENCES newsroom.stories(id) ON DELETE CASCADE
);

create view reader.authors as
 SELECT slug,
    name
   FROM newsroom.authors;

create view reader.collection_items as
 SELECT i.collection_slug,
    i."position",
    i.story_id,
    i.reason
   FROM (newsroom.collection_items i
     CROSS JOIN LATERAL ( SELECT
           FROM newsroom.live_stories l
          WHERE (l.story_id = i.story_id)
         LIMIT 1) live);

create view reader.collections as
 SELECT slug,
    fills_from,
    size
   FROM newsroom.collections;

create view reader.corrections as
 SELECT r.story_id,
    r.number,
    r.note,
    r.released_at
   FROM (newsroom.releases r
     JOIN newsroom.live_stories USING (story_id))
  WHERE (r.kind = 'correct'::text);

create view reader.media as
 SELECT id,
    kind,
    width,
    height,
    seconds,
    alt,
    caption,
    credit,
    focal_x,
    focal_y,
    colour,
    renditions,
    poster_id,
    captions_file
   FROM newsroom.media;

create view reader.placements as
 SELECT p.front,
    p.slot,
    p."position",
    p.story_id,
    p.headline
   FROM (newsroom.placements p
     CROSS JOIN LATERAL ( SELECT
           FROM newsroom.live_stories l
          WHERE (l.story_id = p.story_id)
         LIMIT 1) live);

create view reader.readings as
 SELECT story_id,
    hour,
    count
   FROM newsroom.readings;

create view reader.search_documents as
 SELECT story_id,
    terms,
    heading
   FROM newsroom.search_documents;

create view reader.services as
 SELECT slug,
    name,
    kind,
    "position"
   FROM newsroom.services;

create view reader.settings as
 SELECT key,
    value
   FROM newsroom.settings
  WHERE (key ~~ 'public.%'::text);

create view reader.stories as
 SELECT story_id,
    release_number,
    slug,
    service_slug,
    author_slug,
    language,
    direction,
    kicker,
    headline,
    lead,
    picture_id,
    has_video,
    has_gallery,
    content,
    edits,
    dated_at,
    dated_grain,
    dated_day,
    released_at,
    updated_at
   FROM newsroom.live_stories;

create view reader.story_tags as
 SELECT story_id,
    tag_slug,
    "position",
    dated_at
   FROM newsroom.live_tags;

create view reader.tags as
 SELECT slug,
    name,
    key
   FROM newsroom.tags;

create view reader.withdrawals as
 SELECT story_id,
    headline,
    reason,
    withdrawn_at
   FROM newsroom.withdrawals;
