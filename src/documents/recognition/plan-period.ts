import type { CivilDate } from '#core/calendar/civil-date.ts'
import type { MeasureDraft, PeriodDraft, SectionDraft } from '#core/plan/plan-draft.ts'
import { firstDate, type NamedPeriod, namedPeriods } from './period.ts'
import type { PlanFrame } from './plan-frame.ts'
import { periodLabel } from './ru/frame-words.ts'
import { towardsWord, untilWord } from './ru/period-words.ts'

/** The period that a plan's own words, or the title of its act, give; null where they give none. */
export function statedPeriod(frame: PlanFrame, actTitle: string | null): PeriodDraft | null {
  const own = lastSpan(frame.title)
  if (own !== null) return own
  for (const line of [...frame.rest, ...frame.passport]) {
    const label = periodLabel.exec(line.text)
    if (label === null || line.text.length > 300) continue
    const found = lastSpan(line.text.slice(label[0].length))
    if (found !== null) return found
  }
  return actTitle === null ? null : lastSpan(actTitle)
}

/** The last stretch longer than a day: single days in titles are dates of acts. */
function lastSpan(text: string): PeriodDraft | null {
  const spans = spansIn(text).filter((period) => !isLimit(text, period) && !isTowards(text, period))
  const last: NamedPeriod | undefined = spans.at(-1)
  return last === undefined ? null : { start: last.start, end: last.end, source: 'stated' }
}

function spansIn(text: string): readonly NamedPeriod[] {
  return namedPeriods(text).filter((period) => period.start !== period.end)
}

function isLimit(text: string, period: NamedPeriod): boolean {
  return untilWord.test(text.slice(0, period.from))
}

function isTowards(text: string, period: NamedPeriod): boolean {
  return towardsWord.test(text.slice(0, period.from))
}

/** «до 2024 года» in a title: the period's end; null where its beginning is said too, or no end is. */
export function statedEnd(frame: PlanFrame, actTitle: string | null): CivilDate | null {
  for (const text of [frame.title, actTitle ?? '']) {
    const limit = spansIn(text).findLast((period) => isLimit(text, period))
    if (limit !== undefined) return limit.end
  }
  return null
}

/** An open period from the day of the act, or of the mark of approval. */
export function actPeriod(actDate: CivilDate | null, approval: string): PeriodDraft | null {
  const start = actDate ?? firstDate(approval)
  return start === null ? null : { start, end: null, source: 'act' }
}

/** From the earliest dated term, stages included, to the end of the latest. */
export function termsPeriod(
  measures: readonly MeasureDraft[],
  sections: readonly SectionDraft[],
): PeriodDraft | null {
  let start: CivilDate | null = null
  let end: CivilDate | null = null
  const widen = (from: CivilDate | null, to: CivilDate | null) => {
    if (from !== null && (start === null || from < start)) start = from
    if (to !== null && (end === null || to > end)) end = to
  }
  for (const section of sections) widen(section.start, section.end)
  for (const measure of measures) {
    for (const { due } of measure.assignments) {
      if (due === null) continue
      for (const period of namedPeriods(due)) widen(period.start, period.end)
    }
  }
  return start === null || end === null ? null : { start, end, source: 'terms' }
}
