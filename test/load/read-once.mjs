import { readFileSync } from 'node:fs'

/**
 * A fresh process that reads one file once and says what it cost: `node read-once.mjs ours|mammoth FILE DIST`.
 * CPU from the very start of the process, in milliseconds; peak resident memory in megabytes.
 */
const [reader, file, dist] = process.argv.slice(2)
const bytes = readFileSync(file)
if (reader === 'mammoth') {
  const { default: mammoth } = await import('mammoth')
  await mammoth.convertToHtml({ buffer: bytes })
} else {
  const { readDocument } = await import(`${dist}/documents/readers/read-document.js`)
  const { recognise } = await import(`${dist}/documents/recognition/recognise.js`)
  const outcome = await readDocument(new Uint8Array(bytes), null)
  if (!outcome.ok) throw new Error(outcome.refusal.code)
  recognise(outcome.document)
}
const { user, system } = process.cpuUsage()
process.stdout.write(
  JSON.stringify({ cpu: (user + system) / 1000, rss: process.resourceUsage().maxRSS / 1024 }),
)
