import type { TermSettlement } from '#core/plan/settle-term.ts'
import { accept, type Result } from '#core/result.ts'
import { lockPlans } from '#store/plan/find-plan.ts'
import { dateTasks } from '#store/term/date-tasks.ts'
import { saveTermSetting } from '#store/term/term-setting.ts'
import type { Context } from '../context.ts'
import { note } from '../journal/note.ts'
import { movedDaysOf } from '../plan/moved-days-of.ts'
import { type ApplicationRefusal, no } from '../refusal.ts'
import { termWords } from '../ru/term.ru.ts'
import { type SettledWindow, settledWindows } from './settled-windows.ts'
import { termToSettle } from './term-to-settle.ts'

interface TermPlace {
  readonly planId: string
  readonly assignmentId: string
}

/** What somebody's word would make of a term; nothing changes by it. */
export function previewTerm(
  context: Context,
  at: TermPlace,
  settlement: TermSettlement,
): Promise<Result<{ readonly windows: readonly SettledWindow[] }, ApplicationRefusal>> {
  return context.read(async (reader) => {
    const found = await termToSettle(reader, context.who, at, settlement)
    if (!found.ok) return found
    const { plan, organisation, term } = found.value
    const moved = await movedDaysOf(reader, plan, term.windows)
    return accept({ windows: settledWindows(term.windows, moved, organisation.workingWeek) })
  })
}

export interface WantedSettlement {
  readonly settlement: TermSettlement
  /** Needed where another date held before. */
  readonly reason: string | null
  /** How many settings of the term the person knew. */
  readonly known: number
}

/** Says when a term is due, once for all whom it concerns; said again it corrects what was said before. */
export function setTerm(
  context: Context,
  at: TermPlace,
  wanted: WantedSettlement,
): Promise<Result<{ readonly tasks: number }, ApplicationRefusal>> {
  return context.write(async (writer) => {
    await lockPlans(writer, [at.planId])
    const found = await termToSettle(writer, context.who, at, wanted.settlement)
    if (!found.ok) return found
    const { plan, organisation, assignment, measure, settings, term } = found.value
    if (settings.length !== wanted.known) return no('term/changed-meanwhile')
    const reason = wanted.reason?.trim() || null
    if (settings.length > 0 && reason === null) return no('term/reason-missing')
    const setting = {
      regionId: plan.regionId,
      planId: plan.id,
      assignmentId: assignment.id,
      personId: context.who.personId,
      on: context.today(organisation),
      at: context.now(),
      reason,
    }
    await saveTermSetting(writer, {
      ...setting,
      number: settings.length + 1,
      settlement: wanted.settlement,
      earlier: assignment.windows,
      term,
    })
    const tasks = await dateTasks(writer, {
      ...setting,
      windows: term.windows,
      times: term.times,
      words: reason,
      fallen: termWords.fallen,
    })
    await note(writer, context, {
      regionId: plan.regionId,
      verb: 'set-term',
      noun: 'plan',
      subjectId: plan.id,
      details: {
        number: measure.number,
        title: measure.title,
        windows: term.windows,
        earlier: assignment.windows,
        tasks,
        reason,
      },
    })
    return accept({ tasks })
  })
}
