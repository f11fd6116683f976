import type { CivilDate } from '#core/calendar/civil-date.ts'
import type { TargetDraft } from '#core/plan/plan-draft.ts'

/** What a plan says of itself, above its measures. */
interface Head {
  readonly title: string
  readonly goals: readonly string[]
  readonly objectives: readonly string[]
  readonly targets: readonly TargetDraft[]
  readonly movesDueDays: boolean
}

/** What becomes of a plan as a whole, in sentences; none where only its measures change. */
export function sayHead(
  before: Head & { readonly startOn: CivilDate; readonly endOn: CivilDate | null },
  after: Head & { readonly start: CivilDate; readonly end: CivilDate | null },
): readonly string[] {
  const isSamePeriod = before.startOn === after.start && before.endOn === after.end
  return [
    ...(before.title === after.title
      ? []
      : [`План назывался «${before.title}», будет называться «${after.title}».`]),
    ...(isSamePeriod
      ? []
      : [`Период был ${period(before.startOn, before.endOn)}, станет ${period(after.start, after.end)}.`]),
    ...(isSame(before.goals, after.goals) ? [] : ['Цели изменятся.']),
    ...(isSame(before.objectives, after.objectives) ? [] : ['Задачи изменятся.']),
    ...(isSame(before.targets, after.targets) ? [] : ['Целевые показатели изменятся.']),
    ...(before.movesDueDays === after.movesDueDays
      ? []
      : [
          after.movesDueDays
            ? 'Сроки, которые приходятся на выходные и праздники, перейдут на следующий рабочий день.'
            : 'Сроки, которые приходятся на выходные и праздники, больше не переносятся.',
        ]),
  ]
}

function period(start: CivilDate, end: CivilDate | null): string {
  return end === null ? `с ${day(start)}` : `с ${day(start)} по ${day(end)}`
}

function day(on: CivilDate): string {
  const [year, month, date] = on.split('-')
  return `${date}.${month}.${year}`
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}
