-- What an organisation is known by, beside its place in the tree.
alter table organisation
  -- By which the tables of others know it. Not unique: a neighbour's key must not be told by a refusal.
  add column outer_key text,
  add column profile text check (profile in ('digital-humanities', 'science-technology')),
  add column opening_year smallint,
  add column settlement text collate russian,
  add column small_school boolean not null default false,
  add column site text,
  add column opened_on date,
  -- The first day on which it is no more.
  add column closed_on date,
  -- Grows with every change: whoever opened it before is told so.
  add column revision integer not null default 0,
  add check (closed_on is null or opened_on is null or closed_on >= opened_on);
create index organisation_kind on organisation (region_id, kind);

-- What a sheet of organisations said, waiting to be brought into the tree of its organisation. What it would change is
-- told each time by the tree of that moment.
create table organisation_import (
  region_id uuid not null,
  id uuid not null,
  organisation_id uuid not null references organisation (id),
  person_id uuid not null references person (id),
  file_name text,
  -- core SheetRow, one for each row of the sheet.
  rows jsonb not null,
  -- Headings that mean nothing here, text under the table, and whether all rows were taken for schools.
  notes jsonb not null,
  started_at timestamptz not null,
  applied_at timestamptz,
  -- How many organisations were added and changed.
  outcome jsonb,
  primary key (region_id, id)
);
create unique index organisation_import_id on organisation_import (id);
create index organisation_import_old on organisation_import (started_at) where applied_at is null;
