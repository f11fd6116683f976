import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, type CivilDate } from '../calendar/civil-date.ts'
import { openCommands } from './barred.ts'
import { decide } from './decide.ts'
import { evolve, stateAfter } from './evolve.ts'
import { standingOn } from './standing.ts'
import { laidDueOn, laidWindow, standingThen } from './standing-then.ts'
import { type TaskActor, type TaskCommand, type TaskCommandKind, taskCommandKinds } from './task-command.ts'
import { factsOf, laidState, type TaskState } from './task-state.ts'
import type { TaskEvent, TaskStep } from './task-step.ts'

const day = (text: string) => text as CivilDate
const today = day('2026-10-05')
const laid = { startOn: day('2026-10-01'), dueOn: day('2026-10-20') }

const commands: Readonly<Record<TaskCommandKind, TaskCommand>> = {
  submit: { kind: 'submit', doneOn: today, note: 'Приказ № 5' },
  withdraw: { kind: 'withdraw' },
  accept: { kind: 'accept' },
  return: { kind: 'return', points: [{ about: 'act', reason: 'нет подписи' }] },
  'ask-time': { kind: 'ask-time', reason: 'нет поставки', until: day('2026-11-20') },
  'grant-time': { kind: 'grant-time', until: day('2026-11-10'), words: null },
  'refuse-time': { kind: 'refuse-time', reason: 'успеете' },
  'ask-waiver': { kind: 'ask-waiver', reason: 'лицензия есть' },
  'agree-waiver': { kind: 'agree-waiver' },
  'decline-waiver': { kind: 'decline-waiver', reason: 'нужна новая' },
  'withdraw-request': { kind: 'withdraw-request' },
  'take-back': { kind: 'take-back', reason: null },
}

const doer: TaskActor = { personId: 'doer', does: true, controls: false, ownTask: false, evidence: 1 }
const controller: TaskActor = {
  personId: 'controller',
  does: false,
  controls: true,
  ownTask: false,
  evidence: 1,
}
const both: TaskActor = { ...doer, controls: true }
const alone: TaskActor = { ...both, ownTask: true }
const stranger: TaskActor = { ...doer, personId: 'stranger', does: false }

function having(...events: readonly TaskEvent[]): TaskState {
  return stateAfter(
    laid,
    events.map((event) => ({ event, on: today, by: 'doer' })),
  )
}

const submitted: TaskEvent = { kind: 'submitted', doneOn: today, note: null }
const returned: TaskEvent = { kind: 'returned', points: [{ about: null, reason: 'нет подписи' }] }
const timeAsked: TaskEvent = { kind: 'time-asked', reason: 'нет поставки', until: day('2026-11-20') }
const waiverAsked: TaskEvent = { kind: 'waiver-asked', reason: 'лицензия есть' }

const states: Readonly<Record<string, TaskState>> = {
  open: having(),
  'open, time asked': having(timeAsked),
  'open, waiver asked': having(waiverAsked),
  submitted: having(submitted),
  returned: having(submitted, returned),
  'returned, time asked': having(submitted, returned, timeAsked),
  'returned, waiver asked': having(submitted, returned, waiverAsked),
  accepted: having(submitted, { kind: 'accepted' }),
  'not required': having(waiverAsked, { kind: 'waiver-agreed' }),
  cancelled: stateAfter(laid, [], today),
}

/** What each command makes of each state: the events, or why not. */
function outcomes(actorFor: (kind: TaskCommandKind) => TaskActor) {
  return Object.fromEntries(
    Object.entries(states).map(([name, state]) => [
      name,
      Object.fromEntries(
        taskCommandKinds.map((kind) => {
          const decided = decide(state, commands[kind], actorFor(kind), today)
          return [
            kind,
            decided.ok ? decided.value.map((event) => event.kind).join('+') : decided.refusal.code,
          ]
        }),
      ),
    ]),
  )
}

const doersOwn = new Set<TaskCommandKind>([
  'submit',
  'withdraw',
  'ask-time',
  'ask-waiver',
  'withdraw-request',
])

describe('a task', () => {
  it('takes from doer and controller these commands in these states and no other', () => {
    const open = {
      submit: 'submitted',
      withdraw: 'task/not-submitted',
      accept: 'task/not-submitted',
      return: 'task/not-submitted',
      'ask-time': 'time-asked',
      'grant-time': 'time-granted',
      'refuse-time': 'task/no-request',
      'ask-waiver': 'waiver-asked',
      'agree-waiver': 'task/no-request',
      'decline-waiver': 'task/no-request',
      'withdraw-request': 'task/no-request',
      'take-back': 'task/not-accepted',
    }
    const asked = {
      ...open,
      'ask-time': 'task/request-open',
      'grant-time': 'task/no-request',
      'ask-waiver': 'task/request-open',
    }
    const timeWaits = {
      ...asked,
      'grant-time': 'time-granted',
      'refuse-time': 'time-refused',
      'withdraw-request': 'request-withdrawn',
    }
    const waiverWaits = {
      ...asked,
      'agree-waiver': 'waiver-agreed',
      'decline-waiver': 'waiver-declined',
      'withdraw-request': 'request-withdrawn',
    }
    const all = (code: string) => Object.fromEntries(taskCommandKinds.map((kind) => [kind, code]))
    expect(outcomes((kind) => (doersOwn.has(kind) ? doer : controller))).toEqual({
      open,
      'open, time asked': timeWaits,
      'open, waiver asked': waiverWaits,
      submitted: {
        ...open,
        submit: 'task/already-submitted',
        withdraw: 'withdrawn',
        accept: 'accepted',
        return: 'returned',
        'ask-time': 'task/already-submitted',
        'grant-time': 'task/no-request',
        'ask-waiver': 'task/already-submitted',
      },
      returned: open,
      'returned, time asked': timeWaits,
      'returned, waiver asked': waiverWaits,
      accepted: { ...all('task/already-accepted'), 'take-back': 'taken-back' },
      'not required': { ...all('task/not-required'), 'take-back': 'taken-back' },
      cancelled: all('task/cancelled'),
    })
  })

  it('is reported on by doers only and answered by the controller only', () => {
    for (const state of Object.values(states)) {
      for (const kind of taskCommandKinds) {
        const ofDoer = doersOwn.has(kind)
        const wrong = decide(state, commands[kind], ofDoer ? controller : doer, today)
        expect(wrong.ok ? wrong : wrong.refusal.code).toBe(ofDoer ? 'access/denied' : 'task/not-controller')
      }
      expect(openCommands(state, stranger)).toEqual([])
    }
  })

  it('is not answered by who asked, where another organisation carries it out', () => {
    const told = (state: TaskState, kind: TaskCommandKind) => {
      const decided = decide(state, commands[kind], both, today)
      return decided.ok ? 'taken' : decided.refusal.code
    }
    expect(told(having(submitted), 'accept')).toBe('task/own-submission')
    expect(told(having(timeAsked), 'grant-time')).toBe('task/own-request')
    expect(told(having(waiverAsked), 'agree-waiver')).toBe('task/own-request')
    expect(told(having(submitted), 'return')).toBe('taken')
  })

  it('of one’s own organisation under one’s own control is closed in one breath', () => {
    const told = (state: TaskState, kind: TaskCommandKind) => {
      const decided = decide(state, commands[kind], alone, today)
      return decided.ok ? decided.value.map((event) => event.kind) : decided.refusal.code
    }
    expect(told(having(), 'submit')).toEqual(['submitted', 'accepted'])
    expect(told(having(), 'ask-time')).toEqual(['time-asked', 'time-granted'])
    expect(told(having(), 'ask-waiver')).toEqual(['waiver-asked', 'waiver-agreed'])
    expect(told(having(submitted, { kind: 'accepted' }), 'take-back')).toEqual(['taken-back', 'withdrawn'])
    const othersWork = { ...having(submitted, { kind: 'accepted' }), submittedBy: 'colleague' }
    expect(told(othersWork, 'take-back')).toEqual(['taken-back'])
  })

  it.each<[string, TaskCommand, string]>([
    [
      'with no day that is still to come',
      { ...commands.submit, doneOn: day('2026-10-06') } as TaskCommand,
      'task/day-ahead',
    ],
    ['with a reason that is not blank', { kind: 'ask-waiver', reason: ' ' }, 'task/reason-missing'],
    [
      'with a new day behind the one that holds',
      { kind: 'ask-time', reason: 'так', until: day('2026-10-20') },
      'task/until-not-later',
    ],
    [
      'with a reason for more time',
      { kind: 'ask-time', reason: '', until: day('2026-11-20') },
      'task/reason-missing',
    ],
  ])('is asked for %s', (_, command, code) => {
    const decided = decide(having(), command, doer, today)
    expect(decided.ok ? 'taken' : decided.refusal.code).toBe(code)
  })

  it('is returned with a reason for each point, at least one', () => {
    for (const points of [
      [],
      [{ about: null, reason: ' ' }],
      [
        { about: 'act', reason: 'нет' },
        { about: null, reason: '' },
      ],
    ] as const) {
      const decided = decide(having(submitted), { kind: 'return', points }, controller, today)
      expect(decided.ok ? 'taken' : decided.refusal.code).toBe('task/reason-missing')
    }
  })

  it('shows something to another who is to accept it', () => {
    const bare: TaskCommand = { kind: 'submit', doneOn: today, note: '  ' }
    const told = (actor: TaskActor) => {
      const decided = decide(having(), bare, actor, today)
      return decided.ok ? 'taken' : decided.refusal.code
    }
    expect(told({ ...doer, evidence: 0 })).toBe('task/nothing-shown')
    expect(told(doer)).toBe('taken')
    expect(told({ ...alone, evidence: 0 })).toBe('taken')
  })

  it('is granted a day of the controller’s own, later than the one that holds', () => {
    const grant = (until: string) =>
      decide(having(timeAsked), { kind: 'grant-time', until: day(until), words: null }, controller, today)
    expect(grant('2026-10-20').ok).toBe(false)
    expect(grant('2026-10-21')).toMatchObject({
      value: [{ kind: 'time-granted', from: '2026-10-20', until: '2026-10-21' }],
    })
    const waiting = stateAfter({ startOn: null, dueOn: null }, [])
    const asked = decide(waiting, commands['ask-time'], doer, today)
    expect(asked.ok ? 'taken' : asked.refusal.code).toBe('task/waits-for-date')
  })

  it('submitted again on the day of its return is submitted, and withdrawn is returned', () => {
    const again = having(submitted, returned, submitted)
    expect(standingOn(factsOf(again), today)).toBe('submitted')
    const withdrawn = evolve(again, { event: { kind: 'withdrawn' }, on: today, by: 'doer' })
    expect(standingOn(factsOf(withdrawn), today)).toBe('returned')
  })
})

describe('whatever is done with a task', () => {
  const anyCommand = fc.oneof(
    ...taskCommandKinds.map((kind) => fc.constant(commands[kind])),
    fc.integer({ min: 1, max: 28 }).map((number): TaskCommand => {
      const until = day(`2026-12-${String(number).padStart(2, '0')}`)
      return { kind: 'ask-time', reason: 'ещё', until }
    }),
    fc.integer({ min: 1, max: 28 }).map((number): TaskCommand => {
      const until = day(`2026-12-${String(number).padStart(2, '0')}`)
      return { kind: 'grant-time', until, words: null }
    }),
  )
  const anyActor = fc.constantFrom(doer, controller, both, alone, stranger)
  const anyDay = fc.integer({ min: 5, max: 60 })
  const anyLife = fc.array(fc.tuple(anyCommand, anyActor, anyDay), { maxLength: 30 })

  function live(life: readonly (readonly [TaskCommand, TaskActor, number])[]): readonly TaskStep[] {
    const steps: TaskStep[] = []
    const ordered = [...life].sort((one, other) => one[2] - other[2])
    for (const [command, actor, number] of ordered) {
      const on = dayAt(number)
      const decided = decide(stateAfter(laid, steps), command, actor, on)
      if (decided.ok) steps.push(...decided.value.map((event) => ({ event, on, by: actor.personId })))
    }
    return steps
  }

  it('no state is reached that cannot be', () => {
    fc.assert(
      fc.property(anyLife, (life) => {
        let state = laidState(laid)
        for (const step of live(life)) {
          state = evolve(state, step)
          const { phase, request } = state
          const submitted = phase === 'submitted' || phase === 'accepted'
          if (submitted) expect(state.submittedOn).not.toBeNull()
          // What was returned is remembered, also of a task that nobody asks for any more.
          if (!submitted && state.submittedOn !== null) expect(state.returnedOn).not.toBeNull()
          if (phase === 'open') expect(state.submittedOn).toBeNull()
          expect(phase === 'accepted').toBe(state.acceptedOn !== null)
          expect(phase === 'not-required').toBe(state.notRequiredOn !== null)
          if (phase === 'returned') expect(state.returnedOn).not.toBeNull()
          if (request !== null) expect(['open', 'returned']).toContain(phase)
        }
      }),
    )
  })

  it('how it stood on a day does not change with what is done later', () => {
    fc.assert(
      fc.property(anyLife, anyDay, (life, number) => {
        const on = dayAt(number)
        const steps = live(life)
        const then = steps.filter((step) => step.on <= on)
        const told = standingThen(laid, steps, null, on)
        expect(told).toBe(standingThen(laid, then, null, on))
        expect(told).toBe(standingOn(factsOf(stateAfter(laid, then)), on))
      }),
    )
  })

  it('a plan that moves the term moves it from that day on, and a day granted later is told apart', () => {
    fc.assert(
      fc.property(anyLife, anyDay, (life, number) => {
        const moved = { startOn: null, dueOn: day('2027-03-01') }
        const [before, behind] = [dayAt(number), dayAt(60)]
        const steps = live(life).filter((step) => step.on < before)
        const state = stateAfter(laid, steps)
        const redated: TaskStep = {
          event: {
            kind: 'redated',
            from: { startOn: state.startOn, dueOn: state.dueOn },
            to: moved,
            why: 'act',
            words: 'Приказ № 5',
          },
          on: before,
          by: 'owner',
        }
        const after = stateAfter(laid, [...steps, redated])
        expect(laidWindow(after, [...steps, redated])).toEqual(laid)
        expect(laidDueOn(after.dueOn, [...steps, redated])).toBe('2027-03-01')
        const yesterday = addDays(before, -1)
        expect(standingThen(laid, [...steps, redated], null, yesterday)).toBe(
          standingThen(laid, steps, null, yesterday),
        )
        if (after.phase === 'open') expect(standingThen(laid, [...steps, redated], null, behind)).toBe('open')
      }),
    )
  })

  it('what the plan takes off is cancelled from that day on, and its submission is not forgotten', () => {
    const steps: readonly TaskStep[] = [
      { event: submitted, on: day('2026-10-04'), by: 'doer' },
      { event: { kind: 'cancelled', reason: 'Исключено приказом № 5' }, on: day('2026-10-06'), by: 'owner' },
    ]
    expect(standingThen(laid, steps, null, day('2026-10-05'))).toBe('submitted')
    expect(standingThen(laid, steps, null, day('2026-10-06'))).toBe('cancelled')
    expect(stateAfter(laid, steps).submittedOn).toBe('2026-10-04')
  })

  it('the day that the plan set is found again', () => {
    fc.assert(
      fc.property(anyLife, (life) => {
        const steps = live(life)
        expect(laidDueOn(stateAfter(laid, steps).dueOn, steps)).toBe(laid.dueOn)
      }),
    )
  })
})

/** Counted from 1 October. */
function dayAt(number: number): CivilDate {
  return number <= 31
    ? day(`2026-10-${String(number).padStart(2, '0')}`)
    : day(`2026-11-${String(number - 31).padStart(2, '0')}`)
}
