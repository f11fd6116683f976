/** For a founding without a terminal: passwords do not stand on the command line, where every process can read them. */
export function firstPasswords(environment: Readonly<Record<string, string | undefined>> = process.env): {
  readonly coordinator: string | null
  readonly administrator: string | null
} {
  return {
    coordinator: environment.ROSTOK_COORDINATOR_PASSWORD || null,
    administrator: environment.ROSTOK_ADMINISTRATOR_PASSWORD || null,
  }
}
