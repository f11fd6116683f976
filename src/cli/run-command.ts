import type { Command, CommandOutput } from './command.ts'
import { helpText, unknownCommandText } from './ru.ts'

/** The word typed and the function that answers. Loaded only when called. */
const commands: Readonly<Record<CommandName, () => Promise<Command>>> = {
  read: async () => (await import('./commands/read-document.ts')).readDocumentCommand,
  due: async () => (await import('./commands/read-term.ts')).readTerm,
  import: async () => (await import('./commands/import-plan.ts')).importPlanCommand,
  serve: async () => (await import('./commands/serve-site.ts')).serveSite,
  password: async () => (await import('./commands/set-password.ts')).setPasswordCommand,
  journal: async () => (await import('./commands/verify-journal.ts')).verifyJournalCommand,
}

type CommandName = 'read' | 'due' | 'import' | 'serve' | 'password' | 'journal'

/** Exit 0 done, 2 the words were not understood; otherwise what the command says. */
export async function runCommand(words: readonly string[], out: CommandOutput): Promise<number> {
  const [name, ...rest] = words
  if (name === undefined || name === 'help' || name === '--help' || name === '-h') {
    out.write(helpText())
    return 0
  }
  if (!isCommandName(name)) {
    out.fail(unknownCommandText(name, nearest(name)))
    return 2
  }
  if (rest.includes('--help')) {
    out.write(helpText(name))
    return 0
  }
  const command = await commands[name]()
  return command(rest, out)
}

function isCommandName(word: string): word is CommandName {
  return Object.hasOwn(commands, word)
}

/** The command that differs from the word by two letters at most, for a hint. */
function nearest(word: string): CommandName | null {
  let best: CommandName | null = null
  let least = 3
  for (const name of Object.keys(commands).filter(isCommandName)) {
    const distance = editDistance(word, name)
    if (distance < least) [best, least] = [name, distance]
  }
  return best
}

function editDistance(from: string, to: string): number {
  let previous = Array.from({ length: to.length + 1 }, (_, index) => index)
  for (let row = 1; row <= from.length; row += 1) {
    const current = [row]
    for (let column = 1; column <= to.length; column += 1) {
      const swap = (previous[column - 1] ?? 0) + (from[row - 1] === to[column - 1] ? 0 : 1)
      current.push(Math.min(swap, (previous[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1))
    }
    previous = current
  }
  return previous[to.length] ?? 0
}
