/** What stands in the address of the list. */
export interface CentresFilters {
  readonly text?: string
  readonly kind?: string
  readonly municipality?: string
  readonly profile?: string
  /** Open ones where nothing is said. */
  readonly closed?: string
  /** The day whose tree is shown; the present one where nothing is said. */
  readonly on?: string
}
