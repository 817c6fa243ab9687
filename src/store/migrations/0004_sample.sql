-- What belongs to the sample newsroom, so that loading it can be taken up where it was killed, and removed whole.
create table newsroom.sample_stories (
  key text primary key,
  story_id bigint not null references newsroom.stories on delete cascade
);
create table newsroom.sample_media (
  key text primary key,
  media_id text not null references newsroom.media on delete cascade
);
