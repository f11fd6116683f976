import { prepareInstall } from './prepare.mjs'
import { ru } from './ru.mjs'
import { closingLine } from './tally.mjs'
import { runTests } from './vitest.mjs'

// For a server of one's own: ROSTOK_TEST_DATABASE_URL names a database whose user may create others.
await prepareInstall()
const server = process.env.ROSTOK_TEST_DATABASE_URL
process.stdout.write(
  `── ${server === undefined ? ru.testing.journeys : ru.testing.journeysOn(new URL(server).host)}\n`,
)
const tally = await runTests('journeys')
process.stdout.write(`\n${closingLine(tally)}\n`)
process.exitCode = tally.failed === 0 && tally.passed > 0 ? 0 : 1
