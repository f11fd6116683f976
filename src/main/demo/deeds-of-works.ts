import { addDays, type CivilDate, later, weekdayOf } from '#core/calendar/civil-date.ts'
import { demoDoers } from './demo.ru.ts'
import type { DemoDocument } from './demo-document.ts'
import type { FoundTask } from './find-demo-tasks.ts'
import type { DemoDeed, DemoWork } from './story.ts'

/** Tasks due later are nobody's everyday work yet. */
const worked = '2026-09-30'
const usual = -2

/** What the works on a plan come to, task by task: proof is laid, the task is submitted, and two days later accepted. */
export function deedsOfWorks(
  { by, into, on, rollOut = on }: DemoDocument,
  tasks: readonly FoundTask[],
  works: readonly DemoWork[],
): readonly DemoDeed[] {
  return tasks.flatMap((task): readonly DemoDeed[] => {
    const work = works.find((one) => one.plan === task.plan && one.measure === task.measure)
    if (work === undefined || task.due > worked || work.without?.includes(task.of)) return []
    const { note, days = {}, proofs = {} } = work
    const late = days[task.of] ?? days[task.due]
    const doneOn = late === undefined ? workday(addDays(task.due, usual), -1) : addDays(task.due, late)
    const doer = demoDoers[task.of] ?? by
    // What was done before the plan was known is marked on the day on which it became so.
    const did = { on: later(doneOn, rollOut), by: doer, task: task.name }
    return [
      ...(proofs[task.of] ?? proofs[task.due] ?? []).map((proof) => ({ ...did, proof })),
      { ...did, step: { kind: 'submit', doneOn, note } },
      ...(task.of === into
        ? []
        : [{ on: workday(addDays(did.on, 2), 1), by, task: task.name, step: { kind: 'accept' } } as const]),
    ]
  })
}

function workday(day: CivilDate, step: 1 | -1): CivilDate {
  return weekdayOf(day) > 5 ? workday(addDays(day, step), step) : day
}
