import { isUnchanged, type MeasureChange } from '#core/plan/amendment/compare-plans.ts'
import { addedWindows } from '#core/plan/amendment/task-effects.ts'
import { planProblemText } from '#core/plan/ru/plan-problem.ru.ts'
import { accept, type Result } from '#core/result.ts'
import { findDraftBasis } from '#store/draft/draft-basis.ts'
import { findPlan } from '#store/plan/find-plan.ts'
import type { Reader } from '#store/reader.ts'
import { countEffects } from '#store/task/amend-tasks.ts'
import { countOwing } from '#store/task/count-owing.ts'
import type { Context } from '../context.ts'
import { seeDraft } from '../draft/see-draft.ts'
import { organisationSeen } from '../organisation/sight.ts'
import { type ApplicationRefusal, no } from '../refusal.ts'
import type { PartyView } from '../roll-out/party-views.ts'
import { actText } from '../ru/act.ru.ts'
import { sayHead } from '../ru/amended-head.ru.ts'
import { storedEffects } from './amend-tasks.ts'
import { type AmendmentNotes, notesOf } from './amendment-notes.ts'
import { compareDraft } from './compare-draft.ts'
import { actOf } from './enact-amendment.ts'
import { type ReachOfPlaced, reachOfPlaced } from './reach-of-placed.ts'
import { type HandedOn, sayChange, type Tallied } from './say-change.ts'

export interface AmendmentView extends AmendmentNotes {
  readonly draftId: string
  readonly revision: number
  readonly plan: { readonly id: string; readonly title: string; readonly edition: number }
  readonly organisation: string
  readonly act: string | null
  readonly problems: readonly string[]
  /** What becomes of the plan as a whole. */
  readonly head: readonly string[]
  readonly rolledOut: boolean
  /** Whom the new and the changed parties mean. */
  readonly parties: readonly AmendedParty[]
  readonly changes: readonly {
    readonly kind: 'changed' | 'added' | 'dropped'
    readonly number: string | null
    readonly title: string
    readonly sentences: readonly string[]
  }[]
  readonly unchanged: number
  readonly counts: {
    readonly moved: number
    readonly takenOff: number
    readonly added: number
    readonly kept: number
  }
  readonly rows: readonly {
    readonly key: string
    readonly number: string | null
    readonly title: string
    readonly measureId: string | null
    readonly sure: boolean
  }[]
  readonly measures: readonly {
    readonly id: string
    readonly number: string | null
    readonly title: string
  }[]
  readonly closed: boolean
  readonly mayEnact: boolean
}

/** A responsible party that is new to an assignment, and whom it reaches. */
export interface AmendedParty extends Pick<PartyView, 'words' | 'reached' | 'unreached'> {
  readonly measures: readonly { readonly number: string | null; readonly title: string }[]
}

/** What a draft changes in a plan in force, told as people tell it, with how many tasks that touches. */
export function showAmendment(
  context: Context,
  draftId: string,
): Promise<Result<AmendmentView, ApplicationRefusal>> {
  return context.read(async (reader) => {
    const found = await seeDraft(reader, context.who, draftId)
    if (!found.ok) return found
    const { draft, organisation } = found.value
    const basis = await findDraftBasis(reader, draftId)
    const plan = basis.amendsPlanId === null ? null : await findPlan(reader, basis.amendsPlanId)
    if (plan === null) return no('amendment/no-amendment')
    const compared = await compareDraft(reader, draft, plan, basis)
    if (compared === null) return no('amendment/not-one-plan')
    const { changes, before, matches } = compared
    const territory = { organisationId: organisation.id, day: context.today(organisation) }
    const placed = await reachOfPlaced(
      reader,
      { plan, owner: organisation, territory },
      changes,
      context.newId,
    )
    const tallied = await tally(reader, plan, changes, placed)
    const act = actOf(draft)
    const closed = draft.enactedAt !== null || draft.droppedAt !== null
    const titles = new Map(compared.draft.measures.map((row) => [row.key, row]))
    return accept({
      draftId,
      revision: draft.revision,
      plan: { id: plan.id, title: plan.title, edition: plan.edition },
      organisation: organisation.shortName,
      act: act === null || (act.number === null && act.date === null) ? null : actText(act),
      problems: compared.problems.map(planProblemText),
      head: compared.plan === null ? [] : sayHead(plan, compared.plan),
      rolledOut: placed.rolledOut,
      parties: placed.parties.map(({ words, reached, unreached, main, co }) => ({
        words,
        reached,
        unreached,
        measures: [...main, ...co].map(({ number, title }) => ({ number, title })),
      })),
      changes: changes.flatMap((change, line) =>
        isUnchanged(change)
          ? []
          : [
              {
                kind: kindOf(change),
                number: change.after?.number ?? change.before?.number ?? null,
                title: change.after?.title ?? change.before?.title ?? '',
                sentences: sayChange(change, tallied.of(line)),
              },
            ],
      ),
      unchanged: changes.filter(isUnchanged).length,
      counts: tallied.counts,
      rows: matches
        .filter(({ key }) => !before.measures.some((measure) => measure.id === key))
        .map(({ key, measureId, sure }) => ({
          key,
          number: titles.get(key)?.number ?? null,
          title: titles.get(key)?.title ?? '',
          measureId,
          sure,
        })),
      measures: before.measures.map(({ id, number, title }) => ({ id, number, title })),
      ...notesOf(basis.notes),
      closed,
      mayEnact:
        !closed && (await organisationSeen(reader, context.who, 'plan/enact', organisation.id)) !== null,
    })
  })
}

function kindOf({ before, after }: MeasureChange): 'changed' | 'added' | 'dropped' {
  if (before === null) return 'added'
  return after === null ? 'dropped' : 'changed'
}

async function tally(
  reader: Reader,
  plan: { readonly id: string },
  changes: readonly MeasureChange[],
  placed: ReachOfPlaced,
): Promise<{ readonly of: (line: number) => Tallied; readonly counts: AmendmentView['counts'] }> {
  const effects = await countEffects(reader, plan.id, storedEffects(changes))
  const windows = addedWindows(changes)
  const owing = await countOwing(reader, plan.id, [...new Set(windows.map((one) => one.assignmentId))])
  const of = (line: number): Tallied => {
    const later = windows.filter((window) => window.line === line)
    const owe = later.map(({ assignmentId }) => owing.get(assignmentId) ?? 0)
    const reach = placed.reach.filter((one) => one.line === line)
    const laid = reach.filter(({ isNew }) => isNew)
    return {
      moved: effects.find((one) => one.line === line && one.kind === 'moved') ?? null,
      takenOff: effects.find((one) => one.line === line && one.kind === 'taken-off') ?? null,
      added: sum(owe) + sum(laid.map((one) => one.tasks)),
      addedIn: Math.max(0, ...owe, ...laid.map((one) => one.organisations)),
      fallen: placed.rolledOut && laid.some((one) => one.fallen),
      handed: handedOn(
        reach.filter(({ isNew }) => !isNew),
        placed.rolledOut,
      ),
    }
  }
  const lines = changes.map((_, line) => of(line))
  return {
    of,
    counts: {
      moved: sum(lines.map((line) => line.moved?.tasks ?? 0)),
      takenOff: sum(lines.map((line) => (line.takenOff?.tasks ?? 0) + (line.handed?.takenOff ?? 0))),
      added: sum(lines.map((line) => line.added + (line.handed?.added ?? 0))),
      kept: sum(effects.map((effect) => effect.done)),
    },
  }
}

/** null: nobody else is named, or the plan lies on its owner alone. */
function handedOn(reach: ReachOfPlaced['reach'], rolledOut: boolean): HandedOn | null {
  if (!rolledOut || reach.length === 0) return null
  return {
    added: sum(reach.map((one) => one.tasks)),
    addedIn: Math.max(...reach.map((one) => one.organisations)),
    takenOff: sum(reach.map((one) => one.takenOff)),
    takenOffIn: Math.max(...reach.map((one) => one.takenOffIn)),
    kept: sum(reach.map((one) => one.kept)),
    fallen: reach.some((one) => one.fallen),
  }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0)
}
