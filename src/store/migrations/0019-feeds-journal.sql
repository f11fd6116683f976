-- Addresses under which somebody's calendar program fetches tasks. Whoever has one reads, without signing in, what its owner
-- sees at that moment; only the hash of its secret is kept.
create table feed (
  region_id uuid not null,
  id uuid not null,
  person_id uuid not null references person (id),
  kind text not null check (kind in ('mine', 'organisation', 'plan')),
  -- Of which organisation or plan.
  subject_id uuid,
  token_hash bytea not null unique,
  made_at timestamptz not null,
  revoked_at timestamptz,
  primary key (region_id, id),
  check ((kind = 'mine') = (subject_id is null))
);
create unique index feed_id on feed (id);
create index feed_person on feed (person_id) where revoked_at is null;
alter table feed enable row level security;
create policy seen on feed using ((select in_house()) or person_id = (select me()));
