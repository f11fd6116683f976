-- The standing of a country in less time: counters of days long past are summed up, and the years of plans are told by an index.

-- The counters by the quarter of their due day. Before the quarter in which somebody asks a day tells nothing any more: what is owed
-- is overdue, whatever day of the quarter it was due on; and years and quarters are all that is asked for apart.
create table quarter_count (
  region_id uuid not null,
  organisation_id uuid not null references organisation (id),
  time_zone text collate "C" not null,
  -- Its first day; 'infinity': of no due day.
  quarter date not null,
  state text collate "C" not null,
  tasks integer not null,
  primary key (region_id, organisation_id, time_zone, quarter, state)
);
alter table quarter_count enable row level security;
create policy seen on quarter_count for select using (
  (select in_house())
  or region_id in (select unnest(reached_regions('work')::uuid[]))
  or organisation_id in (select reached_organisations('work'))
);

-- 'infinity' stays what it is.
create function quarter_of(due_on date) returns date language sql immutable parallel safe
  return date_trunc('quarter', due_on::timestamp)::date;

insert into quarter_count (region_id, organisation_id, time_zone, quarter, state, tasks)
select region_id, organisation_id, time_zone, quarter_of(due_on), state, sum(tasks)
from task_count
group by 1, 2, 3, 4, 5
order by 1, 2, 3, 4, 5;

-- Whoever writes the counters of days (folding, plans that come and go, organisations that move, a recount): the sums follow. Those
-- writers stand in a queue, a region at a time.
create function count_quarters() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if tg_op = 'TRUNCATE' then
    truncate quarter_count;
  elsif tg_op = 'INSERT' then
    insert into quarter_count as q (region_id, organisation_id, time_zone, quarter, state, tasks)
    select region_id, organisation_id, time_zone, quarter_of(due_on), state, sum(tasks)
    from new_rows
    group by 1, 2, 3, 4, 5
    having sum(tasks) <> 0
    -- A recount lays those of a place side by side.
    order by 1, 2, 3, 4, 5
    on conflict (region_id, organisation_id, time_zone, quarter, state) do update set tasks = q.tasks + excluded.tasks;
  else
    insert into quarter_count as q (region_id, organisation_id, time_zone, quarter, state, tasks)
    select region_id, organisation_id, time_zone, quarter_of(due_on), state, sum(tasks)
    from (
      select region_id, organisation_id, time_zone, due_on, state, -tasks as tasks from old_rows
      union all
      select region_id, organisation_id, time_zone, due_on, state, tasks from new_rows
    ) as changed
    group by 1, 2, 3, 4, 5
    having sum(tasks) <> 0
    on conflict (region_id, organisation_id, time_zone, quarter, state) do update set tasks = q.tasks + excluded.tasks;
  end if;
  return null;
end $$;
create trigger summed_in after insert on task_count referencing new table as new_rows
  for each statement execute function count_quarters();
create trigger summed_on after update on task_count referencing old table as old_rows new table as new_rows
  for each statement execute function count_quarters();
create trigger summed_anew after truncate on task_count
  for each statement execute function count_quarters();

-- The first and the last year of plans in force, region by region: a step of the index each.
create index plan_first on plan (region_id, start_on) where state = 'in-force';
create index plan_last on plan (region_id, (case when end_on is null then horizon_on else end_on end)) where state = 'in-force';
analyze plan;
analyze task_count;
analyze quarter_count;
