-- «Сегодня» and the task list for a country: what is still to be done is a tenth of all that was ever laid, and a region's tasks
-- stand by due day.

-- What an organisation still owes. A standing is computed, and goes on from here.
create index task_open on task (organisation_id, due_on)
  where accepted_on is null and not_required_on is null and cancelled_on is null;
-- A page of a whole region is read off in the order of the list, in which tasks without a day come last.
create index task_region on task (region_id, (coalesce(due_on, 'infinity'::date)), id);
-- Which plans were laid on an organisation (`reached_plans`), told by the index alone.
create index task_organisation_plan on task (organisation_id, plan_id);
