import { readFileSync } from 'node:fs'

/**
 * A process that reads one .pdf again and again with one reader and says what it cost:
 * `node read-pdf-once.mjs ours|pdfjs|pdf-parse FILE ROUNDS DIST`. CPU milliseconds of a round, the median of the warm
 * half; peak resident memory in megabytes. Each reader has its own process: two copies of pdfjs do not bear each other.
 */
const [reader, file, rounds, dist] = process.argv.slice(2)
const bytes = readFileSync(file)
const read = await readers()[reader]()
const costs = []
for (let round = 0; round < Number(rounds); round += 1) {
  const before = process.cpuUsage()
  await read(new Uint8Array(bytes))
  const { user, system } = process.cpuUsage(before)
  costs.push((user + system) / 1000)
}
const warm = costs.slice(Math.floor(costs.length / 2)).sort((one, other) => one - other)
process.stdout.write(
  JSON.stringify({ cpu: warm[Math.floor(warm.length / 2)], rss: process.resourceUsage().maxRSS / 1024 }),
)

function readers() {
  return {
    ours: async () => {
      const { readPdf } = await import(`${dist}/documents/readers/pdf/read-pdf.js`)
      return async (data) => {
        const outcome = await readPdf(data)
        if (!outcome.ok) throw new Error(outcome.refusal.code)
      }
    },
    // Text alone, as its own examples take it.
    pdfjs: async () => {
      globalThis.pdfjsWorker = await import('pdfjs-dist/legacy/build/pdf.worker.mjs')
      const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs')
      return async (data) => {
        const document = await getDocument({ data, isEvalSupported: false, verbosity: 0 }).promise
        for (let number = 1; number <= document.numPages; number += 1) {
          const page = await document.getPage(number)
          await page.getTextContent()
          page.cleanup()
        }
        await document.destroy()
      }
    },
    'pdf-parse': async () => {
      const { PDFParse } = await import('pdf-parse')
      return async (data) => {
        const parser = new PDFParse({ data })
        await parser.getText()
        await parser.destroy()
      }
    },
  }
}
