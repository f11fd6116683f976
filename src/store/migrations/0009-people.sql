-- People who are invited, hold roles for a while, stand in for one another, and leave.

-- The day of a place, which may live eleven zones away. A demo lives on a day of its own.
create function day_in(zone text) returns date language sql stable security definer set search_path = public, pg_temp
  return coalesce(
    (select (value #>> '{}')::date from setting where name = 'demo-today'),
    (now() at time zone zone)::date
  );

alter table person
  -- What they are by the staff list: «заместитель директора».
  add column post text collate russian,
  -- The first day on which they work no more, told beforehand; `left_at` is when they were let go.
  add column leaves_on date;
create index person_name on person (name, id);
create index person_leaving on person (leaves_on) where leaves_on is not null and left_at is null;

-- A role may be held, ended, and held again: it is ended and stays, because names are seen through it.
alter table role_grant
  add column id uuid not null default gen_random_uuid(),
  add column granted_by uuid references person (id),
  -- The first day on which it is held no more.
  add column ended_on date,
  add column ended_by uuid references person (id);
alter table role_grant drop constraint role_grant_pkey, add primary key (person_id, id);
create unique index role_grant_once on role_grant (person_id, organisation_id, role) where ended_on is null;

-- How a person is reached. Apart from the name, which all see who see what they did.
create table contact (
  -- Of the first role.
  region_id uuid not null,
  person_id uuid not null references person (id),
  email text not null,
  changed_at timestamptz not null,
  primary key (region_id, person_id)
);
create unique index contact_person on contact (person_id);
create index contact_email on contact (lower(email));

-- An invitation to come in. The link in the letter holds 256 random bits; only their sha-256 is kept, and only while it opens.
create table invitation (
  region_id uuid not null,
  id uuid not null,
  name text collate russian not null,
  post text collate russian,
  -- null: handed over, since the invitation has come to its end.
  email text,
  token_hash bytea,
  letter_id uuid,
  -- How many roles it brings: who sees only some of them may not send it again.
  roles integer not null,
  invited_by uuid not null references person (id),
  invited_at timestamptz not null,
  sent_at timestamptz not null,
  expires_at timestamptz not null,
  accepted_at timestamptz,
  accepted_by uuid references person (id),
  withdrawn_at timestamptz,
  withdrawn_by uuid references person (id),
  primary key (region_id, id)
);
create unique index invitation_id on invitation (id);
create unique index invitation_token on invitation (token_hash) where token_hash is not null;
create index invitation_waiting on invitation (region_id, invited_at) where accepted_at is null and withdrawn_at is null;

create table invitation_role (
  region_id uuid not null,
  invitation_id uuid not null,
  organisation_id uuid not null references organisation (id),
  role text not null check (role in ('regional-coordinator', 'municipal-coordinator', 'school-head', 'head-of-centre', 'teacher', 'observer', 'administrator')),
  primary key (region_id, invitation_id, organisation_id, role),
  foreign key (region_id, invitation_id) references invitation (region_id, id)
);
create index invitation_role_organisation on invitation_role (organisation_id);

-- A letter that is to go out. What it says, and with it any link, is thrown away once it has gone.
create table letter (
  region_id uuid not null,
  id uuid not null,
  recipient text,
  -- application Letter.
  content jsonb,
  written_at timestamptz not null,
  sent_at timestamptz,
  given_up_at timestamptz,
  primary key (region_id, id),
  check ((content is null) = (sent_at is not null or given_up_at is not null))
);
create unique index letter_id on letter (id);
create index letter_old on letter (written_at);

-- A link with which a forgotten password is set anew; again only its hash.
create table password_reset (
  region_id uuid not null,
  id uuid not null,
  person_id uuid not null references person (id),
  token_hash bytea not null,
  asked_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  primary key (region_id, id)
);
create unique index password_reset_token on password_reset (token_hash);
create index password_reset_person on password_reset (person_id, asked_at);

-- Who acts for an absent person, from day to day, both days among them.
create table stand_in (
  region_id uuid not null,
  id uuid not null,
  absent_id uuid not null references person (id),
  person_id uuid not null references person (id),
  starts_on date not null,
  ends_on date not null,
  named_by uuid not null references person (id),
  named_at timestamptz not null,
  ended_at timestamptz,
  ended_by uuid references person (id),
  primary key (region_id, id),
  check (ends_on >= starts_on),
  check (absent_id <> person_id)
);
create unique index stand_in_id on stand_in (id);
create index stand_in_person on stand_in (person_id, ends_on) where ended_at is null;
create index stand_in_absent on stand_in (absent_id, ends_on) where ended_at is null;

-- For whom a step was taken by who stands in.
alter table task_step add column behalf_id uuid references person (id);

-- The one place that tells with which roles somebody works: their own, and of those for whom they stand in today those that
-- these hold themselves: who stands in for a stand-in gets nothing by it. «Today» is that of each role's place.
create function held_grants(who uuid)
  returns table (role text, organisation_id uuid, path ltree, granted_at timestamptz, absent_id uuid, ends_on date)
  language sql stable security definer set search_path = public, pg_temp
  begin atomic
    select held.role, organisation.id, organisation.path, held.granted_at, holder.absent_id, holder.ends_on
    from (
      select held_grants.who as person_id, null::uuid as absent_id, null::date as starts_on, null::date as ends_on
      union all
      select stand_in.absent_id, stand_in.absent_id, stand_in.starts_on, stand_in.ends_on
      from stand_in where stand_in.person_id = held_grants.who and stand_in.ended_at is null
    ) as holder
    join role_grant as held on held.person_id = holder.person_id
    join organisation on organisation.id = held.organisation_id
    where (held.ended_on is null or held.ended_on > day_in(organisation.time_zone))
      and (holder.absent_id is null or day_in(organisation.time_zone) between holder.starts_on and holder.ends_on);
  end;

-- Whether a role is held today.
create function is_held(ended_on date, organisation_id uuid) returns boolean
  language sql stable security definer set search_path = public, pg_temp
  return is_held.ended_on is null
    or is_held.ended_on > (select day_in(organisation.time_zone) from organisation where organisation.id = is_held.organisation_id);

-- As in 0008, by the roles held today, and with an area more. 'people': whom one looks after.
create or replace function reach_of(who uuid, area text) returns ltree[]
  language sql stable security definer set search_path = public, pg_temp
  return (
    select coalesce(array_agg(distinct held.path), '{}')
    from held_grants(who) as held
    where case area
        when 'work' then held.role in ('regional-coordinator', 'municipal-coordinator', 'school-head', 'head-of-centre', 'teacher', 'observer')
        when 'draft' then held.role in ('regional-coordinator', 'municipal-coordinator', 'school-head')
        when 'office' then held.role in ('regional-coordinator', 'municipal-coordinator', 'administrator')
        when 'people' then held.role in ('regional-coordinator', 'municipal-coordinator', 'school-head', 'administrator')
        else false
      end
  );

-- Whether somebody is, or was, of those whom one looks after.
create function looked_after(person_id uuid) returns boolean
  language sql stable security definer set search_path = public, pg_temp
  return exists (
    select from role_grant join organisation on organisation.id = role_grant.organisation_id
    where role_grant.person_id = looked_after.person_id and organisation.path <@ reached('people')
  );

-- Whether somebody holds a role beyond those whom one looks after: what it is, and where, is not told.
create function holds_beyond(person_id uuid) returns boolean
  language sql stable security definer set search_path = public, pg_temp
  return exists (
    select from role_grant join organisation on organisation.id = role_grant.organisation_id
    where role_grant.person_id = holds_beyond.person_id and is_held(role_grant.ended_on, role_grant.organisation_id)
      and not organisation.path <@ reached('people')
  );

-- Who is reached by an e-mail, of those of whom one may know it. Asked of the table itself a policy would be asked of every row
-- before the index of addresses is.
create function people_by_email(email text) returns setof uuid
  language sql stable security definer set search_path = public, pg_temp
  begin atomic
    select contact.person_id from contact
    where lower(contact.email) = lower(people_by_email.email)
      and (in_house() or contact.person_id = me() or looked_after(contact.person_id));
  end;

alter policy seen on role_grant
  with check ((select in_house()) or organisation_id in (select reached_organisations('people')));
alter policy seen on person
  with check ((select in_house()) or id = (select me()) or looked_after(id));

alter table contact enable row level security;
create policy seen on contact using ((select in_house()) or person_id = (select me()) or looked_after(person_id));

alter table invitation_role enable row level security;
create policy seen on invitation_role using (
  (select in_house())
  or region_id = any ((select reached_regions('people'))::uuid[])
  or organisation_id in (select reached_organisations('people'))
);
alter table invitation enable row level security;
create policy seen on invitation
  using (
    (select in_house())
    or region_id = any ((select reached_regions('people'))::uuid[])
    or exists (
      select from invitation_role
      where invitation_role.region_id = invitation.region_id and invitation_role.invitation_id = invitation.id
    )
  )
  -- Its roles come after it, so who invites is told by themselves.
  with check ((select in_house()) or invited_by = (select me()) or exists (
    select from invitation_role
    where invitation_role.region_id = invitation.region_id and invitation_role.invitation_id = invitation.id
  ));

-- Everyone may post a letter, and nobody reads those of others.
alter table letter enable row level security;
create policy seen on letter using ((select in_house())) with check ((select in_house()) or (select me()) is not null);
create function letter_state(letter uuid) returns text
  language sql stable security definer set search_path = public, pg_temp
  return (
    select case when sent_at is not null then 'sent' when given_up_at is not null then 'given-up' else 'waiting' end
    from letter as posted where posted.id = letter_state.letter
  );

-- Read by the house alone; written by who makes a link for somebody whom they look after.
alter table password_reset enable row level security;
create policy seen on password_reset using ((select in_house()))
  with check ((select in_house()) or looked_after(person_id));

alter table stand_in enable row level security;
create policy seen on stand_in
  using (
    (select in_house())
    or absent_id = (select me()) or person_id = (select me())
    or looked_after(absent_id)
  );

-- What was done about the people whom one looks after; not when they came and went.
create policy seen_of_people on journal for select using (
  noun in ('person', 'role', 'stand-in') and looked_after(subject_id)
);

-- Who has left is nowhere signed in, whoever said that they left.
create function end_sessions() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update session set closed_at = new.left_at where session.person_id = new.id and session.closed_at is null;
  return null;
end $$;
create trigger person_left after update of left_at on person
  for each row when (new.left_at is not null) execute function end_sessions();
