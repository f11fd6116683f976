import type { Command, CommandOutput } from './command.ts'
import { helpText, unknownCommandText } from './ru.ts'

/** The word typed, the file in `commands/` that answers, and the function it exports. Loaded only when called. */
const commandFiles = {
  read: ['read-document', 'readDocumentCommand'],
  due: ['read-term', 'readTerm'],
  import: ['import-plan', 'importPlanCommand'],
  serve: ['serve-site', 'serveSite'],
  password: ['set-password', 'setPasswordCommand'],
} as const

type CommandName = keyof typeof commandFiles

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
  const command = await loadCommand(name)
  return command(rest, out)
}

async function loadCommand(name: CommandName): Promise<Command> {
  const [file, exported] = commandFiles[name]
  const loaded: Record<string, Command | undefined> = await import(`./commands/${file}.ts`)
  const command = loaded[exported]
  if (command === undefined) throw new Error(`commands/${file} does not export ${exported}`)
  return command
}

function isCommandName(word: string): word is CommandName {
  return Object.hasOwn(commandFiles, word)
}

/** The command that differs from the word by two letters at most, for a hint. */
function nearest(word: string): CommandName | null {
  let best: CommandName | null = null
  let least = 3
  for (const name of Object.keys(commandFiles).filter(isCommandName)) {
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
