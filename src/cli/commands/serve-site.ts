import type { House } from '#application/context.ts'
import { type Config, readConfig } from '#main/config.ts'
import { demoGreeting } from '#main/demo/demo-greeting.ts'
import { isDemoTold, loadDemo, tellDemo } from '#main/demo/load-demo.ts'
import { checkFounding, foundInstallation } from '#main/found-installation.ts'
import { openHouse } from '#main/open-house.ts'
import { ru as siteWords } from '#main/ru.ts'
import { serve } from '#main/serve.ts'
import { startTrouble } from '#main/start-trouble.ts'
import { stopOnSignal } from '#main/stop-on-signal.ts'
import type { CommandOutput } from '../command.ts'
import { AskingEnded, canAsk } from '../terminal/ask.ts'
import { parseWords, type Words } from '../terminal/parse-words.ts'
import { askFounding } from './ask-founding.ts'
import { foundingOfWords, foundingOptions } from './founding-of-words.ts'
import { ru, sayProblem } from './ru/serve-site.ru.ts'

/** The words that were given do not do; the message says why. */
class WrongWords extends Error {}

/** `./rostok serve [--empty]`: runs until it is stopped. 0: stopped; 1: could not start; 2: the words were not understood. */
export async function serveSite(argv: readonly string[], out: CommandOutput): Promise<number> {
  const words = parseWords(argv, { empty: { type: 'boolean' }, ...foundingOptions })
  const unknown = 'option' in words ? words.option : words.positionals[0]
  if ('option' in words || unknown !== undefined) {
    out.fail(ru.unknownWord(unknown ?? ''))
    return 2
  }
  try {
    await run(readConfig(), words, out)
    return 0
  } catch (error) {
    if (error instanceof WrongWords) {
      out.fail(error.message)
      return 2
    }
    const trouble = error instanceof AskingEnded ? ru.left : startTrouble(error)
    if (trouble === null) throw error
    out.fail(trouble)
    return 1
  }
}

async function run(config: Config, words: Words, out: CommandOutput): Promise<void> {
  const log = (line: string) => out.fail(`${new Date().toISOString()} ${line}`)
  const empty = words.values.empty === true
  let furnished = false
  const open = await openHouse(config, log, async (house) => {
    furnished = true
    await (empty ? found(house, words, out) : loadDemo(house))
  })
  try {
    if (empty && !furnished) {
      throw new WrongWords(config.databaseUrl === null ? ru.notEmpty(config.folder) : ru.notEmptyServer)
    }
    // Also where an earlier first start was cut short.
    if (open.house.demo !== null && !(await isDemoTold(open.house))) {
      out.write(siteWords.demoLoading)
      await tellDemo(open.house)
    }
    const site = await serve(config, open, log)
    const stopped = stopOnSignal(site.close, () => out.write(siteWords.stopping))
    for (const line of greeting(open.house, site.url, isLoopback(config.host))) out.write(line)
    await stopped
  } finally {
    await open.close()
  }
  out.write(siteWords.stopped)
}

async function found(house: House, words: Words, out: CommandOutput): Promise<void> {
  const given = foundingOfWords(words)
  if ('missing' in given && !canAsk()) throw new WrongWords(ru.missing(given.missing))
  const founding = 'missing' in given ? await askFounding(house.passwords.weakness, out) : given
  const problem = checkFounding(founding, house.passwords.weakness)
  if (problem !== null) throw new WrongWords(sayProblem(problem))
  await foundInstallation(house, founding)
  out.write(ru.founded)
}

function greeting(house: House, url: string, local: boolean): readonly string[] {
  const warning = house.demo === null || local ? [] : [siteWords.demoOpen]
  return ['', siteWords.open(url), ...demoGreeting(house.demo), ...warning, siteWords.howToStop]
}

/** Only this machine can reach it. */
function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || host.startsWith('127.')
}
