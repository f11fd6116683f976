import type { Settlement, TermView } from '#contract/term.ts'
import type { CivilDate } from '#core/calendar/civil-date.ts'

/** What stands in the form, whichever way is chosen: nothing that was typed is lost by choosing another. */
export interface TypedTerm {
  readonly way: Settlement['kind']
  readonly days: readonly TypedDays[]
  readonly text: string
}

export interface TypedDays {
  readonly key: number
  readonly start: CivilDate | null
  readonly end: CivilDate | null
}

/** A term that has dates begins with them, so that one of them can be mended. */
export function typedFor(term: TermView): TypedTerm {
  const days = term.windows.map(({ start, end }, key) => ({ key, start, end }))
  return {
    way: days.length > 0 ? 'dates' : term.waitsFor === 'event' ? 'event' : 'dates',
    days: days.length > 0 ? days : [{ key: 0, start: null, end: null }],
    text: '',
  }
}

/** null: not all of it is there yet. */
export function settlementOf({ way, days, text }: TypedTerm): Settlement | null {
  switch (way) {
    case 'term':
      return text.trim() === '' ? null : { kind: 'term', text: text.trim() }
    case 'event': {
      const given = days.flatMap(({ end }) => (end === null ? [] : [end]))
      return given.length === 0 ? null : { kind: 'event', days: given }
    }
    case 'dates': {
      const given = days.flatMap(({ start, end }) => (end === null ? [] : [{ start, end }]))
      return given.length === 0 ? null : { kind: 'dates', windows: given }
    }
  }
}
