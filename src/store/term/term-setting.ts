import { sql } from 'kysely'
import type { SettledTerm, TermSettlement } from '#core/plan/settle-term.ts'
import type { Window } from '#core/schedule/schedule.ts'
import { jsonText } from '../json-text.ts'
import type { Reader } from '../reader.ts'
import type { Writer } from '../writer.ts'

/** What somebody once said of a term without a day. */
export interface TermSetting {
  readonly assignmentId: string
  readonly number: number
  readonly settlement: TermSettlement
  readonly windows: readonly Window[]
  /** What held before; empty the first time. */
  readonly earlier: readonly Window[]
  readonly reason: string | null
  readonly at: string
  readonly by: string
}

/** All settings of a plan's terms, each term's own in their order. */
export async function listTermSettings(reader: Reader, planId: string): Promise<readonly TermSetting[]> {
  const found = await sql<TermSetting>`
    select term_setting.assignment_id as "assignmentId", term_setting.number, term_setting.settlement,
           term_setting.windows, term_setting.earlier, term_setting.reason, term_setting.set_at as at,
           coalesce(person.name, '') as by
    from term_setting left join person on person.id = term_setting.set_by
    where term_setting.plan_id = ${planId}
    order by term_setting.assignment_id, term_setting.number
  `.execute(reader.tables)
  return found.rows
}

/** Keeps what was said, and lays it into the assignment, for those too on whom it will yet be laid. */
export async function saveTermSetting(
  writer: Writer,
  setting: Omit<TermSetting, 'by' | 'windows'> & {
    readonly regionId: string
    readonly planId: string
    readonly personId: string
    readonly term: SettledTerm
  },
): Promise<void> {
  const { regionId, assignmentId, term } = setting
  await sql`
    insert into term_setting (region_id, assignment_id, number, plan_id, settlement, windows, earlier, reason, set_at, set_by)
    values (${regionId}, ${assignmentId}, ${setting.number}, ${setting.planId}, ${jsonText(setting.settlement)}::jsonb,
            ${jsonText(term.windows)}::jsonb, ${jsonText(setting.earlier)}::jsonb, ${setting.reason}, ${setting.at},
            ${setting.personId})
  `.execute(writer.tables)
  await sql`
    update assignment set schedule = ${jsonText(term.schedule)}::jsonb, kind = ${term.kind},
      windows = ${jsonText(term.windows)}::jsonb, times = ${term.times}, reading = ${term.reading}
    where region_id = ${regionId} and id = ${assignmentId}
  `.execute(writer.tables)
}
