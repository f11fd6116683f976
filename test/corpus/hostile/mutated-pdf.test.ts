import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readPdf } from '#documents/readers/pdf/read-pdf.ts'
import { drawPdf, rule, write } from '../../support/draw-pdf.ts'

const MINUTE = 60_000

/** Streams as they are written, so that a changed byte is a changed operator and not a broken packing. */
const valid = await drawPdf(
  (page) => {
    rule(page, [50, 150, 300], [50, 80, 110])
    write(page, 'Plan', 60, 60)
    write(page, 'May', 160, 90)
    page.addPage()
    write(page, 'Order of the head', 60, 60)
  },
  { compress: false },
)
const text = Buffer.from(valid).toString('latin1')

async function expectOutcome(bytes: Uint8Array): Promise<void> {
  const before = process.cpuUsage()
  const outcome = await readPdf(bytes)
  const { user } = process.cpuUsage(before)
  expect(user).toBeLessThan(5_000_000)
  if (!outcome.ok) expect(outcome.refusal.code).toMatch(/^file\//)
}

describe('whatever becomes of a valid .pdf, reading never throws and ends', () => {
  it(
    'bytes changed',
    async () => {
      const changes = fc.array(fc.tuple(fc.nat(valid.length - 1), fc.nat(255)), {
        minLength: 1,
        maxLength: 30,
      })
      await fc.assert(
        fc.asyncProperty(changes, async (changed) => {
          const bytes = valid.slice()
          for (const [place, byte] of changed) bytes[place] = byte
          await expectOutcome(bytes)
        }),
        { numRuns: 150 },
      )
    },
    MINUTE,
  )

  it(
    'cut anywhere, with anything behind',
    async () => {
      await fc.assert(
        fc.asyncProperty(fc.nat(valid.length), fc.uint8Array({ maxLength: 60 }), async (length, tail) => {
          await expectOutcome(new Uint8Array([...valid.subarray(0, length), ...tail]))
        }),
        { numRuns: 100 },
      )
    },
    MINUTE,
  )

  it(
    'numbers and names in place of others',
    async () => {
      const words = fc.constantFrom(
        '0',
        '-1',
        '1e9',
        '99999999999',
        'null',
        '/Pages',
        '/Kids',
        '1 0 R',
        '[',
        '>>',
        'q',
        'Q',
        'cm',
        're',
        'S',
      )
      const places = [...text.matchAll(/[-\d.]+|\/\w+|\b[a-zA-Z]{1,2}\b/gu)].map(
        (match) => [match.index, match[0].length] as const,
      )
      await fc.assert(
        fc.asyncProperty(
          fc.array(fc.tuple(fc.nat(places.length - 1), words), { minLength: 1, maxLength: 6 }),
          async (changes) => {
            let changed = text
            for (const [which, word] of changes.toSorted((one, other) => other[0] - one[0])) {
              const [index, length] = places[which] ?? [0, 0]
              changed = changed.slice(0, index) + word + changed.slice(index + length)
            }
            await expectOutcome(Buffer.from(changed, 'latin1'))
          },
        ),
        { numRuns: 150 },
      )
    },
    MINUTE,
  )
})

describe('.pdf made to do harm', () => {
  /** Objects one after another, without a table of them: the reader finds them itself. */
  const pdfOf = (...objects: readonly string[]) =>
    Buffer.from(
      `%PDF-1.7\n${objects.map((body, i) => `${i + 1} 0 obj\n${body}\nendobj\n`).join('')}trailer\n<< /Root 1 0 R /Size ${objects.length + 1} >>\n%%EOF`,
      'latin1',
    )
  const stream = (content: string) => `<< /Length ${content.length} >>\nstream\n${content}\nendstream`

  it('a tree of pages that holds itself, or says it has billions', async () => {
    const catalogue = '<< /Type /Catalog /Pages 2 0 R >>'
    for (const pages of [
      '<< /Type /Pages /Kids [2 0 R] /Count 1 >>',
      '<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 400 >>',
      '<< /Type /Pages /Kids [] /Count 2000000000 >>',
    ]) {
      await expectOutcome(pdfOf(catalogue, pages))
    }
  })

  it(
    'forms that draw themselves, brackets without end, saves without restores',
    async () => {
      const page = (resources: string) =>
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R /Resources << ${resources} >> >>`
      const rest = ['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [3 0 R] /Count 1 >>']
      const form =
        '<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /F 5 0 R >> >> /Length 5 >>\nstream\n/F Do\nendstream'
      await expectOutcome(pdfOf(...rest, page('/XObject << /F 5 0 R >>'), stream('/F Do'), form))
      await expectOutcome(pdfOf(...rest, page(''), stream('['.repeat(100_000))))
      await expectOutcome(pdfOf(...rest, page(''), stream('q '.repeat(10_000))))
      await expectOutcome(
        pdfOf(
          ...rest,
          page(''),
          stream('0 0 m 9e30 9e30 l S 1e38 0 0 1e38 0 0 cm 0 0 5 5 re f '.repeat(2_000)),
        ),
      )
    },
    MINUTE,
  )

  it(
    'a drawing of a hundred thousand lines is no table',
    async () => {
      const bytes = await drawPdf((page) => {
        for (let i = 0; i < 20_000; i += 1) {
          page.moveTo((i * 7) % 590, 0).lineTo((i * 7) % 590, 800)
          page.moveTo(0, (i * 11) % 800).lineTo(590, (i * 11) % 800)
        }
        page.stroke()
        write(page, 'Plan', 50, 50)
      })
      await expectOutcome(bytes)
    },
    MINUTE,
  )
})
