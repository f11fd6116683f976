-- Says to the database for whom a transaction is done, for its length (`store/connection/enter.ts`): one word for what was a question
-- with five answers, so that it goes with the beginning of the transaction.
create procedure enter_as(who uuid) language plpgsql set search_path = public, pg_temp as $$
begin
  perform set_config('rostok.person', who::text, true),
          set_config('rostok.work', sight.work::text, true),
          set_config('rostok.draft', sight.draft::text, true),
          set_config('rostok.office', sight.office::text, true),
          set_config('rostok.people', sight.people::text, true)
  from sight_of(who) as sight;
end $$;

-- A person holds a few roles. Taken for a thousand rows, as a function is, they were joined by reading all people and all
-- organisations of the country, at each request.
alter function held_grants(uuid) rows 4;
