-- A plan in force is rolled out: its assignments are laid on the organisations that its responsible parties mean.

-- What a coordinator said a party means, for this plan and the next one of the same organisation. A neighbour's word is
-- neither used nor shown.
create table party_rule (
  region_id uuid not null,
  organisation_id uuid not null references organisation (id),
  -- Folded words; they may be longer than a key can be.
  party text not null,
  key text not null generated always as (md5(party)) stored,
  -- As they stood in the plan when it was said.
  words text not null,
  -- core PartyTarget.
  target jsonb not null,
  said_by uuid not null references person (id),
  said_at timestamptz not null,
  primary key (region_id, organisation_id, key)
);

-- One rolling out of a plan, and how far it is.
create table roll_out (
  region_id uuid not null,
  id uuid not null,
  plan_id uuid not null,
  -- The plan's own.
  organisation_id uuid not null references organisation (id),
  person_id uuid not null references person (id),
  person_name text not null,
  address text not null,
  state text not null check (state in ('waiting', 'laying', 'done', 'refused')),
  -- 0 … 1.
  progress real not null default 0,
  refusal jsonb,
  -- Whom it reached, tasks that came into being, tasks taken off those who were not meant, tasks already worked on that
  -- stayed where they were.
  organisations integer not null default 0,
  laid integer not null default 0,
  taken_off integer not null default 0,
  kept integer not null default 0,
  started_at timestamptz not null,
  changed_at timestamptz not null,
  primary key (region_id, id),
  foreign key (region_id, plan_id) references plan (region_id, id)
);
create unique index roll_out_id on roll_out (id);
create index roll_out_plan on roll_out (plan_id, started_at desc);
create index roll_out_person on roll_out (person_id, started_at desc);
-- One at a time for each plan.
create unique index roll_out_unfinished on roll_out (plan_id) where state in ('waiting', 'laying');

-- Who answers for an assignment: a main executor owes its tasks, a co-executor sees what is to be done. Through these rows
-- an organisation sees what concerns it in a plan of a level above.
create table executor (
  region_id uuid not null,
  assignment_id uuid not null,
  organisation_id uuid not null references organisation (id),
  plan_id uuid not null,
  part text not null check (part in ('main', 'co')),
  -- The words by which it is meant; null: nobody was named or could be placed, and it fell to the plan's owner.
  party text,
  -- The last roll-out that meant it.
  roll_out_id uuid not null,
  primary key (region_id, assignment_id, organisation_id),
  foreign key (region_id, assignment_id) references assignment (region_id, id),
  foreign key (region_id, plan_id) references plan (region_id, id)
);
create index executor_plan on executor (plan_id, organisation_id);
create index executor_organisation on executor (organisation_id, plan_id);

-- Where the rows themselves are made by a statement, their ids are too: UUIDv7, as the program's own.
create function new_id() returns uuid language sql volatile parallel safe as $$
  select encode(
    set_bit(
      set_bit(
        overlay(
          uuid_send(gen_random_uuid())
          placing substring(int8send(floor(extract(epoch from clock_timestamp()) * 1000)::bigint) from 3) from 1 for 6
        ),
        52, 1),
      53, 1),
    'hex')::uuid
$$;

-- The tasks of a cell of the matrix, and of an organisation in a plan.
create index task_plan_organisation on task (plan_id, organisation_id, measure_id);
