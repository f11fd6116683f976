-- Where each organisation stood in the tree, day by day: reports of the past keep the tree of their day. The row of
-- `organisation` holds the present place, by which sight goes.
create table organisation_place (
  region_id uuid not null,
  organisation_id uuid not null references organisation (id),
  -- The first day of the place; '-infinity': since the organisation is known.
  from_on date not null default '-infinity',
  -- The first day on which it stood elsewhere; null: it stands there now.
  until_on date,
  parent_id uuid references organisation (id),
  primary key (region_id, organisation_id, from_on),
  check (until_on is null or until_on > from_on)
);
create index organisation_place_parent on organisation_place (parent_id);
create unique index organisation_place_now on organisation_place (organisation_id) where until_on is null;

insert into organisation_place (region_id, organisation_id, parent_id)
  select region_id, id, parent_id from organisation;

-- Whoever adds an organisation, by whichever way, gives it its first place.
create function place_organisation() returns trigger language plpgsql as $$
begin
  insert into organisation_place (region_id, organisation_id, parent_id) values (new.region_id, new.id, new.parent_id);
  return null;
end $$;
create trigger place_organisation after insert on organisation for each row execute function place_organisation();

-- Seen with the organisation itself; written by who may write it. What stood above once is told by its id alone, and its
-- name only to who sees it.
alter table organisation_place enable row level security;
create policy seen on organisation_place
  using (
    (select in_house())
    or exists (select from organisation where organisation.id = organisation_place.organisation_id)
  )
  with check (
    (select in_house())
    or exists (
      select from organisation
      where organisation.id = organisation_place.organisation_id
        and organisation.path <@ (select reached('work') || reached('office'))
    )
  );
