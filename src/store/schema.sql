-- Written by npm run schema; do not edit.

create table accounts.account (
  id text not null,
  accountId text not null,
  providerId text not null,
  userId text not null,
  accessToken text,
  refreshToken text,
  idToken text,
  accessTokenExpiresAt timestamp with time zone,
  refreshTokenExpiresAt timestamp with time zone,
  scope text,
  password text,
  createdAt timestamp with time zone not null default CURRENT_TIMESTAMP,
  updatedAt timestamp with time zone not null,
  PRIMARY KEY (id),
  FOREIGN KEY ("userId") REFERENCES accounts."user"(id) ON DELETE CASCADE
);
CREATE INDEX "account_userId_idx" ON accounts.account USING btree ("userId");

create table accounts.attempts (
  id bigint not null,
  at timestamp with time zone not null,
  email_hash text not null,
  address text not null,
  PRIMARY KEY (id)
);
CREATE INDEX attempts_address_at_idx ON accounts.attempts USING btree (address, at);
CREATE INDEX attempts_email_hash_at_idx ON accounts.attempts USING btree (email_hash, at);

create table accounts.links (
  token_hash text not null,
  user_id text not null,
  made_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  spent_at timestamp with time zone,
  PRIMARY KEY (token_hash),
  FOREIGN KEY (user_id) REFERENCES accounts."user"(id) ON DELETE CASCADE
);
CREATE INDEX links_user_id_idx ON accounts.links USING btree (user_id);

create table accounts.session (
  id text not null,
  expiresAt timestamp with time zone not null,
  token text not null,
  createdAt timestamp with time zone not null default CURRENT_TIMESTAMP,
  updatedAt timestamp with time zone not null,
  ipAddress text,
  userAgent text,
  userId text not null,
  method text not null,
  UNIQUE (token),
  PRIMARY KEY (id),
  FOREIGN KEY ("userId") REFERENCES accounts."user"(id) ON DELETE CASCADE,
  CHECK ((method = ANY (ARRAY['link'::text, 'password'::text])))
);
CREATE INDEX "session_userId_idx" ON accounts.session USING btree ("userId");

create table accounts.user (
  id text not null,
  name text not null,
  email text not null,
  emailVerified boolean not null,
  image text,
  createdAt timestamp with time zone not null default CURRENT_TIMESTAMP,
  updatedAt timestamp with time zone not null default CURRENT_TIMESTAMP,
  role text not null,
  closedAt timestamp with time zone,
  UNIQUE (email),
  PRIMARY KEY (id),
  CHECK ((role = ANY (ARRAY['administrator'::text, 'chief-editor'::text, 'editor'::text, 'reporter'::text, 'moderator'::text])))
);

create table accounts.verification (
  id text not null,
  identifier text not null,
  value text not null,
  expiresAt timestamp with time zone not null,
  createdAt timestamp with time zone not null default CURRENT_TIMESTAMP,
  updatedAt timestamp with time zone not null default CURRENT_TIMESTAMP,
  PRIMARY KEY (id)
);
CREATE INDEX verification_identifier_idx ON accounts.verification USING btree (identifier);

create table newsroom.audit (
  id bigint not null,
  at timestamp with time zone not null,
  person_id text,
  person_name text,
  action text not null,
  subject_kind text not null,
  subject_id text not null,
  subject_label text,
  details jsonb not null,
  PRIMARY KEY (id)
);
CREATE INDEX audit_action_id_idx ON newsroom.audit USING btree (action text_pattern_ops, id DESC);
CREATE INDEX audit_at_idx ON newsroom.audit USING btree (at);
CREATE INDEX audit_person_id_id_idx ON newsroom.audit USING btree (person_id, id DESC);
CREATE INDEX audit_subject_kind_subject_id_id_idx ON newsroom.audit USING btree (subject_kind, subject_id, id DESC);

create table newsroom.authors (
  slug text not null,
  name text not null,
  UNIQUE (name),
  PRIMARY KEY (slug)
);

create table newsroom.captcha_used (
  nonce text not null,
  expires_at timestamp with time zone not null,
  PRIMARY KEY (nonce)
);
CREATE INDEX captcha_used_expires_at_idx ON newsroom.captcha_used USING btree (expires_at);

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

create table newsroom.comment_counts (
  story_id bigint not null,
  published integer not null default 0,
  waiting integer not null default 0,
  refused integer not null default 0,
  PRIMARY KEY (story_id),
  FOREIGN KEY (story_id) REFERENCES newsroom.stories(id) ON DELETE CASCADE
);
CREATE INDEX comment_counts_waiting_idx ON newsroom.comment_counts USING btree (waiting DESC) WHERE (waiting > 0);

create table newsroom.comment_decisions (
  id bigint not null,
  batch text not null,
  comment_id bigint not null,
  from_state text not null,
  to_state text not null,
  version integer not null,
  earlier jsonb not null,
  reason text,
  decided_by text not null,
  decided_at timestamp with time zone not null,
  PRIMARY KEY (id),
  FOREIGN KEY (comment_id) REFERENCES newsroom.comments(id) ON DELETE CASCADE
);
CREATE INDEX comment_decisions_batch_idx ON newsroom.comment_decisions USING btree (batch);
CREATE INDEX comment_decisions_comment_id_id_idx ON newsroom.comment_decisions USING btree (comment_id, id);

create table newsroom.comment_modes (
  scope text not null,
  key text not null,
  mode text not null,
  closes_after_days integer,
  PRIMARY KEY (scope, key),
  CHECK ((closes_after_days > 0)),
  CHECK ((mode = ANY (ARRAY['held'::text, 'open'::text, 'read-only'::text, 'off'::text]))),
  CHECK ((scope = ANY (ARRAY['site'::text, 'service'::text, 'story'::text])))
);

create table newsroom.comment_reports (
  comment_id bigint not null,
  reporter_key text not null,
  reason text not null,
  address_hash text not null,
  reported_at timestamp with time zone not null,
  settled_at timestamp with time zone,
  PRIMARY KEY (comment_id, reporter_key),
  FOREIGN KEY (comment_id) REFERENCES newsroom.comments(id) ON DELETE CASCADE,
  CHECK ((reason = ANY (ARRAY['insult'::text, 'hate'::text, 'spam'::text, 'private'::text, 'false'::text, 'other'::text])))
);
CREATE INDEX comment_reports_address_hash_reported_at_idx ON newsroom.comment_reports USING btree (address_hash, reported_at);

create table newsroom.comment_votes (
  comment_id bigint not null,
  voter_key text not null,
  value smallint not null,
  address_hash text not null,
  voted_at timestamp with time zone not null,
  PRIMARY KEY (comment_id, voter_key),
  FOREIGN KEY (comment_id) REFERENCES newsroom.comments(id) ON DELETE CASCADE,
  CHECK ((value = ANY (ARRAY['-1'::integer, 1])))
);
CREATE INDEX comment_votes_comment_id_address_hash_idx ON newsroom.comment_votes USING btree (comment_id, address_hash);

create table newsroom.comments (
  id bigint not null,
  story_id bigint not null,
  parent_id bigint,
  root_id bigint not null,
  level smallint not null,
  path text not null,
  name text,
  text text not null,
  written text not null,
  text_key text not null,
  state text not null,
  first_state text not null,
  queue text not null,
  reasons jsonb not null,
  writer_key text not null,
  idempotency_key text not null,
  address_hash text not null,
  likes integer not null default 0,
  dislikes integer not null default 0,
  open_reports integer not null default 0,
  version integer not null default 1,
  posted_at timestamp with time zone not null,
  edited_at timestamp with time zone,
  decided_by text,
  decided_at timestamp with time zone,
  verdict_reason text,
  UNIQUE (idempotency_key),
  PRIMARY KEY (id),
  FOREIGN KEY (parent_id) REFERENCES newsroom.comments(id),
  FOREIGN KEY (story_id) REFERENCES newsroom.stories(id) ON DELETE CASCADE,
  CHECK (((level >= 0) AND (level <= 4))),
  CHECK ((queue = ANY (ARRAY['new'::text, 'suspected'::text, 'slow'::text]))),
  CHECK ((state = ANY (ARRAY['held'::text, 'approved'::text, 'refused'::text, 'removed'::text])))
);
CREATE INDEX comments_address_hash_posted_at_idx ON newsroom.comments USING btree (address_hash, posted_at);
CREATE INDEX comments_id_idx ON newsroom.comments USING btree (id) WHERE (open_reports > 0);
CREATE INDEX comments_parent_id_idx ON newsroom.comments USING btree (parent_id) WHERE (parent_id IS NOT NULL);
CREATE INDEX comments_queue_id_idx ON newsroom.comments USING btree (queue, id) WHERE (state = 'held'::text);
CREATE INDEX comments_story_id_id_idx ON newsroom.comments USING btree (story_id, id);
CREATE INDEX comments_story_id_posted_at_idx ON newsroom.comments USING btree (story_id, posted_at);
CREATE INDEX comments_story_id_root_id_path_idx ON newsroom.comments USING btree (story_id, root_id, path) WHERE (state = 'approved'::text);
CREATE INDEX comments_text_key_posted_at_idx ON newsroom.comments USING btree (text_key, posted_at);
CREATE INDEX comments_writer_key_story_id_idx ON newsroom.comments USING btree (writer_key, story_id);

create table newsroom.creations (
  key text not null,
  user_id text not null,
  story_id bigint not null,
  PRIMARY KEY (key),
  FOREIGN KEY (story_id) REFERENCES newsroom.stories(id) ON DELETE CASCADE
);

create table newsroom.drafts (
  story_id bigint not null,
  user_id text not null,
  tab text not null,
  base integer not null,
  content jsonb not null,
  saved_at timestamp with time zone not null,
  PRIMARY KEY (story_id, user_id, tab),
  FOREIGN KEY (story_id) REFERENCES newsroom.stories(id) ON DELETE CASCADE
);
CREATE INDEX drafts_saved_at_idx ON newsroom.drafts USING btree (saved_at);

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
CREATE INDEX media_created_at_id_idx ON newsroom.media USING btree (created_at DESC, id DESC);

create table newsroom.pens (
  story_id bigint not null,
  user_id text not null,
  tab text not null,
  name text not null,
  since timestamp with time zone not null,
  seen_at timestamp with time zone not null,
  PRIMARY KEY (story_id),
  FOREIGN KEY (story_id) REFERENCES newsroom.stories(id) ON DELETE CASCADE
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

create table newsroom.presence (
  story_id bigint not null,
  user_id text not null,
  tab text not null,
  name text not null,
  seen_at timestamp with time zone not null,
  PRIMARY KEY (story_id, user_id, tab),
  FOREIGN KEY (story_id) REFERENCES newsroom.stories(id) ON DELETE CASCADE
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
  state_before text,
  undone_at timestamp with time zone,
  PRIMARY KEY (story_id, number),
  FOREIGN KEY (story_id, revision_number) REFERENCES newsroom.revisions(story_id, number) ON DELETE CASCADE,
  CHECK ((kind = ANY (ARRAY['publish'::text, 'update'::text, 'correct'::text, 'withdraw'::text, 'undo'::text])))
);

create table newsroom.revisions (
  story_id bigint not null,
  number integer not null,
  content jsonb not null,
  edits jsonb not null,
  made_by text not null,
  reason text not null,
  made_at timestamp with time zone not null,
  made_by_id text,
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

create table newsroom.schedules (
  story_id bigint not null,
  due_at timestamp with time zone not null,
  calendar text not null,
  wall_date text not null,
  wall_time text not null,
  made_by text not null,
  made_by_id text not null,
  made_at timestamp with time zone not null,
  failure jsonb,
  PRIMARY KEY (story_id),
  FOREIGN KEY (story_id) REFERENCES newsroom.stories(id) ON DELETE CASCADE,
  CHECK ((calendar = ANY (ARRAY['jalali'::text, 'gregorian'::text])))
);
CREATE INDEX schedules_due_at_idx ON newsroom.schedules USING btree (due_at) WHERE (failure IS NULL);

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
  taken_at timestamp with time zone,
  taken_by text,
  dismissed_at timestamp with time zone,
  headline text not null default ''::text,
  kicker text,
  service_slug text,
  byline text,
  search_words tsvector not null default ''::tsvector,
  changed_at timestamp with time zone not null default now(),
  changed_by text not null default ''::text,
  changed_by_id text,
  PRIMARY KEY (id),
  FOREIGN KEY (follows_id) REFERENCES newsroom.stories(id),
  CHECK ((dated_grain = ANY (ARRAY['minute'::text, 'day'::text]))),
  CHECK ((direction = ANY (ARRAY['rtl'::text, 'ltr'::text]))),
  CHECK ((origin = ANY (ARRAY['wire'::text, 'staff'::text]))),
  CHECK ((state = ANY (ARRAY['draft'::text, 'review'::text, 'ready'::text, 'live'::text, 'corrected'::text, 'withdrawn'::text])))
);
CREATE INDEX stories_changed_at_id_idx ON newsroom.stories USING btree (changed_at DESC, id DESC);
CREATE INDEX stories_changed_by_id_changed_at_id_idx ON newsroom.stories USING btree (changed_by_id, changed_at DESC, id DESC) WHERE (changed_by_id IS NOT NULL);
CREATE INDEX stories_follows_id_idx ON newsroom.stories USING btree (follows_id) WHERE (follows_id IS NOT NULL);
CREATE INDEX stories_incoming ON newsroom.stories USING btree (id DESC) WHERE ((origin = 'wire'::text) AND (state = 'draft'::text) AND (taken_at IS NULL) AND (dismissed_at IS NULL));
CREATE INDEX stories_search_words_idx ON newsroom.stories USING gin (search_words);
CREATE INDEX stories_service_slug_changed_at_id_idx ON newsroom.stories USING btree (service_slug, changed_at DESC, id DESC);
CREATE INDEX stories_state_changed_at_id_idx ON newsroom.stories USING btree (state, changed_at DESC, id DESC);

create table newsroom.tags (
  slug text not null,
  name text not null,
  key text not null,
  UNIQUE (key),
  PRIMARY KEY (slug)
);

create table newsroom.versions (
  of text not null,
  number integer not null,
  PRIMARY KEY (of)
);

create table newsroom.wire_corrections (
  item_id bigint not null,
  version integer not null,
  number integer not null,
  reading jsonb not null,
  findings jsonb not null,
  decisions jsonb not null,
  made_by text not null,
  made_at timestamp with time zone not null,
  PRIMARY KEY (item_id),
  FOREIGN KEY (item_id) REFERENCES newsroom.wire_items(id) ON DELETE CASCADE
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
CREATE INDEX wire_items_last_received_at_id_idx ON newsroom.wire_items USING btree (last_received_at DESC, id DESC);
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

create view reader.comment_counts as
 SELECT story_id,
    published,
    waiting,
    refused
   FROM newsroom.comment_counts;

create view reader.comment_rules as
 SELECT l.story_id,
    COALESCE(story.mode, service.mode, site.mode, 'held'::text) AS mode,
        CASE
            WHEN (sample.story_id IS NULL) THEN (l.released_at + make_interval(days => COALESCE(story.closes_after_days, service.closes_after_days, site.closes_after_days)))
            ELSE NULL::timestamp with time zone
        END AS closes_at
   FROM ((((newsroom.live_stories l
     LEFT JOIN newsroom.comment_modes story ON (((story.scope = 'story'::text) AND (story.key = (l.story_id)::text))))
     LEFT JOIN newsroom.comment_modes service ON (((service.scope = 'service'::text) AND (service.key = l.service_slug))))
     LEFT JOIN newsroom.comment_modes site ON (((site.scope = 'site'::text) AND (site.key = ''::text))))
     LEFT JOIN newsroom.sample_stories sample ON ((sample.story_id = l.story_id)));

create view reader.comments as
 SELECT c.id,
    c.story_id,
    c.parent_id,
    c.root_id,
    c.level,
    c.path,
    c.name,
    c.text,
    c.likes,
    c.dislikes,
    c.posted_at,
    (root.likes - root.dislikes) AS root_score,
        CASE
            WHEN (parent.state = 'approved'::text) THEN parent.name
            ELSE NULL::text
        END AS parent_name,
    COALESCE((parent.state = 'approved'::text), false) AS parent_is_shown
   FROM (((newsroom.comments c
     JOIN newsroom.live_stories USING (story_id))
     JOIN newsroom.comments root ON ((root.id = c.root_id)))
     LEFT JOIN newsroom.comments parent ON ((parent.id = c.parent_id)))
  WHERE (c.state = 'approved'::text);

create view reader.corrections as
 SELECT r.story_id,
    r.number,
    r.note,
    r.released_at
   FROM (newsroom.releases r
     JOIN newsroom.live_stories USING (story_id))
  WHERE ((r.kind = 'correct'::text) AND (r.undone_at IS NULL));

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
