import type { CivilDate } from '#core/calendar/civil-date.ts'
import { escalationDays } from '#core/task/escalation.ts'
import { loadCalendar } from '#store/calendar/list-years.ts'
import { listUnseenMentions, type UnseenMention } from '#store/comment/mention.ts'
import { listOpenDrafts } from '#store/draft/find-draft.ts'
import { isFurnished } from '#store/organisation/is-furnished.ts'
import { type CoPart, listCoParts } from '#store/roll-out/list-co-parts.ts'
import { type AttentionGroup, listAttention } from '#store/task/list-attention.ts'
import { listBehind, type PlanBehind } from '#store/task/list-behind.ts'
import { owesAnything } from '#store/task/owes-anything.ts'
import type { TaskLine } from '#store/task/task-record.ts'
import { listUndatedPlans, type UndatedPlan } from '#store/term/list-terms.ts'
import type { Context } from '../context.ts'
import { type InvitationView, viewWaiting } from '../invitation/list-invitations.ts'
import { reachOf } from '../organisation/sight.ts'
import { todayOf } from '../organisation/today-of.ts'
import { actsAs } from '../session/acting.ts'

export interface Today {
  readonly today: CivilDate
  readonly counts: Readonly<Record<AttentionGroup | 'waiting' | 'done', number>>
  /** Late for so long that it is told above. */
  readonly attention: readonly (TaskLine & { readonly mayGrant: boolean })[]
  readonly returned: readonly TaskLine[]
  readonly check: readonly (TaskLine & { readonly ofMeasure: number })[]
  readonly submitted: readonly TaskLine[]
  readonly overdue: readonly TaskLine[]
  readonly week: readonly TaskLine[]
  readonly month: readonly TaskLine[]
  /** How plans stand with those whom I oversee: the most behind of them, and how many there are in all. */
  readonly behind: { readonly plans: readonly PlanBehind[]; readonly all: number }
  /** Whether anything has been laid on anybody whom I see. */
  readonly begun: boolean
  /** Whether there are organisations and people besides me where I look after them. */
  readonly furnished: boolean
  /** Plans with terms that wait for me to say when they are due. */
  readonly undated: readonly UndatedPlan[]
  /** Who was invited and has not come in yet, to roles that I look after. */
  readonly invitations: readonly InvitationView[]
  readonly mentions: readonly UnseenMention[]
  /** What my organisations help others with. */
  readonly helping: readonly CoPart[]
  readonly drafts: readonly { readonly id: string; readonly title: string; readonly measures: number }[]
}

/** How many lines of each group are shown; the counts tell the rest. */
const mostLines = 50
const mostDrafts = 20
const mostPlans = 20
const mostInvited = 20
const mostBehind = 20
const mostMentions = 30

/** What asks for attention now. */
export function showToday(context: Context): Promise<Today> {
  return context.read(async (reader) => {
    const { who } = context
    const today = todayOf(context)
    const calendar = await loadCalendar(reader)
    const wanted = {
      reach: reachOf(who, 'task/see'),
      // Who may report for a school's whole tree does so of their own accord; what they owe is where their role is.
      own: reachOf(who, 'task/report'),
      personId: who.personId,
      actsAs: actsAs(who),
      day: today,
      oversight: reachOf(who, 'task/oversee'),
      late: escalationDays(calendar, today),
    }
    const [{ lines, counts }, drafts, undated, mentions, behind, begun, furnished, invitations, helping] =
      await Promise.all([
        listAttention(reader, wanted, mostLines),
        listOpenDrafts(reader, reachOf(who, 'plan/draft'), mostDrafts),
        listUndatedPlans(reader, reachOf(who, 'plan/enact'), mostPlans),
        listUnseenMentions(reader, wanted, mostMentions),
        listBehind(reader, wanted, mostBehind),
        owesAnything(reader, wanted.reach),
        isFurnished(reader, reachOf(who, 'person/mend'), who.personId),
        viewWaiting(reader, context, mostInvited),
        listCoParts(reader, wanted.reach, today, mostLines),
      ])
    const of = (group: AttentionGroup) => lines.filter((line) => line.group === group)
    return {
      today,
      counts,
      attention: of('attention'),
      returned: of('returned'),
      check: of('check'),
      submitted: of('submitted'),
      overdue: of('overdue'),
      week: of('week'),
      month: of('month'),
      behind,
      begun,
      furnished,
      undated,
      invitations,
      mentions,
      helping,
      drafts: drafts.map(({ id, title, measures }) => ({ id, title, measures })),
    }
  })
}
