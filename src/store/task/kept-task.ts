/** By what the parts of a task are found: they are kept by region. */
export interface KeptTask {
  readonly regionId: string
  readonly id: string
}

export function regionsOf(tasks: readonly KeptTask[]): readonly string[] {
  return [...new Set(tasks.map(({ regionId }) => regionId))]
}
