import type { Client } from 'pg'

/** What the migrations make of the tables, each line a definition: two schemas are the same where these are. */
export async function readSchema(client: Client): Promise<readonly string[]> {
  const { rows } = await client.query<{ line: string }>(`
    select line from (
      select format('column %s %s %s %s %s %s', c.relname, a.attname, format_type(a.atttypid, a.atttypmod), a.attnotnull,
                    pg_get_expr(d.adbin, d.adrelid), a.attgenerated) as line
      from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
      left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
      where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v', 'm')
      union all
      select format('index %s valid %s', pg_get_indexdef(i.indexrelid), i.indisvalid)
      from pg_index i join pg_class c on c.oid = i.indexrelid where c.relnamespace = 'public'::regnamespace
      union all
      select format('constraint %s %s %s', conrelid::regclass, pg_get_constraintdef(oid), convalidated)
      from pg_constraint where connamespace = 'public'::regnamespace
      union all
      select format('trigger %s %s', pg_get_triggerdef(t.oid), t.tgenabled)
      from pg_trigger t join pg_class c on c.oid = t.tgrelid
      where c.relnamespace = 'public'::regnamespace and not t.tgisinternal
      union all
      select format('view %s %s', viewname, definition) from pg_views where schemaname = 'public'
      union all
      select format('policy %s %s %s %s', tablename, policyname, qual, with_check) from pg_policies where schemaname = 'public'
      union all
      select format('table %s guarded %s forced %s', relname, relrowsecurity, relforcerowsecurity)
      from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
      union all
      select format('function %s', pg_get_functiondef(p.oid))
      from pg_proc p left join pg_depend e on e.objid = p.oid and e.deptype = 'e'
      where p.pronamespace = 'public'::regnamespace and p.prokind = 'f' and e.objid is null
    ) as said order by line collate "C"`)
  return rows.map(({ line }) => line)
}

/**
 * Takes away the indexes of tables that hold no constraint up, and gives what makes them again, word for word: an index is built
 * faster over rows that lie there than it grows with them.
 */
export async function setIndexesAside(client: Client, tables: readonly string[]): Promise<readonly string[]> {
  const { rows } = await client.query<{ name: string; definition: string }>(
    `select c.oid::regclass::text as name, pg_get_indexdef(c.oid) as definition
     from pg_index i join pg_class c on c.oid = i.indexrelid
     where i.indrelid = any($1::regclass[]) and not exists (select from pg_constraint where conindid = c.oid)
     order by 1`,
    [tables],
  )
  for (const { name } of rows) await client.query(`drop index ${name}`)
  return rows.map(({ definition }) => definition)
}

/** Rows that break a foreign key, by the key: none where all is well, however the rows came in. */
export async function brokenKeys(client: Client): Promise<readonly string[]> {
  const { rows } = await client.query<{ name: string; question: string }>(`
    select k.conrelid::regclass || ' ' || k.conname as name,
           format('select 1 from %s as part where %s and not exists (select from %s as whole where %s) limit 1',
                  k.conrelid::regclass,
                  string_agg(format('part.%I is not null', part.attname), ' and '),
                  k.confrelid::regclass,
                  string_agg(format('whole.%I = part.%I', whole.attname, part.attname), ' and ')) as question
    from pg_constraint k
    cross join lateral unnest(k.conkey, k.confkey) as pair (part, whole)
    join pg_attribute part on part.attrelid = k.conrelid and part.attnum = pair.part
    join pg_attribute whole on whole.attrelid = k.confrelid and whole.attnum = pair.whole
    where k.contype = 'f' and k.connamespace = 'public'::regnamespace
    group by k.oid, k.conname, k.conrelid, k.confrelid order by 1`)
  const broken: string[] = []
  for (const { name, question } of rows) {
    if ((await client.query(question)).rows.length > 0) broken.push(name)
  }
  return broken
}
