import { type Action, may } from '../access/may.ts'
import type { Grant } from '../access/role.ts'
import { type JournalArea, type JournalNoun, journalAreas } from './journal-act.ts'

/** What it takes to see a thing of each area; of one's own there is nothing to be given. */
export const seeing: Readonly<Record<Exclude<JournalArea, 'own'>, Action>> = {
  work: 'plan/see',
  drafts: 'plan/draft',
  office: 'organisation/see',
  people: 'person/see',
}

/**
 * Whether somebody reads in the journal what was done to such a thing at a place; `line` is that organisation with its
 * ancestors. The journal tells nobody more than the things themselves do: an administrator reads of people and
 * organisations there, and not of plans.
 */
export function readsJournal(grants: readonly Grant[], noun: JournalNoun, line: readonly string[]): boolean {
  const area = journalAreas[noun]
  return area !== 'own' && may(grants, 'journal/see', line) && may(grants, seeing[area], line)
}
