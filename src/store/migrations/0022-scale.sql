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
