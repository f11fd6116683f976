-- How organisations were called before (decision 41), day by day as organisation_place keeps where they stood: what is told of a
-- past day bears the names of that day. The row of `organisation` holds the present ones.
create table organisation_name (
  region_id uuid not null,
  organisation_id uuid not null references organisation (id),
  -- The first day on which it was called otherwise.
  until_on date not null,
  name text not null,
  short_name text not null,
  primary key (region_id, organisation_id, until_on)
);

-- Seen with the organisation itself; written by who may write it.
alter table organisation_name enable row level security;
create policy seen on organisation_name
  using (
    (select in_house())
    or exists (select from organisation where organisation.id = organisation_name.organisation_id)
  )
  with check (
    (select in_house())
    or exists (
      select from organisation
      where organisation.id = organisation_name.organisation_id
        and organisation.path <@ (select reached('work') || reached('office'))
    )
  );

-- The journal has written down each change of a name since there is one. A line tells only what it changed: the other name was
-- the one that the next change of it found, or is the present one.
insert into organisation_name (region_id, organisation_id, until_on, name, short_name)
with changed as (
  select journal.region_id, journal.subject_id as organisation_id, journal.number,
         (journal.at at time zone organisation.time_zone)::date as until_on, change ->> 'field' as field, change ->> 'from' as was
  from journal
  join organisation on organisation.id = journal.subject_id
  cross join lateral jsonb_array_elements(
    case jsonb_typeof(journal.details -> 'changes') when 'array' then journal.details -> 'changes' else '[]' end
  ) as change
  where journal.noun = 'organisation' and journal.verb = 'mend' and change ->> 'field' in ('name', 'shortName')
),
days as (
  select region_id, organisation_id, until_on, min(number) as number from changed group by 1, 2, 3
)
select days.region_id, days.organisation_id, days.until_on,
       coalesce((
         select was from changed
         where changed.organisation_id = days.organisation_id and field = 'name' and changed.number >= days.number
         order by changed.number limit 1
       ), organisation.name),
       coalesce((
         select was from changed
         where changed.organisation_id = days.organisation_id and field = 'shortName' and changed.number >= days.number
         order by changed.number limit 1
       ), organisation.short_name)
from days
join organisation on organisation.id = days.organisation_id;
