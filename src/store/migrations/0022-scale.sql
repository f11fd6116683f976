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
