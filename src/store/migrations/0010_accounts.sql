-- Who may enter the newsroom. The four tables with quoted names are better-auth's, made as its own generator writes them for
-- our options (accounts/sign-in.ts); the rest is ours. Nothing of this schema is ever granted to the readers' role.
create schema accounts;

create table accounts."user" (
  "id" text not null primary key,
  "name" text not null,
  "email" text not null unique,
  "emailVerified" boolean not null,
  "image" text,
  "createdAt" timestamptz default current_timestamp not null,
  "updatedAt" timestamptz default current_timestamp not null,
  "role" text not null check ("role" in ('administrator', 'chief-editor', 'editor', 'reporter', 'moderator')),
  "closedAt" timestamptz
);

create table accounts."session" (
  "id" text not null primary key,
  "expiresAt" timestamptz not null,
  "token" text not null unique,
  "createdAt" timestamptz default current_timestamp not null,
  "updatedAt" timestamptz not null,
  "ipAddress" text,
  "userAgent" text,
  "userId" text not null references accounts."user" ("id") on delete cascade,
  "method" text not null check ("method" in ('link', 'password'))
);
create index "session_userId_idx" on accounts."session" ("userId");

create table accounts."account" (
  "id" text not null primary key,
  "accountId" text not null,
  "providerId" text not null,
  "userId" text not null references accounts."user" ("id") on delete cascade,
  "accessToken" text,
  "refreshToken" text,
  "idToken" text,
  "accessTokenExpiresAt" timestamptz,
  "refreshTokenExpiresAt" timestamptz,
  "scope" text,
  "password" text,
  "createdAt" timestamptz default current_timestamp not null,
  "updatedAt" timestamptz not null
);
create index "account_userId_idx" on accounts."account" ("userId");

create table accounts."verification" (
  "id" text not null primary key,
  "identifier" text not null,
  "value" text not null,
  "expiresAt" timestamptz not null,
  "createdAt" timestamptz default current_timestamp not null,
  "updatedAt" timestamptz default current_timestamp not null
);
create index "verification_identifier_idx" on accounts."verification" ("identifier");

-- One-time links. The token itself is nowhere: only who holds it knows it.
create table accounts.links (
  token_hash text primary key,
  user_id text not null references accounts."user" ("id") on delete cascade,
  made_at timestamptz not null,
  expires_at timestamptz not null,
  spent_at timestamptz
);
create index on accounts.links (user_id);

-- Attempts at a password, noted before the password is looked at and removed when it was right.
create table accounts.attempts (
  id bigint generated always as identity primary key,
  at timestamptz not null,
  -- of the address that was typed: people type passwords there
  email_hash text not null,
  address text not null
);
create index on accounts.attempts (email_hash, at);
create index on accounts.attempts (address, at);

-- Every act: who, what, upon what, when. Nothing here is ever changed or removed.
create table newsroom.audit (
  id bigint generated always as identity primary key,
  at timestamptz not null,
  person_id text,
  person_name text,
  action text not null,
  subject_kind text not null,
  subject_id text not null,
  subject_label text,
  details jsonb not null
);
create index on newsroom.audit (person_id, id desc);
create index on newsroom.audit (subject_kind, subject_id, id desc);
create index on newsroom.audit (action text_pattern_ops, id desc);
create index on newsroom.audit (at);

create function newsroom.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'the audit trail is only ever added to';
end $$;
create trigger audit_is_kept before update or delete on newsroom.audit
  for each statement execute function newsroom.refuse_change();
