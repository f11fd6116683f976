/** What the address of a list of tasks says; empty or left out: nothing is asked for by it. */
export interface TaskSearch {
  /** With all below it. */
  readonly organisation?: string
  readonly plan?: string
  readonly measure?: string
  /** Standings between commas. */
  readonly standing?: string
  /** mine, others, or check: what waits for my answer. */
  readonly whose?: string
  /** Due days. */
  readonly from?: string
  readonly to?: string
  /** due, due-last or organisation; what asks for attention first where nothing is said. */
  readonly order?: string
  /** calendar or gantt; a list where nothing is said. */
  readonly view?: string
  /** 2026-10, of the calendar. */
  readonly month?: string
  /** Of the Gantt. */
  readonly zoom?: string
  /** The task that is open beside the list. */
  readonly task?: string
}

/** Where tasks are looked for, as the server is asked: everything but standings, days and order. */
export function placeQuery({ organisation, plan, measure, whose }: TaskSearch): string {
  return queryOf({ under: organisation, plan, measure, whose })
}

/** The whole question of the list. */
export function tasksQuery(search: TaskSearch): string {
  const { organisation, plan, measure, whose, standing, from, to, order } = search
  const sorted = isSaid(order) ? order : 'attention'
  return queryOf({ under: organisation, plan, measure, whose, standing, from, to, order: sorted })
}

/** The address of the list that asks a question of `tasksQuery`. */
export function searchOf(query: string): TaskSearch {
  const { under, order, ...asked } = Object.fromEntries(new URLSearchParams(query))
  return {
    ...asked,
    ...(under === undefined ? {} : { organisation: under }),
    ...(order === undefined || order === 'attention' ? {} : { order }),
  }
}

/** The question of the drawing: by organisations, whose rows stand together. */
export function ganttQuery(search: TaskSearch): string {
  return `${tasksQuery({ ...search, order: 'organisation' })}&limit=500`
}

/** How many tasks the filters leave, by the counts of all standings. */
export function countAsked({ standing = '' }: TaskSearch, counts: Readonly<Record<string, number>>): number {
  const asked = standing.split(',').filter(isSaid)
  const all = Object.entries(counts).filter(([one]) => asked.length === 0 || asked.includes(one))
  return all.reduce((sum, [, count]) => sum + count, 0)
}

/** The address of the list in the same place, without what is asked of its tasks. */
export function placeOf({ organisation = '', plan = '', measure = '', whose = '' }: TaskSearch): TaskSearch {
  return { organisation, plan, measure, whose }
}

/** Whether the address leaves anything out that I might see. */
export function isNarrowed({ organisation, plan, measure, standing, whose, from, to }: TaskSearch): boolean {
  return [organisation, plan, measure, standing, whose, from, to].some(isSaid)
}

function queryOf(values: Readonly<Record<string, string | undefined>>): string {
  const pairs = Object.entries(values).filter((pair): pair is [string, string] => isSaid(pair[1]))
  return new URLSearchParams(pairs).toString()
}

export function isSaid(value: string | undefined): value is string {
  return value !== undefined && value !== ''
}
