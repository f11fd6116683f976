import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { check } from './check.mjs'
import { findBrowser } from './find-browser.mjs'
import { installBrowser } from './install-browser.mjs'
import { prepare, prepareInstall } from './prepare.mjs'
import { root, Trouble } from './project.mjs'
import { ru } from './ru.mjs'
import { closingLine, nothing, sum } from './tally.mjs'
import { countTests, runTests } from './vitest.mjs'

const words = ru.testing

try {
  const tallies = []
  await prepareInstall()
  if (!existsSync(join(root, '../shared'))) say(words.sharedMissing)

  title(words.check)
  tallies.push(await check())
  title(words.units)
  tallies.push(await runTests('units'))
  title(words.journeys)
  tallies.push(await runTests('journeys'))

  title(words.browser)
  await prepare({ web: true })
  const { browser, why } = await obtainBrowser()
  if (browser === null) {
    say(words.browserSkipped(why))
    tallies.push({ ...nothing, skipped: await countTests('browser') })
  } else {
    say(words.browserFound(browser.path))
    const env = { ...process.env, ROSTOK_BROWSER: browser.path }
    tallies.push(await runTests('browser', { env, deadline: 20 * 60_000 }))
  }

  const total = sum(tallies)
  say(`\n${closingLine(total)}`)
  process.exitCode = total.failed === 0 && total.passed > 0 ? 0 : 1
} catch (error) {
  process.stderr.write(`\n${error instanceof Trouble ? error.message : error.stack}\n`)
  say(`\n${closingLine({ ...nothing, failed: 1 })}`)
  process.exitCode = 1
}

async function obtainBrowser() {
  const found = await findBrowser()
  if (found.browser !== null) return { browser: found.browser, why: '' }
  const failure = await installBrowser()
  const again = failure === null ? await findBrowser() : found
  const fault = again.faults.at(-1)
  return {
    browser: again.browser,
    why:
      failure ?? (fault === undefined ? words.noBrowser : words.browserDoesNotStart(fault.path, fault.why)),
  }
}

function title(name) {
  say(`\n── ${name} ${'─'.repeat(Math.max(0, 60 - name.length))}`)
}

function say(text) {
  process.stdout.write(`${text}\n`)
}
