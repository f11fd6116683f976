-- What people said the columns of a table mean, for the next table of that shape from that issuer. It is one
-- organisation's own: what a neighbour said is neither used nor shown.
create table column_meaning (
  region_id uuid not null,
  organisation_id uuid not null references organisation (id),
  -- Folded; '' where the document names nobody.
  issuer text not null,
  -- The folded headings of all columns, or how many there are where none is headed.
  shape text not null,
  -- Headings may be longer than a key can be.
  key text not null generated always as (md5(issuer || chr(10) || shape)) stored,
  -- One role of core for each column.
  roles jsonb not null,
  draft_id uuid not null,
  -- What the document was called when it was said.
  document text not null,
  said_by uuid not null references person (id),
  said_at timestamptz not null,
  primary key (region_id, organisation_id, key)
);
create index column_meaning_newest on column_meaning (organisation_id, said_at desc);
