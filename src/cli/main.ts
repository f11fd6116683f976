import { faultText } from './ru.ts'
import { runCommand } from './run-command.ts'

// A reader that closes early («rostok read … | head») is no fault of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0)
  throw error
})

try {
  process.exitCode = await runCommand(process.argv.slice(2), {
    write: (text) => process.stdout.write(`${text}\n`),
    fail: (text) => process.stderr.write(`${text}\n`),
    ...(process.stderr.isTTY
      ? { progress: (text: string) => process.stderr.write(`\r\u001b[K${text}`) }
      : {}),
  })
} catch (fault) {
  process.stderr.write(
    `${faultText(fault instanceof Error ? (fault.stack ?? fault.message) : String(fault))}\n`,
  )
  process.exitCode = 70
}
