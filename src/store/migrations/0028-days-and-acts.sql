-- How a plan stood on a past day is told by what is kept: which edition held, what was laid, who owed it.

-- The first day on which an edition held, as its organisation counts days; and the plan that went on from what it says.
alter table plan
  add column enacted_on date,
  add column copy_of uuid;
update plan set enacted_on = (plan.enacted_at at time zone o.time_zone)::date
from organisation o where o.id = plan.organisation_id;

-- Of a row in an edition that is no more: the plan's own row that tasks name.
alter table measure add column copy_of uuid;
alter table assignment add column copy_of uuid;

-- Editions kept before this was written down: they have no tasks, and what went on from them was changed by an act. Their rows are
-- known by their words, where these are the words of one row alone.
update plan set copy_of = (
  select later.id from plan later
  where later.line_id = plan.line_id and later.edition > plan.edition and later.amended_at is not null
    and (later.state = 'in-force' or exists (select from task where task.plan_id = later.id))
  order by later.edition limit 1
)
where plan.state = 'superseded' and not exists (select from task where task.plan_id = plan.id);
update measure set copy_of = (
  select case count(*) when 1 then min(own.id::text)::uuid end from measure own
  where own.plan_id = plan.copy_of and own.number is not distinct from measure.number and own.title = measure.title
)
from plan where plan.copy_of is not null and measure.region_id = plan.region_id and measure.plan_id = plan.id;
update assignment set copy_of = (
  select case count(*) when 1 then min(own.id::text)::uuid end from assignment own
  where own.measure_id = measure.copy_of and own.position = assignment.position
)
from measure where measure.copy_of is not null and measure.region_id = assignment.region_id and measure.id = assignment.measure_id;

-- null: as long as its plan is in force.
alter table task add column laid_on date;

-- A task that nobody had touched when a roll-out found others for it: it stood with its owner until then.
create table removed_task (
  region_id uuid not null,
  id uuid not null,
  organisation_id uuid not null references organisation (id),
  plan_id uuid not null,
  measure_id uuid not null,
  assignment_id uuid not null,
  occurrence integer not null,
  start_on date,
  due_on date,
  term_on date,
  laid_on date,
  removed_on date not null,
  primary key (region_id, id)
);
create index removed_task_plan on removed_task (plan_id);
alter table removed_task enable row level security;
create policy seen on removed_task using (
  (select in_house())
  or region_id = any ((select reached_regions('work'))::uuid[])
  or organisation_id in (select reached_organisations('work'))
);

-- From whom a task went to whom is told by ids from now on, so that it is theirs on the days before.
alter table task_step disable trigger task_step_no_change;
update task_step set event = event || jsonb_build_object('fromId', merging.organisation_id)
from organisation_merging merging join organisation o on o.id = merging.organisation_id
where task_step.region_id = merging.region_id and task_step.event ->> 'kind' = 'handed-over'
  and task_step.event ->> 'act' = merging.act and task_step.event ->> 'from' in (o.short_name, o.name);
alter table task_step enable trigger task_step_no_change;

-- A new e-mail that waits until a link sent there is opened; of the link only its hash.
create table email_change (
  region_id uuid not null,
  id uuid not null,
  person_id uuid not null references person (id),
  email text not null,
  token_hash bytea not null,
  asked_at timestamptz not null,
  expires_at timestamptz not null,
  -- Opened, or given up.
  closed_at timestamptz,
  primary key (region_id, id)
);
create unique index email_change_token on email_change (token_hash);
create index email_change_person on email_change (person_id, asked_at);
alter table email_change enable row level security;
-- Written by the house, once somebody has shown who they are; given up by whose it is.
create policy seen on email_change
  using ((select in_house()) or person_id = (select me()))
  with check ((select in_house()) or (person_id = (select me()) and closed_at is not null));

-- The act behind a change of an organisation: a new name, another place in the tree, a joining.
create table organisation_act (
  region_id uuid not null,
  id uuid not null,
  organisation_id uuid not null references organisation (id),
  change text not null check (change in ('rename', 'move', 'merge')),
  kind text not null,
  number text not null,
  signed_on date not null,
  -- Its scan, where there is one.
  sha256 text references kept_file (sha256),
  file_name text,
  written_by uuid not null references person (id),
  written_at timestamptz not null,
  primary key (region_id, id),
  check ((sha256 is null) = (file_name is null))
);
create unique index organisation_act_id on organisation_act (id);
create index organisation_act_organisation on organisation_act (organisation_id, signed_on);
create index organisation_act_file on organisation_act (sha256);

-- Seen with the organisation itself, written by who may write it.
alter table organisation_act enable row level security;
create policy seen on organisation_act
  using (
    (select in_house())
    or exists (select from organisation where organisation.id = organisation_act.organisation_id)
  )
  with check (
    (select in_house())
    or exists (
      select from organisation
      where organisation.id = organisation_act.organisation_id
        and organisation.path <@ (select reached('work') || reached('office'))
    )
  );

-- One act may change several plans.
create index act_organisation on act (organisation_id, signed_on);
