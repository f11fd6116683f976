import type { CivilDate } from '#core/calendar/civil-date.ts'
import type { SearchKind } from '#core/search/search-kind.ts'
import type { Standing } from '#core/task/standing.ts'
import type { Spread } from './spread-reach.ts'

/** What is asked of one kind of things. */
export interface SearchAsked {
  readonly kind: SearchKind
  /** As `writeQuery` gave it. */
  readonly query: string
  /** Folded; a title or number that is this in full comes first. */
  readonly whole: string
  /** What a list of this kind shows. */
  readonly reach: Spread
  /** The day on which standings are told. */
  readonly day: CivilDate
  /** Of a person, in full. */
  readonly email: string | null
}

/** What stands last on a page, and what the next begins behind. */
export interface SearchKey {
  readonly rank: number
  readonly nth: string
  readonly id: string
}

/** Something found. Words that were looked for stand between `markStart` and `markEnd` in the folded twins of `title` and `text`. */
export interface Found extends SearchKey {
  readonly title: string
  readonly titleMarks: string
  /** What else is said of it: a result, a comment, clauses of an act. */
  readonly text: string | null
  readonly textMarks: string | null
  /** Where it stands: its plan, its organisation. */
  readonly under: readonly string[]
  readonly act: {
    readonly kind: string | null
    readonly number: string | null
    readonly date: CivilDate | null
  } | null
  /** Of a plan that it belongs to, of a task by which it lies. */
  readonly planId: string | null
  readonly taskId: string | null
  readonly standing: Standing | null
  readonly dueOn: CivilDate | null
  /** No more in force, closed. */
  readonly past: boolean
}

/** Signs that no text of ours holds: of Unicode's private use. */
export const markStart = '\ue000'
export const markEnd = '\ue001'
