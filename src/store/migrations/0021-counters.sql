-- How many tasks of which state are due on which day, counted for every region and for what stands directly under it, so that
-- nobody who oversees thousands of tasks has to read them. Kept in the transaction that writes the tasks (decision 28).

-- Where a task is, whatever the day: a standing without «today». 'owed': still to be done, and its due day tells the rest.
create function counted_state(
  due_on date, submitted_on date, returned_on date, accepted_on date, done_on date, not_required_on date, cancelled_on date
) returns text language sql immutable parallel safe
  return case
    when cancelled_on is not null then 'cancelled'
    when not_required_on is not null then 'not-required'
    when accepted_on is not null then case when done_on > due_on then 'done-late' else 'done' end
    when returned_on is not null and (submitted_on is null or returned_on >= submitted_on) then 'returned'
    when submitted_on is not null then 'submitted'
    when due_on is null then 'waiting'
    else 'owed'
  end;
-- Days matter while a task is owed. Afterwards the month is enough to tell quarters and years, and keeps the counters few.
create function counted_due(state text, due_on date) returns date language sql immutable parallel safe
  return case
    when due_on is null then 'infinity'::date
    when state = 'owed' then due_on
    else due_on - (extract(day from due_on)::integer - 1)
  end;
create function counted_start(state text, start_on date) returns date language sql immutable parallel safe
  return case when state = 'owed' then coalesce(start_on, '-infinity'::date) else '-infinity'::date end;

-- For whom a task of an organisation is counted: its region, and what stands directly under that. Schools have a few hundred
-- tasks each, with nearly as many days: they are read.
create function counted_for(path ltree) returns uuid[] language sql immutable parallel safe
  return (string_to_array(ltree2text(path), '.')::uuid[])[1:2];

-- Tasks of plans in force, an organisation's with all that stands under it.
create table task_count (
  region_id uuid not null,
  organisation_id uuid not null references organisation (id),
  -- Of the organisation that owes the tasks: each has its own «today».
  time_zone text collate "C" not null,
  -- 'infinity': none.
  due_on date not null,
  -- '-infinity': none, or it does not matter any more.
  start_on date not null,
  state text collate "C" not null,
  tasks integer not null,
  primary key (region_id, organisation_id, time_zone, due_on, start_on, state)
);

-- The same of each plan, whatever became of it, for who sees the whole region: of a smaller place a plan's tasks may have
-- moved out since.
create table plan_count (
  region_id uuid not null,
  plan_id uuid not null,
  due_on date not null,
  start_on date not null,
  state text collate "C" not null,
  tasks integer not null,
  primary key (region_id, plan_id, due_on, start_on, state)
);

-- What has changed since and is not folded in: only ever added to, so that no writer waits for another. It names what does not
-- change under it, the task's own organisation and plan; where these stand is asked when it is read or folded.
create table task_count_change (
  region_id uuid not null,
  id bigint generated always as identity,
  organisation_id uuid not null,
  plan_id uuid not null,
  due_on date not null,
  start_on date not null,
  state text collate "C" not null,
  tasks integer not null,
  primary key (region_id, id)
);

-- Seen by who sees all the tasks that are counted; written by the triggers below and nobody else. Regions are looked up in a table
-- of hashes: against a list of ninety each of a country's sixty thousand counters took half of the time.
alter table task_count enable row level security;
create policy seen on task_count for select using (
  (select in_house())
  or region_id in (select unnest(reached_regions('work')::uuid[]))
  or organisation_id in (select reached_organisations('work'))
);
alter table plan_count enable row level security;
create policy seen on plan_count for select using (
  (select in_house()) or region_id in (select unnest(reached_regions('work')::uuid[]))
);
alter table task_count_change enable row level security;
create policy seen on task_count_change for select using (
  (select in_house())
  or region_id in (select unnest(reached_regions('work')::uuid[]))
  or organisation_id in (select reached_organisations('work'))
);

-- Whoever writes tasks, by whichever statement, is counted: what the rows were is taken off, what they are is added. «offset 0»
-- has a state computed once a row; without it each function that takes one would be called, and not become part of the question.
create function count_tasks() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if tg_op = 'INSERT' then
    insert into task_count_change (region_id, organisation_id, plan_id, due_on, start_on, state, tasks)
    select t.region_id, t.organisation_id, t.plan_id, counted_due(s.state, t.due_on), counted_start(s.state, t.start_on), s.state, count(*)
    from new_rows as t
    cross join lateral (
      select counted_state(t.due_on, t.submitted_on, t.returned_on, t.accepted_on, t.done_on, t.not_required_on, t.cancelled_on) as state offset 0
    ) as s
    group by 1, 2, 3, 4, 5, 6;
  elsif tg_op = 'DELETE' then
    insert into task_count_change (region_id, organisation_id, plan_id, due_on, start_on, state, tasks)
    select t.region_id, t.organisation_id, t.plan_id, counted_due(s.state, t.due_on), counted_start(s.state, t.start_on), s.state, -count(*)
    from old_rows as t
    cross join lateral (
      select counted_state(t.due_on, t.submitted_on, t.returned_on, t.accepted_on, t.done_on, t.not_required_on, t.cancelled_on) as state offset 0
    ) as s
    group by 1, 2, 3, 4, 5, 6;
  else
    insert into task_count_change (region_id, organisation_id, plan_id, due_on, start_on, state, tasks)
    select t.region_id, t.organisation_id, t.plan_id, counted_due(s.state, t.due_on), counted_start(s.state, t.start_on), s.state, sum(t.sign)
    from (
      select region_id, organisation_id, plan_id, start_on, due_on, submitted_on, returned_on, accepted_on, done_on,
             not_required_on, cancelled_on, -1 as sign
      from old_rows
      union all
      select region_id, organisation_id, plan_id, start_on, due_on, submitted_on, returned_on, accepted_on, done_on,
             not_required_on, cancelled_on, 1
      from new_rows
    ) as t
    cross join lateral (
      select counted_state(t.due_on, t.submitted_on, t.returned_on, t.accepted_on, t.done_on, t.not_required_on, t.cancelled_on) as state offset 0
    ) as s
    group by 1, 2, 3, 4, 5, 6
    having sum(t.sign) <> 0;
  end if;
  return null;
end $$;
create trigger counted_in after insert on task referencing new table as new_rows
  for each statement execute function count_tasks();
create trigger counted_on after update on task referencing old table as old_rows new table as new_rows
  for each statement execute function count_tasks();
create trigger counted_out after delete on task referencing old table as old_rows
  for each statement execute function count_tasks();

-- Folding, and what changes where tasks are counted, stand in a queue, a region at a time. Writers of tasks do not.
create function queue_for_counts(region uuid) returns void language sql volatile
  begin atomic
    select pg_advisory_xact_lock(hashtextextended('task counts ' || region::text, 0));
  end;

create function fold_task_counts(region uuid) returns void
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform queue_for_counts(region);
  with gone as (
    delete from task_count_change where region_id = region returning *
  ),
  of_plans as (
    insert into plan_count (region_id, plan_id, due_on, start_on, state, tasks)
    select gone.region_id, gone.plan_id, gone.due_on, gone.start_on, gone.state, sum(gone.tasks)
    from gone
    group by 1, 2, 3, 4, 5
    having sum(gone.tasks) <> 0
    on conflict (region_id, plan_id, due_on, start_on, state) do update set tasks = plan_count.tasks + excluded.tasks
  )
  insert into task_count (region_id, organisation_id, time_zone, due_on, start_on, state, tasks)
  select gone.region_id, counted.id, o.time_zone, gone.due_on, gone.start_on, gone.state, sum(gone.tasks)
  from gone
  join plan on plan.region_id = gone.region_id and plan.id = gone.plan_id and plan.state = 'in-force'
  join organisation as o on o.id = gone.organisation_id
  cross join lateral unnest(counted_for(o.path)) as counted (id)
  group by 1, 2, 3, 4, 5, 6
  having sum(gone.tasks) <> 0
  on conflict (region_id, organisation_id, time_zone, due_on, start_on, state)
    do update set tasks = task_count.tasks + excluded.tasks;
  delete from task_count where region_id = region and tasks = 0;
  delete from plan_count where region_id = region and tasks = 0;
end $$;

-- Tasks of plans out of force are not counted. What is folded of a plan is all its tasks less what is not folded yet.
create function count_plan() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform queue_for_counts(new.region_id);
  insert into task_count (region_id, organisation_id, time_zone, due_on, start_on, state, tasks)
  select new.region_id, counted.id, o.time_zone, held.due_on, held.start_on, held.state,
         case when new.state = 'in-force' then 1 else -1 end * sum(held.tasks)
  from (
    select t.organisation_id, counted_due(s.state, t.due_on) as due_on, counted_start(s.state, t.start_on) as start_on, s.state, 1 as tasks
    from task as t
    cross join lateral (
      select counted_state(t.due_on, t.submitted_on, t.returned_on, t.accepted_on, t.done_on, t.not_required_on, t.cancelled_on) as state offset 0
    ) as s
    where t.plan_id = new.id
    union all
    select organisation_id, due_on, start_on, state, -tasks from task_count_change
    where region_id = new.region_id and plan_id = new.id
  ) as held
  join organisation as o on o.id = held.organisation_id
  cross join lateral unnest(counted_for(o.path)) as counted (id)
  group by 1, 2, 3, 4, 5, 6
  having sum(held.tasks) <> 0
  on conflict (region_id, organisation_id, time_zone, due_on, start_on, state)
    do update set tasks = task_count.tasks + excluded.tasks;
  return null;
end $$;
create trigger counted after update of state on plan
  for each row when ((old.state = 'in-force') <> (new.state = 'in-force')) execute function count_plan();

-- An organisation that goes elsewhere in the tree, or lives by another clock, takes its own tasks along.
create function count_organisation() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform queue_for_counts(new.region_id);
  insert into task_count (region_id, organisation_id, time_zone, due_on, start_on, state, tasks)
  select new.region_id, counted.id, counted.time_zone, held.due_on, held.start_on, held.state, sum(counted.sign * held.tasks)
  from (
    select t.plan_id, counted_due(s.state, t.due_on) as due_on, counted_start(s.state, t.start_on) as start_on, s.state, 1 as tasks
    from task as t
    cross join lateral (
      select counted_state(t.due_on, t.submitted_on, t.returned_on, t.accepted_on, t.done_on, t.not_required_on, t.cancelled_on) as state offset 0
    ) as s
    where t.organisation_id = new.id
    union all
    select plan_id, due_on, start_on, state, -tasks from task_count_change
    where region_id = new.region_id and organisation_id = new.id
  ) as held
  join plan on plan.region_id = new.region_id and plan.id = held.plan_id and plan.state = 'in-force'
  cross join lateral (
    select id, old.time_zone, -1 from unnest(counted_for(old.path)) as id
    union all
    select id, new.time_zone, 1 from unnest(counted_for(new.path)) as id
  ) as counted (id, time_zone, sign)
  group by 1, 2, 3, 4, 5, 6
  having sum(counted.sign * held.tasks) <> 0
  on conflict (region_id, organisation_id, time_zone, due_on, start_on, state)
    do update set tasks = task_count.tasks + excluded.tasks;
  return null;
end $$;
create trigger counted after update of path, time_zone on organisation
  for each row when (counted_for(old.path) <> counted_for(new.path) or old.time_zone <> new.time_zone)
  execute function count_organisation();

-- What is not folded yet, counted for those asked about as far as they are seen. Behind the policies: to know whether a plan is
-- in force nobody has to look through all plans that they see. Where a change belongs is asked once, however many ask.
create function fresh_task_counts(organisations uuid[])
  returns table (organisation_id uuid, time_zone text, due_on date, start_on date, state text, tasks bigint)
  language sql stable security definer set search_path = public, pg_temp rows 100
  begin atomic
    with seen as materialized (
      select o.id, o.region_id from organisation as o
      where o.id = any (organisations) and (in_house() or o.path <@ reached('work'))
    )
    select seen.id, o.time_zone, change.due_on, change.start_on, change.state, sum(change.tasks)
    from task_count_change as change
    join organisation as o on o.id = change.organisation_id
    join plan on plan.region_id = change.region_id and plan.id = change.plan_id and plan.state = 'in-force'
    cross join lateral unnest(counted_for(o.path)) as counted (id)
    join seen on seen.id = counted.id
    where change.region_id = any (array(select region_id from seen))
    group by 1, 2, 3, 4, 5;
  end;

-- All clocks of the country, a dozen: one step of the index each.
create index organisation_time_zone on organisation (time_zone);
create function time_zones() returns setof text
  language sql stable security definer set search_path = public, pg_temp rows 12
  begin atomic
    with recursive zone (name) as (
      (select time_zone from organisation order by time_zone limit 1)
      union all
      select (select o.time_zone from organisation as o where o.time_zone > zone.name order by o.time_zone limit 1)
      from zone where zone.name is not null
    )
    select name from zone where name is not null;
  end;

-- Counts everything anew: for a database that was filled past the triggers. The owner's of the tables alone.
create function recount_tasks() returns void language plpgsql as $$
begin
  lock table task in share mode;
  truncate task_count, plan_count, task_count_change;
  insert into plan_count (region_id, plan_id, due_on, start_on, state, tasks)
  select t.region_id, t.plan_id, counted_due(s.state, t.due_on), counted_start(s.state, t.start_on), s.state, count(*)
  from task as t
  cross join lateral (
    select counted_state(t.due_on, t.submitted_on, t.returned_on, t.accepted_on, t.done_on, t.not_required_on, t.cancelled_on) as state offset 0
  ) as s
  group by 1, 2, 3, 4, 5;
  insert into task_count (region_id, organisation_id, time_zone, due_on, start_on, state, tasks)
  select held.region_id, counted.id, o.time_zone, held.due_on, held.start_on, held.state, sum(held.tasks)
  from (
    select t.region_id, t.organisation_id, counted_due(s.state, t.due_on) as due_on, counted_start(s.state, t.start_on) as start_on,
           s.state, count(*) as tasks
    from task as t
    join plan on plan.region_id = t.region_id and plan.id = t.plan_id and plan.state = 'in-force'
    cross join lateral (
      select counted_state(t.due_on, t.submitted_on, t.returned_on, t.accepted_on, t.done_on, t.not_required_on, t.cancelled_on) as state offset 0
    ) as s
    group by 1, 2, 3, 4, 5
  ) as held
  join organisation as o on o.id = held.organisation_id
  cross join lateral unnest(counted_for(o.path)) as counted (id)
  group by 1, 2, 3, 4, 5, 6;
end $$;
select recount_tasks();
