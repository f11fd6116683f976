import { firstPasswords } from '#main/first-passwords.ts'
import type { Founding } from '#main/found-installation.ts'
import type { Words } from '../terminal/parse-words.ts'

/** Options of `serve --empty` that answer its questions where nobody can be asked. */
export const foundingOptions = {
  region: { type: 'string' },
  kind: { type: 'string' },
  organisation: { type: 'string' },
  'time-zone': { type: 'string' },
  coordinator: { type: 'string' },
  'coordinator-login': { type: 'string' },
  administrator: { type: 'string' },
  'administrator-login': { type: 'string' },
} as const

/** A founding out of options and environment, or the names of what is missing. */
export function foundingOfWords({ values }: Words): Founding | { readonly missing: readonly string[] } {
  const missing: string[] = []
  const text = (name: keyof typeof foundingOptions): string => {
    const value = values[name]
    if (typeof value === 'string' && value !== '') return value
    missing.push(`--${name}`)
    return ''
  }
  const given = firstPasswords()
  const password = (value: string | null, variable: string): string => {
    if (value === null) missing.push(variable)
    return value ?? ''
  }
  const kind = kindOf(values.kind)
  if (kind === null) missing.push('--kind')
  const founding: Founding = {
    region: text('region'),
    organisation: kind === null || kind === 'region' ? null : { kind, name: text('organisation') },
    timeZone: typeof values['time-zone'] === 'string' ? values['time-zone'] : 'Europe/Moscow',
    coordinator: {
      name: text('coordinator'),
      signInName: text('coordinator-login'),
      password: password(given.coordinator, 'ROSTOK_COORDINATOR_PASSWORD'),
    },
    administrator: {
      name: text('administrator'),
      signInName: text('administrator-login'),
      password: password(given.administrator, 'ROSTOK_ADMINISTRATOR_PASSWORD'),
    },
  }
  return missing.length > 0 ? { missing } : founding
}

function kindOf(value: string | boolean | undefined): 'region' | 'municipality' | 'school' | null {
  if (value === undefined) return 'region'
  return value === 'region' || value === 'municipality' || value === 'school' ? value : null
}
