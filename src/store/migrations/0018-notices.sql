-- People are told: in the program, by letters at once, and in the morning's letter.

-- What somebody is told of. It holds no words but points at what it tells of, which is read under the sight of whoever is
-- told: who has lost sight of a task is not told of it any more, and a notice laid by mistake tells nothing.
create table notice (
  region_id uuid not null,
  id uuid not null,
  person_id uuid not null references person (id),
  -- core NoticeKind.
  kind text not null,
  task_id uuid,
  -- The step of the task that is told of.
  step integer,
  plan_id uuid,
  organisation_id uuid references organisation (id),
  comment_id uuid,
  -- How many tasks are told of in one.
  tasks integer,
  -- Of a role given: which; of a stand-in: from when to when, and who for whom.
  details jsonb,
  -- null: nobody did it, time has passed.
  by_id uuid references person (id),
  made_at timestamptz not null,
  read_at timestamptz,
  -- 'new': how it is mailed is not decided yet; 'digest': it waits for the morning.
  mail text not null check (mail in ('new', 'digest', 'mailed', 'none')),
  mailed_at timestamptz,
  primary key (region_id, id)
);
create index notice_person on notice (person_id, made_at desc, id desc);
create index notice_unread on notice (person_id) where read_at is null;
create index notice_new on notice (made_at) where mail = 'new';
create index notice_digest on notice (region_id, person_id) where mail = 'digest';
create index notice_old on notice (made_at);
-- Whom a comment calls is told once, however often it is said otherwise.
create unique index notice_comment on notice (person_id, comment_id) where comment_id is not null;

alter table notice enable row level security;
create policy seen on notice
  using (
    (select in_house())
    or person_id = (select me())
      and (task_id is null or exists (select from task where task.region_id = notice.region_id and task.id = notice.task_id))
      and (plan_id is null or exists (select from plan where plan.region_id = notice.region_id and plan.id = notice.plan_id))
  )
  -- Whoever does something tells others of it, and says that it was they.
  with check ((select in_house()) or by_id = (select me()) or person_id = (select me()));

-- How a person wants to be told, where it is not as usual.
create table notice_setting (
  -- Of the first role.
  region_id uuid not null,
  person_id uuid not null references person (id),
  -- core NoticeSettings without its other fields: what of each topic is told where.
  topics jsonb not null default '{}',
  digest boolean not null default true,
  -- So many working days before a term one is reminded of it.
  remind_before smallint[] not null default '{3,1}',
  -- Links in letters carry it: raised, it closes those of all letters before.
  links integer not null default 1,
  changed_at timestamptz not null,
  primary key (region_id, person_id)
);
create unique index notice_setting_person on notice_setting (person_id);
alter table notice_setting enable row level security;
create policy seen on notice_setting using ((select in_house()) or person_id = (select me()));

-- The mornings that have been told: of the organisations of a region that live by one clock and one week.
create table morning (
  region_id uuid not null,
  time_zone text not null,
  working_week smallint not null,
  day date not null,
  told_at timestamptz not null,
  primary key (region_id, time_zone, working_week, day)
);
alter table morning enable row level security;
create policy seen on morning using ((select in_house()));

-- The morning's letter of a person, one a day; it is written after the morning was laid out.
create table digest (
  region_id uuid not null,
  person_id uuid not null references person (id),
  day date not null,
  -- The nearest tasks of which one is reminded: [{task, why}].
  reminders jsonb not null default '[]',
  -- How many there are of all, by why.
  reminded jsonb not null default '{}',
  written_at timestamptz,
  -- null: there was nothing to tell when it was written.
  letter_id uuid,
  primary key (region_id, person_id, day)
);
create index digest_unwritten on digest (region_id, person_id, day) where written_at is null;
create index digest_old on digest (day);
alter table digest enable row level security;
create policy seen on digest using ((select in_house()));

-- What is not done, by its day: the morning looks for a few days among five million tasks.
create index task_undone on task (region_id, due_on, organisation_id)
  where accepted_on is null and not_required_on is null and cancelled_on is null;

-- People with those who stand in for them today; who has left is told nothing. Whoever tells need not see them.
create function with_stand_ins(people uuid[]) returns setof uuid
  language sql stable security definer set search_path = public, pg_temp rows 10
  begin atomic
    select person.id from person where person.id = any (people) and person.left_at is null
    union
    select stand_in.person_id from stand_in
    where stand_in.absent_id = any (people) and stand_in.ended_at is null
      and exists (select from held_grants(stand_in.person_id) as held where held.absent_id = stand_in.absent_id);
  end;

-- Who answers for organisations: who holds one of the roles there, or at the nearest place above where somebody does
-- (core answeringFor), and who stands in for them.
create function answering(organisations uuid[], roles text[]) returns table (organisation_id uuid, person_id uuid)
  language sql stable security definer set search_path = public, pg_temp rows 1000
  begin atomic
    with held as (
      select o.id as organisation_id, role_grant.person_id,
             dense_rank() over (partition by o.id order by line.depth desc) as distance
      from organisation as o
      cross join lateral unnest(string_to_array(ltree2text(o.path), '.')::uuid[]) with ordinality as line (id, depth)
      join role_grant on role_grant.organisation_id = line.id and role_grant.role = any (answering.roles)
        and is_held(role_grant.ended_on, role_grant.organisation_id)
      join person on person.id = role_grant.person_id and person.left_at is null
      where o.id = any (answering.organisations)
    )
    select held.organisation_id, held.person_id from held where held.distance = 1
    union
    select held.organisation_id, stand_in.person_id
    from held
    join stand_in on stand_in.absent_id = held.person_id and stand_in.ended_at is null
    where held.distance = 1
      and exists (select from held_grants(stand_in.person_id) as lent where lent.absent_id = stand_in.absent_id);
  end;

-- A letter that was refused for good is shown to who looks after the installation, with what the server said.
alter table letter add column refused text, add column person_id uuid references person (id);
create index letter_refused on letter (region_id, given_up_at desc) where given_up_at is not null;
create policy refused on letter for select using (
  given_up_at is not null and region_id = any ((select reached_regions('office'))::uuid[])
);
