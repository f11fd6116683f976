-- From a task to evidence accepted: its steps, what proves it, and who controls it.

-- null: whoever put the plan in force.
alter table plan add column controller_id uuid references person (id);
create index plan_controller on plan (coalesce(controller_id, enacted_by)) where state = 'in-force';

-- The columns of `task` are where its steps have led, for lists; any past day is told from the steps.
alter table task
  add column submitted_by uuid references person (id),
  add column accepted_on date,
  -- What waits for the controller's answer beside a submission.
  add column request text check (request in ('time', 'waiver'));
-- Until now whoever did a task said so themselves, and that was known from the day of doing.
update task set accepted_on = done_on, submitted_on = done_on, submitted_by = done_by where done_on is not null;
alter table task drop column done_by;
create index task_awaiting on task (plan_id)
  where (submitted_on is not null or request is not null)
    and accepted_on is null and not_required_on is null and cancelled_on is null;

create table task_step (
  region_id uuid not null,
  task_id uuid not null,
  -- Counts a task's steps from 1.
  number integer not null,
  -- The day of the task's organisation.
  happened_on date not null,
  at timestamptz not null,
  person_id uuid not null references person (id),
  -- core TaskEvent.
  event jsonb not null,
  primary key (region_id, task_id, number),
  foreign key (region_id, task_id) references task (region_id, id)
);
create index task_step_person on task_step (person_id);

insert into task_step (region_id, task_id, number, happened_on, at, person_id, event)
select task.region_id, task.id, step.number, task.done_on, task.changed_at,
       coalesce(task.submitted_by, plan.enacted_by),
       case step.number
         when 1 then jsonb_build_object('kind', 'submitted', 'doneOn', task.done_on, 'note', task.done_note)
         else jsonb_build_object('kind', 'accepted')
       end
from task
join plan on plan.region_id = task.region_id and plan.id = task.plan_id
cross join (values (1), (2)) as step (number)
where task.done_on is not null;

create function task_step_is_append_only() returns trigger language plpgsql as $$
begin
  raise exception 'steps of tasks are append-only';
end $$;
create trigger task_step_no_change before update or delete on task_step for each row execute function task_step_is_append_only();

create table evidence (
  region_id uuid not null,
  id uuid not null,
  task_id uuid not null,
  form text not null check (form in ('file', 'link', 'words')),
  -- core EvidenceKind.
  kind text not null check (kind in ('act', 'plan', 'agreement', 'report', 'analysis', 'minutes', 'certificate', 'licence', 'delivery', 'letter', 'web-page', 'publication', 'photo', 'materials', 'other')),
  -- The file's name, the address, or the words themselves.
  content text not null,
  -- Of a link: how it is called.
  caption text,
  -- The same bytes may prove many tasks.
  sha256 text references kept_file (sha256),
  format text,
  thumbnail text references kept_file (sha256),
  -- core PeopleShown; only of pictures.
  people text check (people in ('nobody', 'with-consent', 'without-consent')),
  added_at timestamptz not null,
  added_by uuid not null references person (id),
  removed_at timestamptz,
  removed_by uuid references person (id),
  primary key (region_id, id),
  foreign key (region_id, task_id) references task (region_id, id),
  check ((form = 'file') = (sha256 is not null)),
  check ((sha256 is null) = (format is null))
);
create unique index evidence_id on evidence (id);
create index evidence_task on evidence (region_id, task_id, added_at) where removed_at is null;
create index evidence_brought on evidence (added_by, added_at desc) where removed_at is null;
create index evidence_file on evidence (sha256);
create index evidence_thumbnail on evidence (thumbnail);

-- Parts of a task are seen and written with their task.
alter table task_step enable row level security;
create policy seen on task_step using (
  exists (select from task where task.region_id = task_step.region_id and task.id = task_step.task_id)
);
alter table evidence enable row level security;
create policy seen on evidence using (
  exists (select from task where task.region_id = evidence.region_id and task.id = evidence.task_id)
);
