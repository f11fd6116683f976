-- Sight, enforced by the database once more: whatever the program asks, rows of a neighbour are not there. Each transaction
-- says as whom it is done (src/store/connection/enter.ts); one that says nothing sees nothing. Which roles see what is
-- said here anew and not taken from core/access: two guards that shared their rule would fail together.

-- Where a person's sight begins in an area. 'work': plans and tasks; 'draft': what is being prepared; 'office': who is who.
create function reach_of(who uuid, area text) returns ltree[]
  language sql stable security definer set search_path = public, pg_temp
  return (
    select coalesce(array_agg(distinct organisation.path), '{}')
    from role_grant join organisation on organisation.id = role_grant.organisation_id
    where role_grant.person_id = who
      and case area
        when 'work' then role_grant.role in ('regional-coordinator', 'municipal-coordinator', 'school-head', 'head-of-centre', 'teacher', 'observer')
        when 'draft' then role_grant.role in ('regional-coordinator', 'municipal-coordinator', 'school-head')
        when 'office' then role_grant.role in ('regional-coordinator', 'municipal-coordinator', 'administrator')
        else false
      end
  );

-- What the transaction said of itself. Nobody, and nothing, where it did not.
create function in_house() returns boolean language sql stable
  return coalesce(current_setting('rostok.house', true) = 'on', false);
create function me() returns uuid language sql stable
  return nullif(current_setting('rostok.person', true), '')::uuid;
create function reached(area text) returns ltree[] language sql stable
  return coalesce(nullif(current_setting('rostok.' || area, true), '')::ltree[], '{}');
-- Regions reached as a whole are told by region_id alone, which every large table has: nobody looks through thousands of
-- organisations for what a whole region sees.
create function reached_regions(area text) returns uuid[] language sql stable
  return (select coalesce(array_agg(ltree2text(path)::uuid), '{}') from unnest(reached(area)) as path where nlevel(path) = 1);
-- The tree is walked by its index, root by root: `path <@ any of several` would look through the whole country.
create function reached_organisations(area text) returns setof uuid
  language sql stable security definer set search_path = public, pg_temp rows 100
  begin atomic
    select organisation.id
    from unnest(reached(area)) as root (path) join organisation on organisation.path <@ root.path;
  end;
-- Plans of these organisations, and those that were laid on them.
create function reached_plans() returns setof uuid
  language sql stable security definer set search_path = public, pg_temp rows 100
  begin atomic
    select id from plan where organisation_id in (select reached_organisations('work'))
    union
    select plan_id from task where organisation_id in (select reached_organisations('work'))
    union
    select plan_id from executor where organisation_id in (select reached_organisations('work'));
  end;
-- What a list of the program is narrowed to: organisations at or under `roots`, those of them that may be seen. It stands
-- behind the policies so that they do not come between the question and the index.
create function organisations_under(roots uuid[]) returns setof uuid
  language sql stable security definer set search_path = public, pg_temp rows 100
  begin atomic
    select below.id
    from organisation root join organisation below on below.path <@ root.path
    where root.id = any (roots) and (in_house() or below.path <@ (reached('work') || reached('office')));
  end;

-- The tree: what is under oneself, and the names of those above.
alter table organisation enable row level security;
create policy seen on organisation
  using (
    (select in_house())
    or path <@ (select reached('work') || reached('office'))
    or path @> (select reached('work') || reached('office'))
  )
  with check ((select in_house()) or path <@ (select reached('work') || reached('office')));

-- What an organisation has.
alter table task enable row level security;
create policy seen on task using (
  (select in_house())
  or region_id = any ((select reached_regions('work'))::uuid[])
  or organisation_id in (select reached_organisations('work'))
);

alter table draft enable row level security;
create policy seen on draft using (
  (select in_house())
  or region_id = any ((select reached_regions('draft'))::uuid[])
  or organisation_id in (select reached_organisations('draft'))
);

alter table column_meaning enable row level security;
create policy seen on column_meaning using (
  (select in_house())
  or region_id = any ((select reached_regions('draft'))::uuid[])
  or organisation_id in (select reached_organisations('draft'))
);

alter table roll_out enable row level security;
create policy seen on roll_out using (
  (select in_house())
  or region_id = any ((select reached_regions('draft'))::uuid[])
  or organisation_id in (select reached_organisations('draft'))
);

alter table party_rule enable row level security;
create policy seen on party_rule using (
  (select in_house())
  or region_id = any ((select reached_regions('draft'))::uuid[])
  or organisation_id in (select reached_organisations('draft'))
);

alter table executor enable row level security;
create policy seen on executor using (
  (select in_house())
  or region_id = any ((select reached_regions('work'))::uuid[])
  or organisation_id in (select reached_organisations('work'))
);

-- A sheet of organisations that waits to be brought in is its sender's.
alter table organisation_import enable row level security;
create policy seen on organisation_import using ((select in_house()) or person_id = (select me()));

-- A plan reaches down: its executors may read it and the act that it stands in, and not change them.
alter table plan enable row level security;
create policy seen on plan
  using (
    (select in_house())
    or region_id = any ((select reached_regions('work'))::uuid[])
    or organisation_id in (select reached_organisations('work'))
    or id in (select reached_plans())
  )
  with check (
    (select in_house())
    or region_id = any ((select reached_regions('work'))::uuid[])
    or organisation_id in (select reached_organisations('work'))
  );

alter table act enable row level security;
create policy seen on act
  using (
    (select in_house())
    or region_id = any ((select reached_regions('work'))::uuid[])
    or organisation_id in (select reached_organisations('work'))
    or exists (select from plan where plan.region_id = act.region_id and plan.act_id = act.id)
  )
  with check (
    (select in_house())
    or region_id = any ((select reached_regions('work'))::uuid[])
    or organisation_id in (select reached_organisations('work'))
  );
create index plan_act on plan (region_id, act_id);
-- Everything that an organisation owes or owed, by due day.
create index task_organisation on task (organisation_id, due_on, id);
drop index task_due;

-- Parts of what is seen are seen; they are written by who may write the whole.
create function writes_plan(region uuid, plan_id uuid) returns boolean language sql stable
  return exists (
    select from plan
    where plan.region_id = region and plan.id = writes_plan.plan_id
      and (plan.region_id = any (reached_regions('work')) or plan.organisation_id in (select reached_organisations('work')))
  );
create function writes_act(region uuid, act_id uuid) returns boolean language sql stable
  return exists (
    select from act
    where act.region_id = region and act.id = writes_act.act_id
      and (act.region_id = any (reached_regions('work')) or act.organisation_id in (select reached_organisations('work')))
  );

alter table clause enable row level security;
create policy seen on clause
  using (
    (select in_house())
    or region_id = any ((select reached_regions('work'))::uuid[])
    or exists (select from act where act.region_id = clause.region_id and act.id = clause.act_id)
  )
  with check ((select in_house()) or writes_act(region_id, act_id));

alter table section enable row level security;
create policy seen on section
  using (
    (select in_house())
    or region_id = any ((select reached_regions('work'))::uuid[])
    or plan_id in (select reached_plans())
  )
  with check ((select in_house()) or writes_plan(region_id, plan_id));

alter table measure enable row level security;
create policy seen on measure
  using (
    (select in_house())
    or region_id = any ((select reached_regions('work'))::uuid[])
    or plan_id in (select reached_plans())
  )
  with check ((select in_house()) or writes_plan(region_id, plan_id));

alter table assignment enable row level security;
create policy seen on assignment
  using (
    (select in_house())
    or region_id = any ((select reached_regions('work'))::uuid[])
    or plan_id in (select reached_plans())
  )
  with check ((select in_house()) or writes_plan(region_id, plan_id));

alter table draft_change enable row level security;
create policy seen on draft_change using (
  (select in_house())
  or exists (select from draft where draft.region_id = draft_change.region_id and draft.id = draft_change.draft_id)
);

alter table draft_presence enable row level security;
create policy seen on draft_presence using (
  (select in_house()) or exists (select from draft where draft.id = draft_presence.draft_id)
);

-- One's own.
alter table upload enable row level security;
create policy seen on upload using ((select in_house()) or person_id = (select me()));

alter table session enable row level security;
create policy seen on session using ((select in_house()) or person_id = (select me()));

alter table sign_in_attempt enable row level security;
create policy seen on sign_in_attempt using ((select in_house()));

-- People: oneself, and who holds a role at an organisation that one sees.
alter table role_grant enable row level security;
create policy seen on role_grant
  using (
    (select in_house())
    or person_id = (select me())
    or exists (select from organisation where organisation.id = role_grant.organisation_id)
  )
  with check ((select in_house()));

alter table person enable row level security;
create policy seen on person
  using (
    (select in_house())
    or id = (select me())
    or exists (select from role_grant where role_grant.person_id = person.id)
  )
  with check ((select in_house()) or id = (select me()));

-- Lines of what one sees, and of one's own doings. Everyone may add a line: the chain is the region's.
alter table journal enable row level security;
create policy seen on journal for select using (
  (select in_house())
  or person_id = (select me())
  or exists (select from plan where plan.id = journal.subject_id)
  or exists (select from draft where draft.id = journal.subject_id)
  or exists (
    select from organisation
    where organisation.id = journal.subject_id and organisation.path <@ (select reached('work') || reached('office'))
  )
);
create policy added on journal for insert with check ((select in_house()) or person_id = (select me()));

-- Settings are the whole installation's: read by all, set by the house.
alter table setting enable row level security;
create policy seen on setting using (true) with check ((select in_house()));
