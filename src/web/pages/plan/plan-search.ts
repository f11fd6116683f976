/** What the address of a plan says besides the plan: `standing` is a list parted by commas. */
export interface PlanSearch {
  readonly view?: string
  readonly text?: string
  readonly standing?: string
  readonly section?: string
  readonly responsible?: string
  readonly measure?: string
  readonly zoom?: string
  /** 2026-10, of the calendar. */
  readonly month?: string
  readonly sort?: string
  /** A cell of the matrix: organisation and measure with a stop between. */
  readonly cell?: string
  /** A term without a day: id of its assignment. */
  readonly term?: string
  /** «yes»: of the plans below only those that lack something. */
  readonly lacking?: string
  /** 2026-09-30: the plan as it stood on that day. */
  readonly on?: string
}

export const views = [
  'table',
  'gantt',
  'calendar',
  'matrix',
  'terms',
  'own-plans',
  'about',
  'history',
] as const
export type View = (typeof views)[number]

/** What can be told of a past day. */
export const viewsThen: readonly View[] = ['table', 'gantt', 'matrix', 'about']

export function viewOf(search: PlanSearch): View {
  const open = search.on === undefined ? views : viewsThen
  return open.find((view) => view === search.view) ?? 'table'
}
