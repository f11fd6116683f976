import { type CivilDate, parseCivilDate } from '../calendar/civil-date.ts'
import { accept, type Refusal, type Result, refuse } from '../result.ts'

/** What an act changes of an organisation: its name, its place in the tree, or that it is joined to another. */
export type OrganisationChange = 'rename' | 'move' | 'merge'

/** The act behind a change of an organisation, as it is registered. */
export interface ActBehind {
  /** «Приказ», «Постановление» */
  readonly kind: string
  readonly number: string
  readonly date: CivilDate
}

export type ActBehindRefusal = 'organisation/act-missing' | 'organisation/act-ahead'

/** An act as it was typed; nothing is changed by one that is not signed yet. */
export function checkActBehind(
  typed: { readonly kind: string; readonly number: string; readonly date: string },
  today: CivilDate,
): Result<ActBehind, Refusal<ActBehindRefusal>> {
  const kind = oneLine(typed.kind)
  const number = oneLine(typed.number).replace(/^№ */u, '')
  const date = parseCivilDate(typed.date)
  if (kind === '' || number === '' || date === null) return refuse('organisation/act-missing')
  return date > today ? refuse('organisation/act-ahead') : accept({ kind, number, date })
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim()
}
