-- An organisation that was joined to another. It is closed and stands under its successor in the tree, so that by the one
-- rule of sight its history and what it did are seen by who sees the successor (decision 23).
create table organisation_merging (
  region_id uuid not null,
  organisation_id uuid not null references organisation (id),
  into_id uuid not null references organisation (id),
  -- The first day on which it is no more.
  joined_on date not null,
  -- The act by which, in the words of who wrote it down.
  act text not null,
  written_by uuid not null references person (id),
  written_at timestamptz not null,
  primary key (region_id, organisation_id)
);
create unique index organisation_merging_once on organisation_merging (organisation_id);
create index organisation_merging_into on organisation_merging (into_id, joined_on);

-- Seen with the organisation itself, written by who may write it.
alter table organisation_merging enable row level security;
create policy seen on organisation_merging
  using (
    (select in_house())
    or exists (select from organisation where organisation.id = organisation_merging.organisation_id)
  )
  with check (
    (select in_house())
    or exists (
      select from organisation
      where organisation.id = organisation_merging.organisation_id
        and organisation.path <@ (select reached('work') || reached('office'))
    )
  );
