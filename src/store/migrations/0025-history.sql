-- Where it was done stands in the line itself from now on, and under its hash: of lines of before, which name no place, nothing
-- changes. So what was done is found by organisation, and whoever sees the thing there reads of it.
alter table journal add column organisation_id uuid;

create index journal_organisation on journal (organisation_id, number desc);
create index journal_person on journal (region_id, person_id, number desc);
create index journal_at on journal (region_id, at);
-- What came to a task and went from it: its steps are kept with it, its evidence's coming and going is told here alone.
create index journal_evidence on journal ((details ->> 'taskId')) where noun = 'evidence';

-- Whoever sees a thing reads what was done to it; before, whoever saw a plan in part could have read of all of its tasks, and
-- who looks after somebody in one place of the roles that they hold in another.
drop policy seen on journal;
drop policy seen_of_people on journal;
create policy seen on journal for select using (
  (select in_house())
  or person_id = (select me())
  or case
    when noun in ('plan', 'party', 'task', 'evidence', 'comment') then
      region_id = any ((select reached_regions('work'))::uuid[])
      or organisation_id in (select reached_organisations('work'))
      or organisation_id is null and exists (
        select from plan where plan.id = journal.subject_id and plan.organisation_id in (select reached_organisations('work'))
      )
    when noun in ('draft', 'upload') then
      region_id = any ((select reached_regions('draft'))::uuid[])
      or organisation_id in (select reached_organisations('draft'))
    when noun in ('organisation', 'calendar', 'evidence-words') then
      organisation_id in (select reached_organisations('work') union select reached_organisations('office'))
      or organisation_id is null and exists (
        select from organisation
        where organisation.id = journal.subject_id and organisation.path <@ (select reached('work') || reached('office'))
      )
    when noun in ('role', 'invitation') then
      region_id = any ((select reached_regions('people'))::uuid[])
      or organisation_id in (select reached_organisations('people'))
    when noun in ('person', 'stand-in') then looked_after(subject_id)
    else false
  end
);

-- Who was called by a comment is told so by a notice, and has read it when they have read that: one mark, not two.
alter table task_mention drop column seen_at;
