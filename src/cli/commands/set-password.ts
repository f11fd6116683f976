import { sayRefusal } from '#application/ru/refusal.ru.ts'
import { readConfig } from '#main/config.ts'
import { dropSecondFactorOf } from '#main/drop-second-factor.ts'
import { openHouse } from '#main/open-house.ts'
import { findForgetful, setPassword } from '#main/set-password.ts'
import { startTrouble } from '#main/start-trouble.ts'
import type { CommandOutput } from '../command.ts'
import { AskingEnded, askHidden, canAsk, readStandardInput } from '../terminal/ask.ts'
import { parseWords } from '../terminal/parse-words.ts'
import { ru } from './ru/set-password.ru.ts'

/**
 * `./rostok password NAME [--stdin]`, or NAME --drop-second-factor for who has lost their telephone. 0: done; 1: not done,
 * with a line that says why; 2: the words were not understood.
 */
export async function setPasswordCommand(argv: readonly string[], out: CommandOutput): Promise<number> {
  const words = parseWords(argv, {
    stdin: { type: 'boolean' },
    'drop-second-factor': { type: 'boolean' },
  })
  if ('option' in words) return refused(out, ru.unknownOption(words.option), 2)
  const [name, ...rest] = words.positionals
  if (name === undefined || rest.length > 0) return refused(out, ru.usage, 2)
  const fromInput = words.values.stdin === true
  const drops = words.values['drop-second-factor'] === true
  if (drops && fromInput) return refused(out, ru.usage, 2)
  if (!drops && !fromInput && !canAsk()) return refused(out, ru.noTerminal, 2)
  try {
    const open = await openHouse(readConfig(), out.fail)
    try {
      const person = await findForgetful(open.house, name)
      if (person === null) return refused(out, ru.nobody(name), 1)
      if (drops) {
        const dropped = await dropSecondFactorOf(open.house, person)
        if (!dropped.was) return refused(out, ru.noFactor(person.name), 1)
        out.write(ru.dropped(person.name, dropped.passkeys))
        return 0
      }
      const password = fromInput ? await readStandardInput() : await askTwice(person.name, out)
      const weakness = await setPassword(open.house, person, password)
      if (weakness !== null) return refused(out, sayRefusal({ code: `password/${weakness}` }), 1)
      out.write(ru.done(person.name))
      return 0
    } finally {
      await open.close()
    }
  } catch (error) {
    if (error instanceof AskingEnded) return refused(out, ru.left, 1)
    const trouble = startTrouble(error)
    if (trouble === null) throw error
    return refused(out, trouble, 1)
  }
}

async function askTwice(name: string, out: CommandOutput): Promise<string> {
  for (;;) {
    const password = await askHidden(ru.ask(name))
    if (password === (await askHidden(ru.again))) return password
    out.fail(ru.different)
  }
}

function refused(out: CommandOutput, words: string, code: number): number {
  out.fail(words)
  return code
}
