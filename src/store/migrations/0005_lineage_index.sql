-- Removing a story looks for those that follow it: without an index a scan of all stories for each.
create index on newsroom.stories (follows_id) where follows_id is not null;
