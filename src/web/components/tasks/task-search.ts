/** What the address of a list of tasks says; empty or left out: nothing is asked for by it. */
export interface TaskSearch {
  /** With all below it. */
  readonly organisation?: string
  readonly plan?: string
  readonly measure?: string
  /** Standings between commas. */
  readonly standing?: string
  /** mine or others. */
  readonly whose?: string
  /** Due days. */
  readonly from?: string
  readonly to?: string
  /** due-last or organisation; by due day where nothing is said. */
  readonly order?: string
  /** calendar; a list where nothing is said. */
  readonly view?: string
  /** 2026-10, of the calendar. */
  readonly month?: string
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
  return queryOf({ under: organisation, plan, measure, whose, standing, from, to, order })
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
