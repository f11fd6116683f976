import { describe, expect, it } from 'vitest'
import { addDays, type CivilDate } from '../calendar/civil-date.ts'
import { startingWorkingYears } from '../calendar/starting-years.ru.ts'
import { workingCalendarOf } from '../calendar/working-calendar.ts'
import { addWorkingDays, isWorkingDay } from '../calendar/working-days.ts'
import { escalatedDays } from './escalated-days.ts'
import { remindedDays, toldBefore } from './reminded-days.ts'

const calendar = workingCalendarOf(startingWorkingYears)

/** What one is reminded of on a day, as «YYYY-MM-DD: за 3 дня» and the like; the far past left out. */
function on(day: string, week: 5 | 6 = 5): readonly string[] {
  return remindedDays(calendar, day as CivilDate, week)
    .filter(({ before, dueOn }) => (before ?? 0) <= 3 && dueOn > addDays(day as CivilDate, -14))
    .map(({ dueOn, why, before }) => `${dueOn} ${before === null ? why : `за ${before}`}`)
}

describe('напоминают', () => {
  it('в обычный вторник: о среде, четверге, пятнице, о самом вторнике и о понедельнике, который прошёл', () => {
    expect(on('2026-10-06')).toEqual([
      '2026-10-07 за 1',
      '2026-10-08 за 2',
      '2026-10-09 за 3',
      '2026-10-06 today',
      '2026-10-05 overdue',
      '2026-09-28 overdue',
    ])
  })

  it('в понедельник: о прошедших пятнице, субботе и воскресенье', () => {
    expect(on('2026-10-05').filter((line) => line.endsWith('overdue'))).toEqual([
      '2026-10-02 overdue',
      '2026-10-03 overdue',
      '2026-10-04 overdue',
      '2026-09-25 overdue',
      '2026-09-26 overdue',
      '2026-09-27 overdue',
    ])
  })

  it('в выходной и праздник: ни о чём', () => {
    for (const day of ['2026-10-04', '2026-01-05', '2026-05-01', '2026-05-09']) expect(on(day)).toEqual([])
  })

  it('перед январскими каникулами: о первом рабочем дне года и обо всех днях каникул', () => {
    const last = addWorkingDays(calendar, '2026-01-12' as CivilDate, -1)
    const first = addWorkingDays(calendar, last, 1)
    expect(first).toBe('2026-01-12')
    const told = on(last).filter((line) => line.endsWith('за 1'))
    expect(told).toContain('2026-01-08 за 1')
    expect(told).toContain('2026-01-12 за 1')
    expect(told).not.toContain('2026-01-13 за 1')
  })

  it('после майских: о том, что прошло в праздники, сразу, и о завтрашнем дне', () => {
    // 1–3 мая 2026 г. нерабочие: пятница, суббота, воскресенье.
    expect(isWorkingDay(calendar, '2026-05-04' as CivilDate)).toBe(true)
    expect(on('2026-05-04')).toEqual(
      expect.arrayContaining([
        '2026-04-30 overdue',
        '2026-05-01 overdue',
        '2026-05-02 overdue',
        '2026-05-03 overdue',
        '2026-05-05 за 1',
      ]),
    )
    expect(on('2026-04-30')).toEqual(expect.arrayContaining(['2026-05-04 за 1', '2026-05-01 за 1']))
  })

  it('по рабочей субботе, на которую перенесли выходной', () => {
    const moved = workingCalendarOf([
      {
        year: 2027,
        act: 'постановление',
        status: 'verified',
        moved: [],
        swapped: [{ working: '2027-02-20' as CivilDate, off: '2027-02-22' as CivilDate }],
        decreed: [],
      },
    ])
    const told = remindedDays(moved, '2027-02-20' as CivilDate).filter(({ before }) => before === 1)
    expect(told.map(({ dueOn }) => dueOn)).toEqual(['2027-02-21', '2027-02-22', '2027-02-23', '2027-02-24'])
    expect(remindedDays(moved, '2027-02-22' as CivilDate)).toEqual([])
  })

  it('при шестидневной неделе и в субботу', () => {
    expect(on('2026-10-03', 6)).toContain('2026-10-05 за 1')
    expect(on('2026-10-03', 5)).toEqual([])
  })

  it('простояв, обо всём, о чём не сказали: о том, что ещё впереди, и о том, что прошло', () => {
    const told = remindedDays(calendar, '2026-10-08' as CivilDate, 5, '2026-10-05' as CivilDate)
      .filter(({ before, dueOn }) => (before ?? 0) <= 3 && dueOn > '2026-10-01')
      .map(({ dueOn, why, before }) => `${dueOn} ${before === null ? why : `за ${before}`}`)
    expect(told).toEqual([
      '2026-10-09 за 3',
      '2026-10-09 за 2',
      '2026-10-10 за 3',
      '2026-10-11 за 3',
      '2026-10-12 за 3',
      '2026-10-09 за 1',
      '2026-10-10 за 2',
      '2026-10-11 за 2',
      '2026-10-12 за 2',
      '2026-10-13 за 3',
      '2026-10-08 today',
      '2026-10-05 overdue',
      '2026-10-06 overdue',
      '2026-10-07 overdue',
    ])
  })

  it('простояв больше месяца, о последнем месяце', () => {
    const days = remindedDays(calendar, '2026-10-08' as CivilDate, 5, '2025-12-01' as CivilDate)
    expect(new Set(days.map(({ dueOn, why, before }) => `${dueOn} ${why} ${before}`)).size).toBe(days.length)
    expect(toldBefore(calendar, '2026-10-08' as CivilDate, '2025-12-01' as CivilDate)).toBe('2026-09-09')
  })

  it('о каждом дне срока за каждое число рабочих дней ровно однажды, и о прошедшем сроке через день и затем каждую неделю', () => {
    const said = new Map<string, number>()
    for (let day = '2025-12-01' as CivilDate; day < '2026-06-30'; day = addDays(day, 1)) {
      for (const { dueOn, why, before } of remindedDays(calendar, day)) {
        const key = `${dueOn} ${why} ${before ?? ''}`
        said.set(key, (said.get(key) ?? 0) + 1)
      }
    }
    for (let due = '2026-01-20' as CivilDate; due < '2026-05-31'; due = addDays(due, 1)) {
      for (const before of [1, 3]) expect(said.get(`${due} ahead ${before}`), `${due} за ${before}`).toBe(1)
    }
    // За полгода о каждом сроке напоминают столько раз, сколько недель прошло.
    expect(said.get('2026-01-20 overdue ')).toBe(23)
  })
})

it('о долгой просрочке сообщают выше однажды, в какие бы дни программа ни стояла', () => {
  for (const mornings of [
    ['2026-10-05', '2026-10-06', '2026-10-07', '2026-10-08', '2026-10-09', '2026-10-12', '2026-10-13'],
    ['2026-10-05', '2026-10-08', '2026-10-13'],
    ['2026-10-05', '2026-10-13'],
  ]) {
    let before: CivilDate | null = null
    const said: string[] = []
    for (const day of mornings as CivilDate[]) {
      said.push(...escalatedDays(calendar, day, before).map(({ after, dueOn }) => `${after} ${dueOn}`))
      before = day
    }
    expect(new Set(said).size).toBe(said.length)
    // Пять рабочих дней после 29 сентября кончаются 6 октября, после 6 октября — 13-го.
    for (const due of ['2026-09-29', '2026-10-01', '2026-10-06']) expect(said).toContain(`5 ${due}`)
    expect(said).not.toContain('5 2026-10-07')
  }
})
