-- Readers answer: comments with their threads, votes, reports, spent captchas, what moderators decided, and counters.

-- Whether comments are open, from the whole site down to one story; the most specific row counts, none means `held`.
create table newsroom.comment_modes (
  scope text not null check (scope in ('site', 'service', 'story')),
  -- '' for the site, a service's slug, a story's id
  key text not null,
  mode text not null check (mode in ('held', 'open', 'read-only', 'off')),
  -- days after publication until no more are taken; null: age closes nothing
  closes_after_days int check (closes_after_days > 0),
  primary key (scope, key)
);

create table newsroom.comments (
  id bigint generated always as identity primary key,
  story_id bigint not null references newsroom.stories on delete cascade,
  parent_id bigint references newsroom.comments,
  -- the comment that begins the thread; its own id for that one
  root_id bigint not null,
  -- 0 to 4 as shown; deeper answers stand flat at 4, in order of time
  level smallint not null check (level between 0 and 4),
  -- ids from the root down as hexadecimal of 12 places: reading order of a thread is its alphabetic order
  path text collate "C" not null,
  name text,
  text text not null,
  -- as it was written, before the text engine; what moderators may compare
  written text not null,
  -- fold of the words, to know the same text again
  text_key text not null,
  state text not null check (state in ('held', 'approved', 'refused', 'removed')),
  -- the state it was given when it was posted: a retry is answered with it
  first_state text not null,
  queue text not null check (queue in ('new', 'suspected', 'slow')),
  -- [{"phase","reason","weight","found"}] in the order of the phases
  reasons jsonb not null,
  writer_key text not null,
  idempotency_key text not null unique,
  address_hash text not null,
  likes int not null default 0,
  dislikes int not null default 0,
  -- reports that no moderator has looked at
  open_reports int not null default 0,
  version int not null default 1,
  posted_at timestamptz not null,
  edited_at timestamptz,
  -- who decided last, when, and the reason that its writer reads
  decided_by text,
  decided_at timestamptz,
  verdict_reason text
);
-- threads of a story as readers see them
create index on newsroom.comments (story_id, root_id, path) where state = 'approved';
-- the queues: oldest first
create index on newsroom.comments (queue, id) where state = 'held';
create index on newsroom.comments (id) where open_reports > 0;
create index on newsroom.comments (story_id, id);
-- flood and repeat
create index on newsroom.comments (address_hash, posted_at);
create index on newsroom.comments (story_id, posted_at);
create index on newsroom.comments (text_key, posted_at);
-- a writer's own
create index on newsroom.comments (writer_key, story_id);
create index on newsroom.comments (parent_id) where parent_id is not null;

-- Kept by whatever transaction changes a state; never counted anew.
create table newsroom.comment_counts (
  story_id bigint primary key references newsroom.stories on delete cascade,
  published int not null default 0,
  waiting int not null default 0,
  refused int not null default 0
);
create index on newsroom.comment_counts (waiting desc) where waiting > 0;

create table newsroom.comment_votes (
  comment_id bigint not null references newsroom.comments on delete cascade,
  voter_key text not null,
  value smallint not null check (value in (-1, 1)),
  address_hash text not null,
  voted_at timestamptz not null,
  primary key (comment_id, voter_key)
);
create index on newsroom.comment_votes (comment_id, address_hash);

create table newsroom.comment_reports (
  comment_id bigint not null references newsroom.comments on delete cascade,
  reporter_key text not null,
  reason text not null check (reason in ('insult', 'hate', 'spam', 'private', 'false', 'other')),
  address_hash text not null,
  reported_at timestamptz not null,
  -- set when a moderator decides on the comment
  settled_at timestamptz,
  primary key (comment_id, reporter_key)
);
create index on newsroom.comment_reports (address_hash, reported_at);

-- Every decision, with what it came from: who decided what is kept, and can be undone.
create table newsroom.comment_decisions (
  id bigint generated always as identity primary key,
  -- decisions made by one act
  batch text not null,
  comment_id bigint not null references newsroom.comments on delete cascade,
  from_state text not null,
  to_state text not null,
  -- the version that the decision made
  version int not null,
  earlier jsonb not null,
  reason text,
  decided_by text not null,
  decided_at timestamptz not null
);
create index on newsroom.comment_decisions (comment_id, id);
create index on newsroom.comment_decisions (batch);

-- Proofs of work that were handed in; kept until they expire.
create table newsroom.captcha_used (
  nonce text primary key,
  expires_at timestamptz not null
);
create index on newsroom.captcha_used (expires_at);

create view reader.comment_rules as
  select l.story_id,
         coalesce(story.mode, service.mode, site.mode, 'held') as mode,
         case when sample.story_id is null
              then l.released_at + make_interval(days => coalesce(story.closes_after_days, service.closes_after_days, site.closes_after_days))
         end as closes_at
  from newsroom.live_stories l
  left join newsroom.comment_modes story on story.scope = 'story' and story.key = l.story_id::text
  left join newsroom.comment_modes service on service.scope = 'service' and service.key = l.service_slug
  left join newsroom.comment_modes site on site.scope = 'site' and site.key = ''
  left join newsroom.sample_stories sample on sample.story_id = l.story_id;

create view reader.comments as
  select c.id, c.story_id, c.parent_id, c.root_id, c.level, c.path, c.name, c.text, c.likes, c.dislikes, c.posted_at,
         root.likes - root.dislikes as root_score,
         case when parent.state = 'approved' then parent.name end as parent_name,
         coalesce(parent.state = 'approved', false) as parent_is_shown
  from newsroom.comments c
  join newsroom.live_stories using (story_id)
  join newsroom.comments root on root.id = c.root_id
  left join newsroom.comments parent on parent.id = c.parent_id
  where c.state = 'approved';

create view reader.comment_counts as
  select story_id, published, waiting, refused from newsroom.comment_counts;
