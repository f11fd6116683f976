-- What files that prove something say (decision 41): a job reads them one after another, and they are found by their words.

-- When the file was read for its words, or was known to have none that can be read; null: not yet.
alter table evidence add column words_taken_at timestamptz;
create index evidence_unread on evidence (added_at, id)
  where sha256 is not null and words_taken_at is null and removed_at is null;

-- Of each piece of evidence by itself, though one file may prove many tasks: it is seen, found and forgotten with its task's.
create table evidence_text (
  region_id uuid not null,
  -- The evidence's.
  id uuid not null,
  -- Paragraphs and rows of the file, one a line.
  words text not null,
  primary key (region_id, id),
  foreign key (region_id, id) references evidence (region_id, id) on delete cascade
);
alter table evidence_text enable row level security;
create policy seen on evidence_text for select using (
  exists (select from evidence where evidence.region_id = evidence_text.region_id and evidence.id = evidence_text.id)
);
create policy kept on evidence_text using ((select in_house()));

alter table search_entry drop constraint search_entry_kind_check;
alter table search_entry add constraint search_entry_kind_check
  check (kind in ('plan', 'measure', 'organisation', 'person', 'draft', 'evidence', 'comment', 'original', 'evidence-text'));

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
             select string_agg(former.name || ' ' || former.short_name, ' ')
             from organisation_name as former
             where former.region_id = organisation.region_id and former.organisation_id = organisation.id
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
  from original_text join plan on plan.region_id = original_text.region_id and plan.id = original_text.id
  union all
  select evidence_text.region_id, 'evidence-text', evidence_text.id, task.organisation_id, '{}'::text[], search_words(evidence_text.words, 'C')
  from evidence_text
  join evidence on evidence.region_id = evidence_text.region_id and evidence.id = evidence_text.id
  join task on task.region_id = evidence.region_id and task.id = evidence.task_id
  where evidence.removed_at is null;

-- What is now said of some things of a kind; what is gone is forgotten. Planned once for a connection and not anew each time: the view
-- has as many parts as there are kinds, and all but one are passed over.
create or replace function search_again(wanted text, regions uuid[], ids uuid[]) returns void
  language plpgsql set search_path = public, pg_temp set plan_cache_mode = force_generic_plan as $$
declare
  entries search_entry[];
begin
  select coalesce(array_agg(row(source.region_id, source.kind, source.id, source.scope_id, source.heads, source.words)::search_entry), '{}')
  into entries
  from search_source as source
  where source.kind = wanted and source.region_id = any (regions) and source.id = any (ids);

  delete from search_entry as old
  where old.region_id = any (regions) and old.kind = wanted and old.id = any (ids)
    and not exists (select from unnest(entries) as entry where entry.region_id = old.region_id and entry.id = old.id);

  insert into search_entry select entry.* from unnest(entries) as entry
  on conflict (region_id, kind, id) do update
    set scope_id = excluded.scope_id, heads = excluded.heads, words = excluded.words;

  -- Words that may be meant by a mistyped one; numbers are not guessed. Files of others' making bring whole dictionaries with slips of
  -- their own: who mistypes a word is led to those that the house itself uses.
  insert into search_word (region_id, word, brought_by)
  select distinct on (entry.region_id, lexeme.lexeme) entry.region_id, lexeme.lexeme, entry.id
  from unnest(entries) as entry cross join lateral unnest(entry.words) as lexeme
  where entry.kind <> 'evidence-text' and length(lexeme.lexeme) between 3 and 40 and lexeme.lexeme !~ '[0-9]'
    and not exists (
      select from search_word as known where known.region_id = entry.region_id and known.word = lexeme.lexeme
    )
  order by entry.region_id, lexeme.lexeme, entry.id
  on conflict do nothing;
end $$;

-- All anew, for who brought rows past the triggers.
create or replace function search_refill() returns void language sql set search_path = public, pg_temp
  begin atomic
    delete from search_entry;
    delete from search_word;
    insert into search_entry select region_id, kind, id, scope_id, heads, words from search_source;
    insert into search_word (region_id, word, brought_by)
      select distinct on (entry.region_id, lexeme.lexeme) entry.region_id, lexeme.lexeme, entry.id
      from search_entry as entry cross join lateral unnest(entry.words) as lexeme
      where entry.kind <> 'evidence-text' and length(lexeme.lexeme) between 3 and 40 and lexeme.lexeme !~ '[0-9]'
      order by entry.region_id, lexeme.lexeme, entry.id;
  end;

-- Names of before are kept when the new ones are written, which takes an organisation in anew.
drop trigger search_renamed on journal;
drop function search_renamed;
select search_again('organisation', array_agg(distinct region_id), array_agg(distinct organisation_id)) from organisation_name having count(*) > 0;

create trigger search_added after insert on evidence_text referencing new table as added for each statement execute function search_added('evidence-text');

-- What is taken from a task is neither found nor kept in words.
create function evidence_text_dropped() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  delete from evidence_text where region_id = new.region_id and id = new.id;
  perform search_again('evidence-text', array[new.region_id], array[new.id]);
  return null;
end $$;
create trigger evidence_text_dropped after update of removed_at on evidence
  for each row when (new.removed_at is not null) execute function evidence_text_dropped();

-- What lies by a task goes with it to whom it was handed over.
create or replace function search_handed_over() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update search_entry set scope_id = new.organisation_id
  where region_id = new.region_id and (
    kind in ('evidence', 'evidence-text') and id in (select id from evidence where evidence.region_id = new.region_id and evidence.task_id = new.id)
    or kind = 'comment' and id in (select id from task_comment where task_comment.region_id = new.region_id and task_comment.task_id = new.id)
  );
  return null;
end $$;

-- Which evidence may be meant by what its files say. A common word stands in half of all files: to rank them all, each would be
-- unpacked. So the latest thousand are, more than which nobody is told of. Sight as in search_candidates, and as little a guard.
create function search_texts(query tsquery, regions uuid[])
  returns table (region_id uuid, id uuid, scope_id uuid, rank integer)
  language sql stable security definer set search_path = public, pg_temp rows 100
  begin atomic
    with matching as materialized (
      select entry.region_id, entry.id
      from (
        select asked.id from unnest(regions) as asked (id) where in_house() or asked.id in (select searched_regions())
      ) as region
      join search_entry as entry
        on entry.region_id = region.id and entry.kind = 'evidence-text' and entry.words @@ query
      where in_house()
        or entry.region_id = any ((select reached_regions('work'))::uuid[])
        or entry.scope_id in (select reached_organisations('work'))
    ),
    latest as materialized (select * from matching order by matching.id desc limit 1000)
    select entry.region_id, entry.id, entry.scope_id, (ts_rank(entry.words, query, 1) * 100000)::integer
    from latest
    join search_entry as entry
      on entry.region_id = latest.region_id and entry.kind = 'evidence-text' and entry.id = latest.id;
  end;
