-- A list of a whole region that begins with what asks for attention (decision 36): what is open by its day, what was sent back and
-- what waits for its check apart from it, and what has ended, the latest first, without all that is still to come.
create index task_region_open on task (region_id, (case when due_on is null then 'infinity'::date else due_on end), id)
  where accepted_on is null and not_required_on is null and cancelled_on is null;
create index task_region_returned on task (region_id, (case when due_on is null then 'infinity'::date else due_on end), id)
  where accepted_on is null and not_required_on is null and cancelled_on is null and returned_on is not null;
create index task_region_submitted on task (region_id, (case when due_on is null then 'infinity'::date else due_on end), id)
  where accepted_on is null and not_required_on is null and cancelled_on is null and submitted_on is not null;
create index task_region_ended on task (region_id, (case when due_on is null then 'infinity'::date else due_on end), id)
  where accepted_on is not null or not_required_on is not null or cancelled_on is not null;
-- What an index over an expression holds is not known until it is looked at.
analyze task;

-- What the signed original of a plan says besides its measures and clauses (decision 36): found by its words, and shown with the
-- passage that holds them. Only who sees the plan whole sees it; whom a plan was laid on sees their own measures of it alone.
create table original_text (
  region_id uuid not null,
  -- The plan's.
  id uuid not null,
  -- Paragraphs and cells of the document as it was read, one a line.
  words text not null,
  primary key (region_id, id),
  foreign key (region_id, id) references plan (region_id, id) on delete cascade
);
alter table original_text enable row level security;
create policy seen on original_text for select using (
  (select in_house())
  or region_id = any ((select reached_regions('work'))::uuid[])
  or exists (
    select from plan
    where plan.region_id = original_text.region_id and plan.id = original_text.id
      and plan.organisation_id in (select reached_organisations('work'))
  )
);

create policy kept on original_text using ((select in_house()));

-- A search index holds no more of a document than some hundred pages.
create function document_words(source jsonb) returns text language sql immutable strict parallel safe
  return (
    select left(string_agg(regexp_replace(piece #>> '{}', '[[:space:]]+', ' ', 'g'), E'\n' order by place), 300000)
    from jsonb_path_query(source, 'strict $.**.text') with ordinality as said (piece, place)
    where piece #>> '{}' <> ''
  );

alter table search_entry drop constraint search_entry_kind_check;
alter table search_entry add constraint search_entry_kind_check
  check (kind in ('plan', 'measure', 'organisation', 'person', 'draft', 'evidence', 'comment', 'original'));

-- What is said of each thing: the one place that knows.
create or replace view search_source with (security_invoker = true) as
  select plan.region_id, 'plan' as kind, plan.id, plan.id as scope_id,
         array_remove(array[search_key(plan.title), search_key(act.number), search_key(act.title)], null) as heads,
         search_words(plan.title, 'A') || search_words(concat_ws(' ', act.number, act.title), 'A')
           || search_words(concat_ws(' ', act.kind, amending.number, amending.title), 'B')
           || search_words(plan.file_name, 'C')
           || search_words((
             select string_agg(clause.words, ' ' order by clause.position)
             from clause where clause.region_id = plan.region_id and clause.act_id = plan.act_id
           ), 'D') as words
  from plan
  left join act on act.region_id = plan.region_id and act.id = plan.act_id
  left join act as amending on amending.region_id = plan.region_id and amending.id = plan.amending_act_id
  union all
  select region_id, 'measure', id, plan_id,
         array_remove(array[search_key(number), search_key(title)], null),
         search_words(concat_ws(' ', number, title), 'A') || search_words(result, 'C') || search_words(audience, 'D')
  from measure where dropped_at is null
  union all
  select region_id, 'organisation', id, id,
         array_remove(array[search_key(name), search_key(short_name), search_key(outer_key)], null),
         search_words(concat_ws(' ', name, short_name, outer_key), 'A')
           || search_words(concat_ws(' ', settlement, (
             select string_agg(change ->> 'from', ' ')
             from journal
             cross join lateral jsonb_array_elements(
               case jsonb_typeof(journal.details -> 'changes') when 'array' then journal.details -> 'changes' else '[]' end
             ) as change
             where journal.subject_id = organisation.id and journal.noun = 'organisation' and journal.verb = 'mend'
               and change ->> 'field' = 'name'
           )), 'B')
  from organisation
  union all
  -- In each region in which they hold or held a role. Their e-mail is not among the words: not all who see the name may know it.
  select held.region_id, 'person', person.id, null,
         array_remove(array[search_key(person.name)], null),
         search_words(person.name, 'A') || search_words(person.post, 'C')
  from person
  join (
    select distinct role_grant.person_id, organisation.region_id
    from role_grant join organisation on organisation.id = role_grant.organisation_id
  ) as held on held.person_id = person.id
  union all
  select region_id, 'draft', id, organisation_id,
         array_remove(array[search_key(title)], null),
         search_words(title, 'A') || search_words(file_name, 'B')
  from draft where dropped_at is null and enacted_at is null
  union all
  select evidence.region_id, 'evidence', evidence.id, task.organisation_id,
         array_remove(array[search_key(coalesce(evidence.caption, evidence.content))], null),
         search_words(concat_ws(' ', evidence.caption, evidence.content), 'A')
  from evidence join task on task.region_id = evidence.region_id and task.id = evidence.task_id
  where evidence.removed_at is null
  union all
  select task_comment.region_id, 'comment', task_comment.id, task.organisation_id, '{}', search_words(task_comment.words, 'B')
  from task_comment join task on task.region_id = task_comment.region_id and task.id = task_comment.task_id
  where task_comment.withdrawn_at is null
  union all
  select original_text.region_id, 'original', original_text.id, plan.organisation_id, '{}'::text[], search_words(original_text.words, 'C')
  from original_text join plan on plan.region_id = original_text.region_id and plan.id = original_text.id;

-- What may be meant: `whole` is a title or number in full. Only what lies in the caller's sight: so nobody is led through
-- what a whole region has, nor waits longer for it. It guards nothing, for each is still asked of its table by the caller.
create or replace function search_candidates(wanted text, query tsquery, whole text, regions uuid[])
  returns table (region_id uuid, id uuid, scope_id uuid, rank integer)
  language sql stable security definer set search_path = public, pg_temp rows 100
  begin atomic
    select entry.region_id, entry.id, entry.scope_id,
           (case when whole = any (entry.heads) then 2000000
                 when exists (select from unnest(entry.heads) as head where starts_with(head, whole)) then 1000000
                 else 0 end + ts_rank(entry.words, query, 1) * 100000)::integer as rank
    from (
      select asked.id from unnest(regions) as asked (id) where in_house() or asked.id in (select searched_regions())
    ) as region
    join search_entry as entry
      on entry.region_id = region.id and entry.kind = wanted and entry.words @@ query
    where in_house()
      or wanted not in ('person', 'draft') and entry.region_id = any ((select reached_regions('work'))::uuid[])
      or wanted in ('plan', 'measure') and entry.scope_id in (select reached_plans())
      or wanted = 'organisation' and (
        entry.scope_id in (select reached_organisations('work')) or entry.scope_id in (select reached_organisations('office'))
      )
      or wanted = 'person' and entry.id in (
        select person_id from role_grant where organisation_id in (select reached_organisations('people'))
      )
      or wanted in ('evidence', 'comment', 'original') and entry.scope_id in (select reached_organisations('work'))
      or wanted = 'draft' and entry.scope_id in (select reached_organisations('draft'));
  end;

create trigger search_added after insert on original_text referencing new table as added for each statement execute function search_added('original');
create trigger search_changed after update of words on original_text for each row execute function search_changed('original');

create function original_taken() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into original_text (region_id, id, words)
  select new.region_id, new.id, said.words
  from draft cross join lateral (select document_words(draft.source) as words offset 0) as said
  where draft.region_id = new.region_id and draft.id = new.draft_id and said.words is not null
  on conflict (region_id, id) do update set words = excluded.words;
  return null;
end $$;
create trigger original_taken after insert or update of draft_id, organisation_id on plan
  for each row when (new.draft_id is not null) execute function original_taken();

insert into original_text (region_id, id, words)
select plan.region_id, plan.id, said.words
from plan
join draft on draft.region_id = plan.region_id and draft.id = plan.draft_id
cross join lateral (select document_words(draft.source) as words offset 0) as said
where said.words is not null;
