-- The doing, made whole: files that come in pieces, talk about a task, words that ask for evidence, and lateness told above.

-- A file on its way: its bytes lie aside until whoever sends it says what they are for. It is its sender's alone.
create table sending (
  region_id uuid not null,
  id uuid not null,
  person_id uuid not null references person (id),
  file_name text not null,
  -- How many there will be; how many have come the file itself tells.
  bytes bigint not null check (bytes > 0),
  -- As the sender's machine has it; null: it could not tell.
  sha256 text,
  started_at timestamptz not null,
  expires_at timestamptz not null,
  primary key (region_id, id)
);
create unique index sending_id on sending (id);
create index sending_person on sending (person_id, started_at);
create index sending_expired on sending (expires_at);
alter table sending enable row level security;
create policy seen on sending using ((select in_house()) or person_id = (select me()));

-- What people say to each other about a task.
create table task_comment (
  region_id uuid not null,
  id uuid not null,
  task_id uuid not null,
  person_id uuid not null references person (id),
  said_at timestamptz not null,
  words text not null,
  changed_at timestamptz,
  -- What stood there before, first to last.
  earlier jsonb not null default '[]',
  withdrawn_at timestamptz,
  primary key (region_id, id),
  foreign key (region_id, task_id) references task (region_id, id)
);
create unique index task_comment_id on task_comment (id);
create index task_comment_task on task_comment (region_id, task_id, said_at);
create index task_comment_person on task_comment (person_id);
alter table task_comment enable row level security;
create policy seen on task_comment
  using (
    (select in_house())
    or exists (select from task where task.region_id = task_comment.region_id and task.id = task_comment.task_id)
  )
  with check (
    ((select in_house()) or person_id = (select me()))
    and exists (select from task where task.region_id = task_comment.region_id and task.id = task_comment.task_id)
  );

-- Who is called by a comment, until they have seen it.
create table task_mention (
  region_id uuid not null,
  comment_id uuid not null,
  person_id uuid not null references person (id),
  seen_at timestamptz,
  primary key (region_id, comment_id, person_id),
  foreign key (region_id, comment_id) references task_comment (region_id, id)
);
create index task_mention_unseen on task_mention (person_id) where seen_at is null;
alter table task_mention enable row level security;
create policy seen on task_mention using (
  (select in_house())
  or exists (
    select from task_comment
    where task_comment.region_id = task_mention.region_id and task_comment.id = task_mention.comment_id
  )
);

-- A region's own words that ask for a kind of evidence, as they were said one after another: what holds on a day is the
-- last of them, and a task that was submitted is still asked for what was asked for then.
create table evidence_words (
  region_id uuid not null,
  -- core EvidenceKind.
  kind text not null,
  said_at timestamptz not null,
  said_by uuid not null references person (id),
  -- In the notation of core/evidence/word-pattern; null: the program's own hold again.
  words jsonb,
  except_words jsonb,
  primary key (region_id, kind, said_at),
  check ((words is null) = (except_words is null))
);
alter table evidence_words enable row level security;
-- They hold for the whole region, so everybody in it reads them; they are set where the region is.
create policy seen on evidence_words
  using (
    (select in_house())
    or region_id in (
      select ltree2text(subpath(path, 0, 1))::uuid from unnest((select reached('work') || reached('office'))) as path
    )
  )
  with check ((select in_house()) or region_id = any ((select reached_regions('office'))::uuid[]));

-- After how many working days a late task is told to the coordinators above; null: never.
alter table plan add column escalate_after integer default 5 check (escalate_after between 1 and 99);
