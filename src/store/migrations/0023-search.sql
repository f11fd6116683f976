-- Search over all that one sees (decision 30). Words of plans, measures, organisations, people, drafts, evidence and comments
-- stand in one table that nobody reads by themselves: it tells ids of what may be meant, and what is shown of them is then asked
-- of the tables themselves, under their policies. Tasks have no words but those of their measures, so five million of them need none here.

create extension if not exists btree_gin;
create extension if not exists fuzzystrmatch;

-- Words without their endings, as PostgreSQL's Russian has them; what is written in Latin letters stays as it is.
create text search configuration searched (copy = pg_catalog.russian);
alter text search configuration searched alter mapping for asciiword, asciihword, hword_asciipart with simple;

-- Case, «е» and «ё», and all signs but letters and digits tell nothing apart. Sign for sign, so that what was found in it is
-- found again at the same place of what was written.
create function search_fold(words text) returns text language sql immutable strict parallel safe
  return translate(
    regexp_replace(lower(normalize(words, nfc) collate russian), '[^[:alnum:]]', ' ', 'g'), U&'\0451', U&'\0435'
  );
-- How a whole title or number is compared.
create function search_key(words text) returns text language sql immutable strict parallel safe
  return nullif(btrim(regexp_replace(search_fold(words), ' +', ' ', 'g')), '');
create function search_words(words text, weight "char") returns tsvector language sql immutable parallel safe
  return setweight(to_tsvector('searched'::regconfig, coalesce(search_fold(words), '')), weight);

create table search_entry (
  region_id uuid not null,
  -- core SearchKind.
  kind text not null check (kind in ('plan', 'measure', 'organisation', 'person', 'draft', 'evidence', 'comment')),
  id uuid not null,
  -- The plan or organisation by which sight is told, so that who sees little is not led through what a whole region has.
  scope_id uuid,
  -- Titles and numbers: who types one in full means this and no other.
  heads text[] not null,
  words tsvector not null,
  primary key (region_id, kind, id)
);
create index search_entry_words on search_entry using gin (region_id, kind, words);

-- The words there are in a region, for who mistypes one. The thing that brought a word first stands in the key, so that two
-- who bring the same word at once do not wait for each other.
create table search_word (
  region_id uuid not null,
  word text not null,
  brought_by uuid not null,
  primary key (region_id, word, brought_by)
);

alter table search_entry enable row level security;
create policy seen on search_entry using ((select in_house()));
alter table search_word enable row level security;
create policy seen on search_word using ((select in_house()));

-- What is said of each thing: the one place that knows.
create view search_source with (security_invoker = true) as
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
  where task_comment.withdrawn_at is null;

-- What is now said of some things of a kind; what is gone is forgotten. Planned once for a connection and not anew each time: the view
-- has as many parts as there are kinds, and all but one are passed over.
create function search_again(wanted text, regions uuid[], ids uuid[]) returns void
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

  -- Words that may be meant by a mistyped one; numbers are not guessed.
  insert into search_word (region_id, word, brought_by)
  select distinct on (entry.region_id, lexeme.lexeme) entry.region_id, lexeme.lexeme, entry.id
  from unnest(entries) as entry cross join lateral unnest(entry.words) as lexeme
  where length(lexeme.lexeme) between 3 and 40 and lexeme.lexeme !~ '[0-9]'
    and not exists (
      select from search_word as known where known.region_id = entry.region_id and known.word = lexeme.lexeme
    )
  order by entry.region_id, lexeme.lexeme, entry.id
  on conflict do nothing;
end $$;

-- All anew, for who brought rows past the triggers.
create function search_refill() returns void language sql set search_path = public, pg_temp
  begin atomic
    delete from search_entry;
    delete from search_word;
    insert into search_entry select region_id, kind, id, scope_id, heads, words from search_source;
    insert into search_word (region_id, word, brought_by)
      select distinct on (entry.region_id, lexeme.lexeme) entry.region_id, lexeme.lexeme, entry.id
      from search_entry as entry cross join lateral unnest(entry.words) as lexeme
      where length(lexeme.lexeme) between 3 and 40 and lexeme.lexeme !~ '[0-9]'
      order by entry.region_id, lexeme.lexeme, entry.id;
  end;
revoke execute on function search_again, search_refill from public;

-- Rows that came in one statement are taken in together.
create function search_added() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform search_again(tg_argv[0], array_agg(distinct added.region_id), array_agg(added.id)) from added having count(*) > 0;
  return null;
end $$;
create function search_changed() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform search_again(tg_argv[0], array[new.region_id], array[new.id]);
  return null;
end $$;

create trigger search_added after insert on plan referencing new table as added for each statement execute function search_added('plan');
create trigger search_added after insert on measure referencing new table as added for each statement execute function search_added('measure');
create trigger search_added after insert on organisation referencing new table as added for each statement execute function search_added('organisation');
create trigger search_added after insert on draft referencing new table as added for each statement execute function search_added('draft');
create trigger search_added after insert on evidence referencing new table as added for each statement execute function search_added('evidence');
create trigger search_added after insert on task_comment referencing new table as added for each statement execute function search_added('comment');

create trigger search_changed after update of title, act_id, amending_act_id, file_name on plan for each row execute function search_changed('plan');
create trigger search_changed after update of number, title, result, audience, dropped_at on measure for each row execute function search_changed('measure');
create trigger search_changed after update of name, short_name, outer_key, settlement on organisation
  for each row when ((old.name, old.short_name, old.outer_key, old.settlement) is distinct from (new.name, new.short_name, new.outer_key, new.settlement))
  execute function search_changed('organisation');
create trigger search_changed after update of title, file_name, dropped_at, enacted_at on draft
  for each row when ((old.title, old.file_name, old.dropped_at, old.enacted_at) is distinct from (new.title, new.file_name, new.dropped_at, new.enacted_at))
  execute function search_changed('draft');
create trigger search_changed after update of content, caption, removed_at on evidence for each row execute function search_changed('evidence');
create trigger search_changed after update of words, withdrawn_at on task_comment for each row execute function search_changed('comment');

-- A plan is found by its act.
create function search_changed_act() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform search_again('plan', array_agg(distinct plan.region_id), array_agg(plan.id))
  from plan
  where plan.region_id = new.region_id and new.id in (plan.act_id, plan.amending_act_id)
  having count(*) > 0;
  return null;
end $$;
create trigger search_changed after update of kind, number, title on act for each row execute function search_changed_act();
create function search_added_clauses() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform search_again('plan', array_agg(distinct plan.region_id), array_agg(distinct plan.id))
  from added join plan on plan.region_id = added.region_id and plan.act_id = added.act_id
  having count(*) > 0;
  return null;
end $$;
create trigger search_added after insert on clause referencing new table as added for each statement execute function search_added_clauses();

-- A name of before is written down in the journal after the organisation has its new one.
create function search_renamed() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform search_again('organisation', array[new.region_id], array[new.subject_id]);
  return null;
end $$;
create trigger search_renamed after insert on journal
  for each row when (new.noun = 'organisation' and new.verb = 'mend') execute function search_renamed();

-- A person stands in each region in which they are given a role.
create function search_changed_person() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform search_again('person', array_agg(distinct organisation.region_id), array[new.id])
  from role_grant join organisation on organisation.id = role_grant.organisation_id
  where role_grant.person_id = new.id
  having count(*) > 0;
  return null;
end $$;
create trigger search_changed after update of name, post on person
  for each row when ((old.name, old.post) is distinct from (new.name, new.post)) execute function search_changed_person();
create function search_added_grants() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform search_again('person', array_agg(distinct organisation.region_id), array_agg(distinct added.person_id))
  from added join organisation on organisation.id = added.organisation_id
  having count(*) > 0;
  return null;
end $$;
create trigger search_added after insert on role_grant referencing new table as added for each statement execute function search_added_grants();

-- What lies by a task goes with it to whom it was handed over.
create function search_handed_over() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update search_entry set scope_id = new.organisation_id
  where region_id = new.region_id and (
    kind = 'evidence' and id in (select id from evidence where evidence.region_id = new.region_id and evidence.task_id = new.id)
    or kind = 'comment' and id in (select id from task_comment where task_comment.region_id = new.region_id and task_comment.task_id = new.id)
  );
  return null;
end $$;
create trigger search_handed_over after update of organisation_id on task
  for each row when (old.organisation_id <> new.organisation_id) execute function search_handed_over();

-- The regions of whoever asks.
create function searched_regions() returns setof uuid language sql stable rows 1
  begin atomic
    select distinct ltree2text(subpath(path, 0, 1))::uuid
    from unnest(reached('work') || reached('draft') || reached('office') || reached('people')) as path;
  end;

-- What may be meant: `whole` is a title or number in full. Only what lies in the caller's sight: so nobody is led through
-- what a whole region has, nor waits longer for it. It guards nothing, for each is still asked of its table by the caller.
create function search_candidates(wanted text, query tsquery, whole text, regions uuid[])
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
      or wanted in ('evidence', 'comment') and entry.scope_id in (select reached_organisations('work'))
      or wanted = 'draft' and entry.scope_id in (select reached_organisations('draft'));
  end;

-- Words of the caller's regions that differ from `typed` by no more than two letters, endings aside.
create function search_similar(typed text) returns setof text
  language sql stable security definer set search_path = public, pg_temp rows 20
  begin atomic
    select known.word
    from (select coalesce((ts_lexize('russian_stem', typed))[1], typed) as word) as stem
    cross join searched_regions() as region (id)
    join search_word as known on known.region_id = region.id
      and length(known.word) between length(stem.word) - 2 and length(stem.word) + 2
    where length(stem.word) between 3 and 40 and levenshtein_less_equal(known.word, stem.word, 2) <= 2
    group by known.word, stem.word
    order by levenshtein_less_equal(known.word, stem.word, 2), known.word
    limit 200;
  end;

select search_refill();
