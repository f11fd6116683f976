import type { JournalRow } from '#store/journal/page-journal.ts'
import { byText } from '../ru/by.ru.ts'
import { journalText } from '../ru/journal.ru.ts'

export interface JournalLink {
  readonly kind: 'task' | 'plan' | 'draft' | 'organisation' | 'person'
  readonly id: string
  readonly title: string
}

/** A line of the journal as people read it. */
export interface JournalLineView {
  readonly number: number
  readonly at: string
  readonly by: string
  readonly personId: string | null
  readonly address: string
  readonly sentence: string
  readonly links: readonly JournalLink[]
  readonly organisation: { readonly id: string; readonly shortName: string } | null
  readonly hash: string
}

export function viewLine(row: JournalRow): JournalLineView {
  const { number, at, personId, address, organisationId, organisation } = row
  return {
    number,
    at,
    by: byText(row.personName, behalfOf(row.details)),
    personId,
    address,
    sentence: journalText(row.verb, row.noun, row.details),
    links: linksOf(row),
    organisation:
      organisationId === null || organisation === null
        ? null
        : { id: organisationId, shortName: organisation },
    hash: row.hash.toString('hex'),
  }
}

/** For whom it was done, as it was written down then. */
export function behalfOf(details: unknown): string | null {
  const known = typeof details === 'object' && details !== null && 'behalf' in details ? details.behalf : null
  return typeof known === 'string' ? known : null
}

const kinds: Readonly<Record<string, JournalLink['kind']>> = {
  plan: 'plan',
  party: 'plan',
  task: 'plan',
  evidence: 'plan',
  comment: 'plan',
  draft: 'draft',
  organisation: 'organisation',
  person: 'person',
  role: 'person',
  'stand-in': 'person',
}

function linksOf({ noun, subjectId, subject, taskId, task }: JournalRow): readonly JournalLink[] {
  const kind = kinds[noun]
  return [
    ...(taskId === null || task === null ? [] : [{ kind: 'task' as const, id: taskId, title: task }]),
    ...(kind === undefined || subjectId === null || subject === null
      ? []
      : [{ kind, id: subjectId, title: subject }]),
  ]
}
