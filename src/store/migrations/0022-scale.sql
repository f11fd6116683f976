-- A country of five million tasks: what every request asks is asked once.

-- As in 0009, all areas in one walk over the roles held today: each transaction of a person begins with it.
create function sight_of(who uuid) returns table (work ltree[], draft ltree[], office ltree[], people ltree[])
  language sql stable security definer set search_path = public, pg_temp rows 1
  begin atomic
    select
      coalesce(array_agg(distinct held.path) filter (where held.role in ('regional-coordinator', 'municipal-coordinator', 'school-head', 'head-of-centre', 'teacher', 'observer')), '{}'),
      coalesce(array_agg(distinct held.path) filter (where held.role in ('regional-coordinator', 'municipal-coordinator', 'school-head')), '{}'),
      coalesce(array_agg(distinct held.path) filter (where held.role in ('regional-coordinator', 'municipal-coordinator', 'administrator')), '{}'),
      coalesce(array_agg(distinct held.path) filter (where held.role in ('regional-coordinator', 'municipal-coordinator', 'school-head', 'administrator')), '{}')
    from held_grants(who) as held;
  end;
drop function reach_of(uuid, text);

-- The plans of `reached_plans`, looked for once a reading: a list of tasks asked three times, for plans, measures and terms. Where
-- something is written they may become others meanwhile, and are looked for each time.
create function seen_plans() returns uuid[]
  language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  known text := nullif(current_setting('rostok.plans', true), '');
begin
  if known is null then
    select coalesce(array_agg(id), '{}')::text into known from reached_plans() as id;
    if current_setting('transaction_read_only') = 'on' and current_setting('transaction_isolation') = 'repeatable read' then
      perform set_config('rostok.plans', known, true);
    end if;
  end if;
  return known::uuid[];
end $$;

alter policy seen on plan using (
  (select in_house())
  or region_id = any ((select reached_regions('work'))::uuid[])
  or organisation_id in (select reached_organisations('work'))
  or id = any ((select seen_plans())::uuid[])
);
alter policy seen on section using (
  (select in_house())
  or region_id = any ((select reached_regions('work'))::uuid[])
  or plan_id = any ((select seen_plans())::uuid[])
);
alter policy seen on measure using (
  (select in_house())
  or region_id = any ((select reached_regions('work'))::uuid[])
  or plan_id = any ((select seen_plans())::uuid[])
);
alter policy seen on assignment using (
  (select in_house())
  or region_id = any ((select reached_regions('work'))::uuid[])
  or plan_id = any ((select seen_plans())::uuid[])
);

-- As in 0008; place by place, by the index: told that there may be a hundred places, the planner read the country's plans through.
create or replace function reached_plans() returns setof uuid
  language sql stable security definer set search_path = public, pg_temp rows 100
  begin atomic
    with near as materialized (select reached_organisations('work') as id)
    select own.id from near cross join lateral (select plan.id from plan where plan.organisation_id = near.id offset 0) as own
    union
    select laid.plan_id
    from near cross join lateral (select task.plan_id from task where task.organisation_id = near.id offset 0) as laid
    union
    select meant.plan_id
    from near cross join lateral (select executor.plan_id from executor where executor.organisation_id = near.id offset 0) as meant;
  end;

-- An organisation and those above it, by id. Asked of the table itself by its path, a policy would be asked of every row of the
-- country first. Of a line that is not seen it tells nothing.
create function line_of(organisation uuid) returns setof uuid
  language sql stable security definer set search_path = public, pg_temp rows 4
  begin atomic
    select unnest(string_to_array(ltree2text(o.path), '.')::uuid[])
    from organisation as o
    where o.id = line_of.organisation
      and (in_house() or o.path <@ (reached('work') || reached('office')) or o.path @> (reached('work') || reached('office')));
  end;

-- `coalesce` counts as one that may tell what it reads, and keeps a question from its index until the policy was asked of every
-- row; `case` does not.
drop index plan_controller;
create index plan_controller on plan ((case when controller_id is null then enacted_by else controller_id end))
  where state = 'in-force';
drop index task_region;
create index task_region on task (region_id, (case when due_on is null then 'infinity'::date else due_on end), id);
-- What an index over an expression holds is not known until it is looked at.
analyze task;
analyze plan;
