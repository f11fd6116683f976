import { parseArgs } from 'node:util'

export interface Words {
  readonly positionals: readonly string[]
  readonly values: Readonly<Record<string, string | boolean | undefined>>
}

/** A word that the command does not know, or a value that is missing; `option` is the word. */
export interface UnknownWord {
  readonly option: string
}

/** Takes the words after a command's name apart. */
export function parseWords(
  argv: readonly string[],
  options: Readonly<Record<string, { readonly type: 'string' | 'boolean' }>>,
): Words | UnknownWord {
  try {
    const { positionals, values } = parseArgs({ args: [...argv], options, allowPositionals: true })
    return { positionals, values: values as Words['values'] }
  } catch (error) {
    const named = error instanceof Error ? /'(-{1,2}[^'\s]+)/.exec(error.message)?.[1] : undefined
    return { option: named ?? argv.find((word) => word.startsWith('-')) ?? '' }
  }
}
