import { addDays, type CivilDate } from '#core/calendar/civil-date.ts'
import type { TaskEvent } from '#core/task/task-step.ts'
import type { Chance } from './chance.ts'

/** What has become of a task by today: the facts of its row, and the steps that led there. */
export interface Course {
  readonly submittedOn: CivilDate | null
  readonly returnedOn: CivilDate | null
  readonly acceptedOn: CivilDate | null
  readonly doneOn: CivilDate | null
  readonly notRequiredOn: CivilDate | null
  readonly cancelledOn: CivilDate | null
  readonly request: 'time' | null
  readonly steps: readonly {
    readonly by: 'doer' | 'controller'
    readonly on: CivilDate
    readonly event: TaskEvent
  }[]
}

const untouched: Course = {
  submittedOn: null,
  returnedOn: null,
  acceptedOn: null,
  doneOn: null,
  notRequiredOn: null,
  cancelledOn: null,
  request: null,
  steps: [],
}
export const note = 'Выполнено, документы приложены'
const reason = 'Мероприятие проводит другая организация района'

/** Shares of what was accepted, waits for its answer, came back and is not required, in thousandths; the rest is not done. */
const shares = {
  formerYears: [955, 2, 1, 36],
  thisYear: [880, 25, 10, 30],
  lastMonth: [600, 150, 30, 20],
  nextMonth: [150, 90, 10, 10],
  later: [20, 10, 0, 5],
} as const

/** A plausible course of a task that is due on a day; null: no day is set yet. */
export function courseOf(dueOn: CivilDate | null, today: CivilDate, chance: Chance): Course {
  if (dueOn === null) return untouched
  const [accepted, submitted, returned, notRequired] = shares[ageOf(dueOn, today)]
  const drawn = chance.below(1_000)
  // Most is done in the last fortnight, some of it late.
  const said = earlier(addDays(dueOn, chance.part() < 0.12 ? chance.below(20) : -chance.below(14)), today)
  const on = earlier(addDays(said, chance.below(3)), today)
  const answered = earlier(addDays(on, chance.below(8)), today)
  const submission = { by: 'doer', on, event: { kind: 'submitted', doneOn: said, note } } as const
  if (drawn < accepted) {
    return {
      ...untouched,
      submittedOn: on,
      acceptedOn: answered,
      doneOn: said,
      steps: [submission, { by: 'controller', on: answered, event: { kind: 'accepted' } }],
    }
  }
  if (drawn < accepted + submitted) return { ...untouched, submittedOn: on, steps: [submission] }
  if (drawn < accepted + submitted + returned) {
    const points = [{ about: null, reason: 'Нет подписи руководителя' }]
    return {
      ...untouched,
      submittedOn: on,
      returnedOn: answered,
      steps: [submission, { by: 'controller', on: answered, event: { kind: 'returned', points } }],
    }
  }
  if (drawn < accepted + submitted + returned + notRequired) {
    return {
      ...untouched,
      notRequiredOn: answered,
      steps: [
        { by: 'doer', on, event: { kind: 'waiver-asked', reason } },
        { by: 'controller', on: answered, event: { kind: 'waiver-agreed' } },
      ],
    }
  }
  if (drawn >= 998) return { ...untouched, cancelledOn: earlier(dueOn, today) }
  if (drawn < 996 || dueOn < today) return untouched
  const until = addDays(dueOn, 14)
  return {
    ...untouched,
    request: 'time',
    steps: [
      {
        by: 'doer',
        on: today,
        event: { kind: 'time-asked', reason: 'Поставка оборудования задержана', until },
      },
    ],
  }
}

function ageOf(dueOn: CivilDate, today: CivilDate): keyof typeof shares {
  if (dueOn.slice(0, 4) < today.slice(0, 4)) return 'formerYears'
  if (dueOn < addDays(today, -30)) return 'thisYear'
  if (dueOn <= today) return 'lastMonth'
  return dueOn <= addDays(today, 30) ? 'nextMonth' : 'later'
}

function earlier(one: CivilDate, other: CivilDate): CivilDate {
  return one < other ? one : other
}
