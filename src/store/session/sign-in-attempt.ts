import { sql } from 'kysely'
import { knownAddressDays, type SignInHistory, signInWindowMinutes } from '#core/access/sign-in-limit.ts'
import type { Writer } from '../writer.ts'

export interface SignInAttempt {
  /** As typed; attempts on one name count together whatever the case. */
  readonly name: string
  /** Network address; of IPv6 the network of 64 bits counts, which one customer has whole. */
  readonly address: string
  /** ISO 8601. */
  readonly at: string
}

/**
 * What has been tried by this name and from this address. Until the transaction ends other attempts on the name and
 * from the address wait, so that a hundred at once are counted one by one.
 */
export async function findSignInHistory(writer: Writer, attempt: SignInAttempt): Promise<SignInHistory> {
  const name = sameName(attempt.name)
  const address = networkOf(attempt.address)
  // Always in the same order, so that no two wait for each other.
  await sql`select pg_advisory_xact_lock(lock) from (
      select hashtextextended(words, 0) as lock
      from unnest(array[${`name ${name}`}, ${`address ${address}`}]::text[]) as words order by 1
    ) as locks`.execute(writer.tables)
  const { rows } = await sql<Counts>`
    select
      count(*) filter (where name = ${name} and address = ${address} and ${failedWithin(attempt.at, 'name')})
        as here_count,
      max(at) filter (where name = ${name} and address = ${address} and ${failedWithin(attempt.at, 'name')})
        as here_last,
      count(*) filter (where name = ${name} and ${failedWithin(attempt.at, 'name')}) as name_count,
      max(at) filter (where name = ${name} and ${failedWithin(attempt.at, 'name')}) as name_last,
      count(*) filter (where address = ${address} and ${failedWithin(attempt.at, 'address')}) as address_count,
      max(at) filter (where address = ${address} and ${failedWithin(attempt.at, 'address')}) as address_last,
      coalesce(bool_or(name = ${name} and address = ${address} and succeeded), false) as address_known
    from sign_in_attempt
    where (name = ${name} or address = ${address})
      and at > ${attempt.at}::timestamptz - make_interval(days => ${knownAddressDays})`.execute(writer.tables)
  return historyOf(rows[0])
}

/** Counted as failed until it is said to have succeeded. */
export async function recordSignInAttempt(writer: Writer, attempt: SignInAttempt): Promise<number> {
  const { id } = await writer.tables
    .insertInto('sign_in_attempt')
    .values({
      name: sameName(attempt.name),
      address: networkOf(attempt.address),
      at: attempt.at,
      succeeded: false,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export async function markSignInSucceeded(writer: Writer, id: number): Promise<void> {
  await writer.tables.updateTable('sign_in_attempt').set({ succeeded: true }).where('id', '=', id).execute()
}

/** Nobody asks for older ones. */
export async function forgetSignInAttempts(writer: Writer, at: string): Promise<void> {
  await sql`delete from sign_in_attempt
    where at < ${at}::timestamptz - make_interval(days => ${knownAddressDays})`.execute(writer.tables)
}

interface Counts {
  readonly here_count: number
  readonly here_last: string | null
  readonly name_count: number
  readonly name_last: string | null
  readonly address_count: number
  readonly address_last: string | null
  readonly address_known: boolean
}

function historyOf(counts: Counts | undefined): SignInHistory {
  if (counts === undefined) throw new Error('an aggregate without group gives one row')
  return {
    here: { count: counts.here_count, last: counts.here_last },
    name: { count: counts.name_count, last: counts.name_last },
    address: { count: counts.address_count, last: counts.address_last },
    addressKnown: counts.address_known,
  }
}

function failedWithin(at: string, kind: keyof typeof signInWindowMinutes) {
  return sql`not succeeded and at > ${at}::timestamptz - make_interval(mins => ${signInWindowMinutes[kind]})`
}

function sameName(name: string): string {
  return name.trim().toLowerCase().slice(0, 200)
}

function networkOf(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1]
  if (mapped !== undefined) return mapped
  if (!address.includes(':')) return address
  const [head = '', tail] = address.toLowerCase().split('::')
  const left = head === '' ? [] : head.split(':')
  const missing = tail === undefined ? 0 : Math.max(0, 4 - left.length)
  return [...left, ...Array.from({ length: missing }, () => '0')].slice(0, 4).join(':')
}
