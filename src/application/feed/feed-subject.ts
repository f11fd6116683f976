import type { FeedSubject } from '#core/feed/feed.ts'
import type { Reader } from '#store/reader.ts'
import type { Who } from '../context.ts'
import { organisationSeen, reachOf } from '../organisation/sight.ts'
import { seePlanInPart } from '../plan/see-plan.ts'

/** A feed's subject as its owner sees it now. */
export interface SeenSubject {
  /** How it is called; null: the owner's own tasks. */
  readonly title: string | null
  /** Where the tasks lie. */
  readonly reach: readonly string[]
  readonly own: readonly string[] | null
  readonly planId: string | null
}

/** null: whoever owns the feed does not see it, or not any more. */
export async function seeSubject(
  reader: Reader,
  who: Who,
  subject: FeedSubject,
): Promise<SeenSubject | null> {
  const reach = reachOf(who, 'task/see')
  if (reach.length === 0) return null
  switch (subject.kind) {
    case 'mine':
      return {
        title: null,
        reach,
        own: [...new Set(who.grants.map((grant) => grant.organisationId))],
        planId: null,
      }
    case 'organisation': {
      const organisation = await organisationSeen(reader, who, 'task/see', subject.id)
      return (
        organisation && { title: organisation.shortName, reach: [organisation.id], own: null, planId: null }
      )
    }
    case 'plan': {
      const seen = await seePlanInPart(reader, who, subject.id)
      return seen.ok ? { title: seen.value.plan.title, reach, own: null, planId: subject.id } : null
    }
  }
}
