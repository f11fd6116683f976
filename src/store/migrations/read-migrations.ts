import { readdir, readFile } from 'node:fs/promises'

/** The .sql files beside this one, in the order of their numbers; in `dist` they lie there as well. */
export async function migrationNames(): Promise<readonly string[]> {
  const files = await readdir(new URL('.', import.meta.url))
  const names = files
    .filter((file) => /^\d{4}-.+\.sql$/.test(file))
    .map((file) => file.slice(0, -'.sql'.length))
    .sort()
  if (names.length === 0) throw new Error('the migrations were left out of the build')
  return names
}

export function readMigration(name: string): Promise<string> {
  return readFile(new URL(`${name}.sql`, import.meta.url), 'utf8')
}
