-- A list of a whole region that begins with what asks for attention (decision 36): what is open by its day, what was sent back and
-- what waits for its check apart from it. All of them are a tenth of the tasks, or much less.
create index task_region_open on task (region_id, (case when due_on is null then 'infinity'::date else due_on end), id)
  where accepted_on is null and not_required_on is null and cancelled_on is null;
create index task_region_returned on task (region_id, (case when due_on is null then 'infinity'::date else due_on end), id)
  where accepted_on is null and not_required_on is null and cancelled_on is null and returned_on is not null;
create index task_region_submitted on task (region_id, (case when due_on is null then 'infinity'::date else due_on end), id)
  where accepted_on is null and not_required_on is null and cancelled_on is null and submitted_on is not null;
-- What an index over an expression holds is not known until it is looked at.
analyze task;
