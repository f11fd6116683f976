-- Terms that wait for a date, due days on days off, and plans made from a plan of the level above.

-- Due days that fall on days off move to the next working day.
alter table plan add column moves_due_days boolean not null default false;
-- The term's own day where its due day was moved; null: it was not.
alter table task add column term_on date;

-- Days off of one region beside the country's.
create table regional_holiday (
  region_id uuid not null references organisation (id),
  holiday_on date not null,
  title text not null,
  primary key (region_id, holiday_on)
);

-- What somebody said of a term without a day, each time they said it; `assignment.windows` are those that hold.
create table term_setting (
  region_id uuid not null,
  assignment_id uuid not null,
  -- Counts an assignment's settings from 1.
  number integer not null,
  plan_id uuid not null,
  -- core TermSettlement.
  settlement jsonb not null,
  -- What it came to, and what held before.
  windows jsonb not null,
  earlier jsonb not null,
  reason text,
  set_at timestamptz not null,
  set_by uuid not null references person (id),
  primary key (region_id, assignment_id, number),
  foreign key (region_id, assignment_id) references assignment (region_id, id)
);
create index term_setting_plan on term_setting (plan_id);
-- Terms that wait, in a list of a plan.
create index assignment_undated on assignment (plan_id) where windows = '[]';

-- A plan made from one of the level above, perhaps because a task asked for it.
alter table draft add column upper_plan_id uuid, add column upper_task_id uuid;
create index draft_upper on draft (upper_plan_id, organisation_id) where upper_plan_id is not null;
create index draft_upper_task on draft (upper_task_id) where upper_task_id is not null;
alter table plan
  add column upper_plan_id uuid,
  add column upper_task_id uuid,
  -- The measures of the upper plan that its own carry out, for lists over hundreds of plans.
  add column upper_measures uuid[] not null default '{}';
create index plan_upper on plan (upper_plan_id, organisation_id) where upper_plan_id is not null;
create index plan_upper_task on plan (upper_task_id) where upper_task_id is not null;
-- The measure of the upper plan that this one carries out.
alter table measure add column upper_measure_id uuid;
create index measure_upper on measure (upper_measure_id) where upper_measure_id is not null;

-- Days off are nobody's secret.
alter table regional_holiday enable row level security;
create policy seen on regional_holiday using (true)
  with check ((select in_house()) or region_id = any ((select reached_regions('office'))::uuid[]));

alter table term_setting enable row level security;
create policy seen on term_setting
  using (
    (select in_house())
    or region_id = any ((select reached_regions('work'))::uuid[])
    or exists (select from plan where plan.region_id = term_setting.region_id and plan.id = term_setting.plan_id)
  )
  with check ((select in_house()) or writes_plan(region_id, plan_id));
