-- The house's first tables, in the dialect of PostgreSQL 15. Tables that grow with the country carry region_id first in
-- their primary key, so that they can be laid out over several servers by region. Days are `date`, moments
-- `timestamptz`, ids UUIDv7 made by the program.

create extension if not exists ltree;

-- «Ёлка» beside «Ель», «СОШ № 2» before «СОШ № 10». A server of the customer's own may have any default order, so what
-- is shown in Russian order says so in its column.
create collation russian (provider = icu, locale = 'ru-u-kn-true');

create table organisation (
  id uuid primary key,
  region_id uuid not null,
  parent_id uuid references organisation (id),
  kind text not null check (kind in ('region', 'municipality', 'school', 'centre')),
  name text collate russian not null,
  short_name text collate russian not null,
  time_zone text not null default 'Europe/Moscow',
  working_week smallint not null default 5 check (working_week in (5, 6)),
  -- Ancestors and itself, ids without dashes: sight goes down the tree by `path <@ reach`.
  path ltree not null,
  created_at timestamptz not null default now(),
  check ((kind = 'region') = (parent_id is null))
);
create index organisation_path on organisation using gist (path);
create index organisation_parent on organisation (parent_id);
create index organisation_region on organisation (region_id);

create table person (
  id uuid primary key,
  sign_in_name text not null,
  name text collate russian not null,
  -- argon2id in PHC form; null: cannot sign in by password.
  password_hash text,
  created_at timestamptz not null default now(),
  left_at timestamptz
);
create unique index person_sign_in_name on person (lower(sign_in_name));

-- A role that a person holds at an organisation («grant» is a word of SQL).
create table role_grant (
  person_id uuid not null references person (id),
  organisation_id uuid not null references organisation (id),
  role text not null check (role in ('regional-coordinator', 'municipal-coordinator', 'school-head', 'head-of-centre', 'teacher', 'observer', 'administrator')),
  granted_at timestamptz not null default now(),
  primary key (person_id, organisation_id, role)
);
create index role_grant_organisation on role_grant (organisation_id);

-- The cookie holds 256 random bits; only their sha-256 is kept.
create table session (
  id uuid primary key,
  token_hash bytea not null unique,
  person_id uuid not null references person (id),
  address text not null,
  agent text not null,
  opened_at timestamptz not null,
  seen_at timestamptz not null,
  expires_at timestamptz not null,
  closed_at timestamptz
);
create index session_person on session (person_id) where closed_at is null;

-- Sign-in is limited here and not in memory: several processes share the count.
create table sign_in_attempt (
  id bigint generated always as identity primary key,
  name text not null,
  address text not null,
  at timestamptz not null,
  succeeded boolean not null
);
create index sign_in_attempt_name on sign_in_attempt (name, at);
create index sign_in_attempt_address on sign_in_attempt (address, at);

create table working_year (
  year smallint primary key,
  act text,
  status text not null check (status in ('verified', 'unverified', 'not-approved')),
  -- core's text form of the moves of days off.
  moves text not null,
  -- Periods non-working by decree of the President, which move no terms.
  decreed jsonb not null default '[]',
  note text not null default '',
  changed_by uuid references person (id),
  changed_at timestamptz
);

-- Settings of the installation: 'demo-today' and the like.
create table setting (
  name text primary key,
  value jsonb not null
);

-- Originals and evidence by content hash; the bytes lie in the file store.
create table kept_file (
  sha256 text primary key check (sha256 ~ '^[0-9a-f]{64}$'),
  bytes bigint not null,
  kept_at timestamptz not null
);

create table upload (
  id uuid primary key,
  region_id uuid not null,
  organisation_id uuid not null references organisation (id),
  person_id uuid not null references person (id),
  sha256 text not null references kept_file (sha256),
  file_name text,
  bytes bigint not null,
  state text not null check (state in ('waiting', 'reading', 'recognising', 'read', 'no-plan', 'refused')),
  -- How far the reading is, 0 … 1.
  progress real not null default 0,
  refusal jsonb,
  draft_id uuid,
  started_at timestamptz not null,
  changed_at timestamptz not null,
  forgotten_at timestamptz
);
create index upload_person on upload (person_id, started_at desc) where forgotten_at is null;
create index upload_file on upload (sha256);

create table draft (
  region_id uuid not null,
  id uuid not null,
  organisation_id uuid not null references organisation (id),
  title text collate russian not null,
  revision integer not null default 0,
  measures integer not null,
  -- core Reading; the neutral Document it came from; what the reader noticed.
  reading jsonb not null,
  source jsonb,
  reader_findings jsonb not null default '[]',
  sha256 text references kept_file (sha256),
  file_name text,
  created_at timestamptz not null,
  created_by uuid not null references person (id),
  changed_at timestamptz not null,
  changed_by uuid not null references person (id),
  dropped_at timestamptz,
  enacted_at timestamptz,
  primary key (region_id, id)
);
create unique index draft_id on draft (id);
create index draft_open on draft (organisation_id, changed_at desc) where dropped_at is null and enacted_at is null;
create index draft_file on draft (sha256);

create table draft_change (
  region_id uuid not null,
  draft_id uuid not null,
  revision integer not null,
  request_id uuid not null,
  change jsonb not null,
  person_id uuid not null references person (id),
  at timestamptz not null,
  primary key (region_id, draft_id, revision),
  foreign key (region_id, draft_id) references draft (region_id, id)
);
create index draft_change_request on draft_change (draft_id, request_id);

-- Who has a draft open; a row older than half a minute has gone.
create table draft_presence (
  draft_id uuid not null,
  person_id uuid not null references person (id),
  seen_at timestamptz not null,
  primary key (draft_id, person_id)
);

create table act (
  region_id uuid not null,
  id uuid not null,
  organisation_id uuid not null references organisation (id),
  kind text,
  issuer text,
  number text,
  signed_on date,
  place text,
  title text,
  basis jsonb not null default '[]',
  signatory jsonb,
  primary key (region_id, id)
);

create table clause (
  region_id uuid not null,
  act_id uuid not null,
  position integer not null,
  number text not null,
  words text not null,
  primary key (region_id, act_id, position),
  foreign key (region_id, act_id) references act (region_id, id)
);

create table plan (
  region_id uuid not null,
  id uuid not null,
  organisation_id uuid not null references organisation (id),
  act_id uuid,
  draft_id uuid,
  -- Which of the draft's plans it was made of, from 0.
  draft_position integer not null default 0,
  title text collate russian not null,
  level text not null check (level in ('region', 'municipality', 'school')),
  start_on date not null,
  end_on date,
  -- Last day up to which tasks were made.
  horizon_on date not null,
  goals jsonb not null default '[]',
  objectives jsonb not null default '[]',
  targets jsonb not null default '[]',
  edition integer not null default 1,
  -- All editions of one plan share the id of the first.
  line_id uuid not null,
  state text not null check (state in ('in-force', 'withdrawn', 'superseded')),
  sha256 text references kept_file (sha256),
  file_name text,
  enacted_at timestamptz not null,
  enacted_by uuid not null references person (id),
  closed_at timestamptz,
  primary key (region_id, id),
  foreign key (region_id, act_id) references act (region_id, id),
  check (end_on is null or end_on >= start_on)
);
create unique index plan_id on plan (id);
create index plan_organisation on plan (organisation_id, state, enacted_at desc);
create index plan_line on plan (line_id, edition);
create index plan_file on plan (sha256);
create unique index plan_one_in_force on plan (line_id) where state = 'in-force';

create table section (
  region_id uuid not null,
  id uuid not null,
  plan_id uuid not null,
  position integer not null,
  number text,
  title text not null,
  start_on date,
  end_on date,
  primary key (region_id, id),
  foreign key (region_id, plan_id) references plan (region_id, id)
);
create index section_plan on section (plan_id, position);

create table measure (
  region_id uuid not null,
  id uuid not null,
  plan_id uuid not null,
  section_id uuid,
  position integer not null,
  number text,
  track text check (track in ('centre', 'authority')),
  pair integer,
  title text not null,
  result text,
  audience text,
  extra jsonb not null default '[]',
  place jsonb,
  primary key (region_id, id),
  foreign key (region_id, plan_id) references plan (region_id, id),
  foreign key (region_id, section_id) references section (region_id, id)
);
create index measure_plan on measure (plan_id, position);

create table assignment (
  region_id uuid not null,
  id uuid not null,
  plan_id uuid not null,
  measure_id uuid not null,
  position integer not null,
  due text,
  reading text,
  responsible text,
  parties text[] not null default '{}',
  -- core Schedule, as it was understood on the day of enactment, and the windows laid by it.
  schedule jsonb not null,
  kind text not null check (kind in ('once', 'recurring', 'continuous', 'external', 'event', 'none')),
  windows jsonb not null,
  times integer not null default 1,
  primary key (region_id, id),
  foreign key (region_id, measure_id) references measure (region_id, id)
);
create index assignment_plan on assignment (plan_id);
create index assignment_measure on assignment (measure_id, position);

create table task (
  region_id uuid not null,
  id uuid not null,
  organisation_id uuid not null references organisation (id),
  plan_id uuid not null,
  measure_id uuid not null,
  assignment_id uuid not null,
  occurrence integer not null,
  times integer not null default 1,
  start_on date,
  due_on date,
  submitted_on date,
  returned_on date,
  done_on date,
  done_note text,
  done_by uuid references person (id),
  not_required_on date,
  cancelled_on date,
  changed_at timestamptz not null,
  primary key (region_id, id),
  foreign key (region_id, plan_id) references plan (region_id, id),
  foreign key (region_id, assignment_id) references assignment (region_id, id)
);
create unique index task_id on task (id);
create unique index task_occurrence on task (assignment_id, organisation_id, occurrence);
create index task_plan on task (plan_id, due_on);
create index task_due on task (organisation_id, due_on, id) where done_on is null and not_required_on is null and cancelled_on is null;

-- Who changed what, when, from where. One hash chain a region: hash = sha256(previous hash || the line's own words).
create table journal (
  region_id uuid not null,
  number bigint not null,
  at timestamptz not null,
  person_id uuid,
  person_name text not null,
  address text not null,
  verb text not null,
  noun text not null,
  subject_id uuid,
  details jsonb not null,
  previous bytea not null,
  hash bytea not null,
  primary key (region_id, number)
);
create index journal_subject on journal (subject_id, number desc);

create table journal_head (
  region_id uuid primary key,
  number bigint not null,
  hash bytea not null
);

create function journal_is_append_only() returns trigger language plpgsql as $$
begin
  raise exception 'the journal is append-only';
end $$;
create trigger journal_no_change before update or delete on journal for each row execute function journal_is_append_only();
create trigger journal_no_truncate before truncate on journal for each statement execute function journal_is_append_only();
