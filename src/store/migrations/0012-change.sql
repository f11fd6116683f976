-- A plan in force is changed by an act, and goes on next year. A plan keeps its id through its editions, and so do its
-- measures and tasks: what a changed plan said before stands beside it as an edition of its own.

alter table draft
  -- The plan in force that this draft will change, or the plan of the year before that it goes on from.
  add column amends_plan_id uuid,
  add column follows_plan_id uuid,
  -- What a person said a row is: the measure's id by the row's key; null: a new measure.
  add column links jsonb not null default '{}',
  -- What was understood of an act that changes only some points, and what was not; core's own shape.
  add column notes jsonb,
  add foreign key (region_id, amends_plan_id) references plan (region_id, id),
  add foreign key (region_id, follows_plan_id) references plan (region_id, id),
  add check (amends_plan_id is null or follows_plan_id is null);
create index draft_amends on draft (amends_plan_id) where amends_plan_id is not null;
create index draft_follows on draft (follows_plan_id) where follows_plan_id is not null;

-- A file or a text that was brought to change a plan.
alter table upload add column amends_plan_id uuid;

alter table plan
  add column follows_plan_id uuid,
  -- Of the edition that holds now; null: it is the one first put in force.
  add column amended_at timestamptz,
  -- By which act, and out of which draft; the act that approved the plan stays what it rests on.
  add column amending_act_id uuid,
  add column amending_draft_id uuid,
  add foreign key (region_id, follows_plan_id) references plan (region_id, id),
  add foreign key (region_id, amending_act_id) references act (region_id, id),
  add foreign key (region_id, amending_draft_id) references draft (region_id, id);
create index plan_follows on plan (follows_plan_id) where follows_plan_id is not null;

-- What an act took out of a plan stays under it with its tasks, as history.
alter table measure add column dropped_at timestamptz;
alter table assignment add column dropped_at timestamptz;
