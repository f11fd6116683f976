import { readFile } from 'node:fs/promises'
import { verifyJournal } from '#application/journal/verify-journal.ts'
import { readConfig } from '#main/config.ts'
import { openHouse } from '#main/open-house.ts'
import { startTrouble } from '#main/start-trouble.ts'
import type { CommandOutput } from '../command.ts'
import { parseWords } from '../terminal/parse-words.ts'
import { ru } from './ru/verify-journal.ru.ts'

/** `./rostok journal verify [--head FILE]`. 0: the journal is whole; 1: it is not; 2: the words were not understood. */
export async function verifyJournalCommand(argv: readonly string[], out: CommandOutput): Promise<number> {
  const words = parseWords(argv, { head: { type: 'string' } })
  if ('option' in words) return refused(out, ru.unknownOption(words.option))
  if (words.positionals.join(' ') !== 'verify') return refused(out, ru.usage)
  const { head } = words.values
  const file = typeof head === 'string' ? head : null
  const exported = file === null ? null : await readFile(file, 'utf8').catch(() => undefined)
  if (exported === undefined) return refused(out, ru.fileMissing(file ?? ''))
  try {
    const open = await openHouse(readConfig(), out.fail)
    try {
      const verified = await verifyJournal(open.house, exported)
      if (verified === null) return refused(out, ru.noHeads(file ?? ''))
      if (verified.length === 0) out.write(ru.empty)
      for (const { region, lines, faults } of verified) {
        if (faults.length === 0) out.write(ru.whole(region, lines))
        for (const fault of faults) out.fail(ru.fault(region, fault))
      }
      return verified.every(({ faults }) => faults.length === 0) ? 0 : 1
    } finally {
      await open.close()
    }
  } catch (error) {
    const trouble = startTrouble(error)
    if (trouble === null) throw error
    return refused(out, trouble)
  }
}

function refused(out: CommandOutput, words: string): number {
  out.fail(words)
  return 2
}
