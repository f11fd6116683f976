import { type CivilDate, type Period, yearOf } from '#core/calendar/civil-date.ts'
import { namedPeriods } from './period.ts'
import { periodFrame } from './ru/period-words.ts'
import { bareNumber, cyrillicTen, numberThenWord, wordThenNumber } from './ru/section-words.ts'

export interface SectionHeading {
  /** «Направление», «Раздел»: the word beside the number, as written. */
  readonly word: string | null
  readonly number: string | null
  readonly title: string
  readonly start: CivilDate | null
  readonly end: CivilDate | null
}

/**
 * A heading taken apart: its number, its title without number and term, and the stage's own days. A month without its
 * year is one of `plan`, the period of a plan for one year; null where the plan has several or none is said.
 */
export function parseSectionHeading(text: string, plan: Period | null): SectionHeading {
  const years = plan === null ? [null] : [yearOf(plan.start), yearOf(plan.end)]
  const readings = years.map((year) => takeApart(text.trim(), year))
  const [first] = readings
  const inPlan = readings.find(({ end }) => plan === null || end === null || end >= plan.start)
  return inPlan ?? first ?? takeApart(text.trim(), null)
}

function takeApart(text: string, year: number | null): SectionHeading {
  const { rest, start, end } = withoutPeriod(text, year)
  const match = wordThenNumber.exec(rest) ?? numberThenWord.exec(rest) ?? bareNumber.exec(rest)
  if (match === null) return withOwnPeriod({ word: null, number: null, title: tidy(rest), start, end }, year)
  const number = (match.groups?.number ?? match.groups?.roman ?? '')
    .toUpperCase()
    .replaceAll(cyrillicTen, 'X')
  const title = tidy(rest.slice(match[0].length))
  const word = match.groups?.word ?? null
  return withOwnPeriod({ word, number, title: title === '' ? tidy(rest) : title, start, end }, year)
}

/** «Сентябрь», «2022 год», «I квартал»: a title that is nothing but a term says when its rows are. */
function withOwnPeriod(heading: SectionHeading, year: number | null): SectionHeading {
  const own = heading.start === null ? onlyPeriod(heading.title, year) : null
  return own === null ? heading : { ...heading, ...own }
}

function tidy(title: string): string {
  return title.replace(/^[\s.:–—-]+|[\s:–—-]+$/gu, '').trim()
}

/** «Сентябрь», «I квартал» on a line of its own. */
export function isPeriodHeading(text: string): boolean {
  return /^\p{Lu}/u.test(text) && onlyPeriod(text, anyYear) !== null
}

const anyYear = 2000

type Cut = { readonly rest: string; readonly start: CivilDate | null; readonly end: CivilDate | null }

/** The term in brackets, or behind the last dash, comma or colon, when it is nothing but a term. */
function withoutPeriod(text: string, year: number | null): Cut {
  for (const bracket of text.matchAll(/\(([^()]{3,80})\)/gu)) {
    const found = onlyPeriod(bracket[1] ?? '', year)
    if (found === null) continue
    const rest = `${text.slice(0, bracket.index)} ${text.slice(bracket.index + bracket[0].length)}`
    return {
      rest: rest
        .replace(/\s+/gu, ' ')
        .replace(/\s+([.,:;])/gu, '$1')
        .trim(),
      ...found,
    }
  }
  const periods = namedPeriods(text, year)
  const last = periods.at(-1)
  if (last !== undefined && /^[\s.)]*$/u.test(text.slice(last.to))) {
    const lead = /[\s]*[,:;–—.-]\s*(?:\p{L}{1,12}\s+){0,3}$/u.exec(text.slice(0, last.from))
    if (lead !== null && lead.index > 3 && periodFrame.test(lead[0])) {
      return { rest: text.slice(0, lead.index).trim(), start: last.start, end: last.end }
    }
  }
  return { rest: text, start: null, end: null }
}

function onlyPeriod(text: string, year: number | null): { start: CivilDate; end: CivilDate } | null {
  const periods = namedPeriods(text, year)
  const first = periods[0]
  const last = periods.at(-1)
  if (first === undefined || last === undefined) return null
  if (!periodFrame.test(text.slice(0, first.from)) || !/^[\s.,;]*$/u.test(text.slice(last.to))) return null
  return { start: first.start, end: last.end }
}
