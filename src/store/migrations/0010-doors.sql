-- Further ways of signing in: a code beside the password, passkeys, an authority's own identity server. All of it is a
-- person's own and hangs on no region, as `person` and `session` do.

-- How a session was opened.
alter table session add column way text not null default 'password'
  check (way in ('password', 'code', 'recovery-code', 'passkey', 'openid'));

-- One-time codes from a person's telephone. The secret is sealed with the installation's key (decision 15).
create table second_factor (
  person_id uuid primary key references person (id),
  secret bytea not null,
  -- null: begun and not yet confirmed by a code, and asked of nobody.
  confirmed_at timestamptz,
  -- The last step of thirty seconds whose code was taken: no code is taken twice.
  last_step bigint not null default 0
);

-- Codes on paper, each good for once; only their marks under the installation's key are kept.
create table recovery_code (
  person_id uuid not null references second_factor (person_id) on delete cascade,
  mark bytea not null,
  used_at timestamptz,
  primary key (person_id, mark)
);

create table passkey (
  id uuid primary key,
  person_id uuid not null references person (id),
  name text collate russian not null,
  -- As the browser gives it, base64url.
  credential_id text not null unique,
  public_key bytea not null,
  counter bigint not null,
  transports text[] not null,
  added_at timestamptz not null,
  used_at timestamptz
);
create index passkey_person on passkey (person_id);

-- Whom an identity server means by a subject of its own. At one server a person has one account.
create table openid_link (
  issuer text not null,
  subject text not null,
  person_id uuid not null references person (id),
  -- How the server called the account when it was linked.
  shown text not null,
  linked_at timestamptz not null,
  used_at timestamptz,
  primary key (issuer, subject),
  unique (issuer, person_id)
);

-- What somebody has begun at the door and not finished: a password was right and its code is awaited, a challenge was
-- given to a key, somebody was sent to an identity server. It lives for minutes, is bound to one browser by a cookie of
-- which the hash is kept, opens nothing by itself, and goes when it is answered.
create table threshold (
  id uuid primary key,
  token_hash bytea not null unique,
  kind text not null check (kind in ('code', 'passkey', 'passkey-new', 'openid', 'openid-link')),
  -- Who has shown a password, or is signed in and adds a way; null: a stranger.
  person_id uuid references person (id),
  -- What must come back: a challenge, state, nonce and verifier.
  expected jsonb not null,
  wrong_answers smallint not null default 0,
  expires_at timestamptz not null
);
create index threshold_end on threshold (expires_at);

alter table second_factor enable row level security;
create policy seen on second_factor using ((select in_house()) or person_id = (select me()));
alter table recovery_code enable row level security;
create policy seen on recovery_code using ((select in_house()) or person_id = (select me()));
alter table passkey enable row level security;
create policy seen on passkey using ((select in_house()) or person_id = (select me()));
alter table openid_link enable row level security;
create policy seen on openid_link using ((select in_house()) or person_id = (select me()));
alter table threshold enable row level security;
create policy seen on threshold using ((select in_house()) or person_id = (select me()));
