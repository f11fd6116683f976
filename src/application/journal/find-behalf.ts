import type { Action } from '#core/access/may.ts'
import { findLine } from '#store/organisation/find-organisation.ts'
import { findPlaceOfSubject } from '#store/organisation/find-place-of-subject.ts'
import type { Reader } from '#store/reader.ts'
import type { Absent, Who } from '../context.ts'
import { behalfAt } from '../session/acting.ts'

/** What it takes to do something to such a thing. Of others, which are one's own, nothing is done for somebody else. */
const actions: Readonly<Record<string, Action>> = {
  plan: 'plan/enact',
  draft: 'plan/draft',
  upload: 'plan/draft',
  party: 'plan/roll-out',
  task: 'task/report',
  evidence: 'task/report',
  organisation: 'organisation/mend',
  person: 'person/mend',
  role: 'person/mend',
  invitation: 'person/mend',
  'stand-in': 'person/mend',
}

/** For whom somebody did this; null: by their own roles. */
export async function findBehalf(
  reader: Reader,
  who: Who,
  done: { readonly noun: string; readonly subjectId: string | null; readonly organisationId?: string },
): Promise<Absent | null> {
  const action = actions[done.noun]
  if (action === undefined || (who.standsInFor ?? []).length === 0) return null
  const place =
    done.organisationId ?? (done.subjectId === null ? null : await findPlaceOfSubject(reader, done.subjectId))
  if (place === null) return null
  return behalfAt(
    who,
    action,
    (await findLine(reader, place)).map(({ id }) => id),
  )
}
