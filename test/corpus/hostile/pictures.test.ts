import { describe, expect, it } from 'vitest'
import { findTesseract } from '#confine/find-tesseract.ts'
import { openPages } from '#confine/open-pages.ts'
import { readPictures } from '#confine/read-pictures.ts'
import { sayReaderRefusal } from '#documents/ru.ts'
import { picturePdf } from '../../support/picture-pdf.ts'
import { pngOf } from '../../support/png-of.ts'

const limits = { seconds: 20, megabytes: 600 }
const tesseract = await findTesseract()
const nothing = new Uint8Array(0)

/** A JPEG's head and the beginning of its first scan. */
const tornJpeg = Uint8Array.from(
  Buffer.from(
    'ffd8ffe000104a46494600010100000100010000ffdb004300ffffffffffffffffffffffffffffffffffffffffffffffffffffffff' +
      'ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc0000b0800c800c80101110' +
      '0ffc40014000100000000000000000000000000000003ffda0008010100003f00',
    'hex',
  ),
)

describe('a hostile picture, in the process that makes pages', () => {
  it.each([
    ['claims 60,000 by 60,000 pixels', pngOf(60_000, 60_000, new Uint8Array(100)), 'file/picture-too-large'],
    ['claims no pixels at all', pngOf(0, 0, nothing), 'file/damaged'],
    ['is but a name', Uint8Array.of(0x89, 80, 78, 71, 13, 10, 26, 10, 0, 0, 0, 0), 'file/damaged'],
    ['is no picture', new Uint8Array(5_000).fill(7), 'file/damaged'],
  ] as const)('that %s is refused', async (_, bytes, code) => {
    expect(await openPages('picture', bytes, limits)).toBe(code)
    expect(sayReaderRefusal({ code })).toMatch(/\.$/)
  })

  it.each([
    ['is torn in its middle', 'picture', tornJpeg],
    ['holds less than it claims', 'picture', pngOf(2_000, 2_000, new Uint8Array(20_000))],
    [
      'is a .pdf whose picture claims a hundred gigapixels',
      'pdf',
      picturePdf([{ jpeg: tornJpeg, width: 320_000, height: 320_000 }], 38_000),
    ],
  ] as const)('that %s gives no page, and the next file is none the worse', async (_, kind, bytes) => {
    const open = await openPages(kind, bytes, limits)
    if (typeof open === 'string') return expect(open).toBe('file/damaged')
    const page = await open.page(1, 0)
    expect(page === null || (typeof page === 'object' && page.pieces.length === 0)).toBe(true)
    open.close()
  })

  it('that unpacks to sixty megapixels of nothing is a blank page within the limits', async () => {
    const bomb = pngOf(
      8_000,
      8_000,
      new Uint8Array(8_000 * 8_001).map((_, at) => (at % 8_001 === 0 ? 0 : 255)),
    )
    expect(bomb.length).toBeLessThan(200_000)
    const open = await openPages('picture', bomb, limits)
    if (typeof open === 'string') throw new Error(open)
    expect(await open.page(1, 0)).toMatchObject({ pieces: [], horizontals: [], verticals: [] })
    open.close()
  })

  it('ends with its limits', async () => {
    const sheet = pngOf(3_000, 3_000, new Uint8Array(3_000 * 3_001))
    expect(await openPages('picture', sheet, { seconds: 0.01, megabytes: 600 })).toBe('file/too-slow')
    expect(await openPages('picture', sheet, { seconds: 20, megabytes: 40 })).toBe('file/too-hungry')
  })
})

describe.skipIf('missing' in tesseract)(
  'hostile scans as a whole (skipped: tesseract with Russian is not there)',
  { timeout: 120_000 },
  () => {
    const blank = pngOf(
      800,
      1_100,
      new Uint8Array(801 * 1_100).map((_, at) => (at % 801 === 0 ? 0 : 255)),
    )

    it('a blank sheet says that no text was seen', async () => {
      expect(await readPictures({ bytes: blank, name: null }, [1])).toEqual({
        ok: false,
        refusal: { code: 'file/no-text-seen' },
      })
    })

    it('more pages than are read at once are refused before the first', async () => {
      const pages = Array.from({ length: 101 }, (_, index) => index + 1)
      const file = picturePdf([{ jpeg: tornJpeg, width: 200, height: 200 }], 100)
      expect(await readPictures({ bytes: file, name: null }, pages)).toEqual({
        ok: false,
        refusal: { code: 'file/too-many-pictures', params: { pages: 101, limit: 100 } },
      })
    })
  },
)
