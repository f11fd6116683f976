import { deflateSync } from 'node:zlib'
import { drawPdf, write } from '../../support/draw-pdf.ts'
import { ascii, type HostileFile, megabyte, numbered, read, refused } from './hostile-file.ts'

/** Objects one after another, without a list of them: the reader finds them itself. */
function pdfOf(...objects: readonly string[]): Uint8Array {
  const bodies = objects.map((body, i) => `${i + 1} 0 obj\n${body}\nendobj\n`).join('')
  return ascii(`%PDF-1.7\n${bodies}trailer\n<< /Root 1 0 R /Size ${objects.length + 1} >>\n%%EOF`)
}

const stream = (content: string, more = '') =>
  `<< /Length ${content.length} ${more} >>\nstream\n${content}\nendstream`
const packed = (content: Buffer) => deflateSync(content, { level: 9 }).toString('latin1')
const catalogue = '<< /Type /Catalog /Pages 2 0 R >>'
const pages = '<< /Type /Pages /Kids [3 0 R] /Count 1 >>'
const font = '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>'
const page = (more = '', resources = '') =>
  `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R /Resources << /Font << /F 5 0 R >> ${resources} >> ${more} >>`
const words = 'BT /F 12 Tf 50 700 Td (Plan) Tj ET'
/** A sound page with this drawn on it. */
const drawn = (content: string, more = '', resources = '', ...objects: readonly string[]) =>
  pdfOf(catalogue, pages, page(more, resources), content, font, ...objects)

const FILES: readonly (readonly [string, () => Uint8Array | Promise<Uint8Array>, HostileFile['expected']])[] =
  [
    [
      'pages that hold themselves',
      () => pdfOf(catalogue, '<< /Type /Pages /Kids [2 0 R] /Count 1 >>'),
      refused('file/damaged'),
    ],
    [
      'pages that hold themselves twice, four hundred of them',
      () => pdfOf(catalogue, '<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 400 >>'),
      refused('file/empty'),
    ],
    [
      'two milliards of pages',
      () => pdfOf(catalogue, '<< /Type /Pages /Kids [] /Count 2000000000 >>'),
      refused('file/damaged'),
    ],
    [
      'a page tree ten thousand deep',
      () =>
        pdfOf(
          catalogue,
          ...Array.from(
            { length: 10_000 },
            (_, n) => `<< /Type /Pages /Kids [${n + 3} 0 R] /Count 1 /Parent ${n + 1} 0 R >>`,
          ),
          '<< /Type /Page >>',
        ),
      refused('file/empty'),
    ],
    [
      'a hundred thousand pages that are one',
      () =>
        pdfOf(
          catalogue,
          `<< /Type /Pages /Count 100000 /Kids [${'3 0 R '.repeat(100_000)}] >>`,
          page(),
          stream(words),
          font,
        ),
      {},
    ],
    [
      'forms that draw themselves',
      () =>
        drawn(
          stream('/X Do'),
          '',
          '/XObject << /X 6 0 R >>',
          stream(
            '/X Do /X Do',
            '/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 6 0 R >> >>',
          ),
        ),
      refused('file/empty'),
    ],
    [
      'forms that draw the next one ten times, ten deep',
      () =>
        drawn(
          stream('/X Do'),
          '',
          '/XObject << /X 6 0 R >>',
          ...Array.from({ length: 10 }, (_, n) =>
            stream(
              n === 9 ? words : '/X Do '.repeat(10),
              `/Type /XObject /Subtype /Form /BBox [0 0 999 999] /Resources << /Font << /F 5 0 R >> /XObject << /X ${n + 7} 0 R >> >>`,
            ),
          ),
        ),
      refused('file/too-large'),
    ],
    ['brackets without end', () => drawn(stream('['.repeat(200_000))), refused('file/empty')],
    [
      'dictionaries in one another',
      () => drawn(stream(words), `/A ${'<< /A '.repeat(50_000)}`),
      refused('file/damaged'),
    ],
    [
      'saves without restores',
      () => drawn(stream(`${'q '.repeat(200_000)}${words}`)),
      refused('file/too-deep'),
    ],
    [
      'a drawing the size of the universe',
      () =>
        drawn(stream(`${'0 0 m 9e30 9e30 l S 1e38 0 0 1e38 0 0 cm 0 0 5 5 re f '.repeat(2_000)}${words}`)),
      {},
    ],
    [
      'a drawing packed a thousand to one',
      () => drawn(stream(packed(Buffer.alloc(200 * megabyte, 'q Q ')), '/Filter /FlateDecode')),
      refused('file/too-dense'),
    ],
    [
      'packed a thousand to one, and that again',
      () =>
        drawn(
          stream(
            packed(deflateSync(Buffer.alloc(300 * megabyte, 0x20))),
            '/Filter [/FlateDecode /FlateDecode]',
          ),
        ),
      refused('file/too-dense'),
    ],
    [
      'a thousand filters over one another',
      () => drawn(stream(words, `/Filter [${'/ASCIIHexDecode '.repeat(1_000)}]`)),
      refused('file/empty'),
    ],
    [
      'half a million words',
      () =>
        drawn(
          stream(
            packed(
              Buffer.from(
                `BT /F 1 Tf ${numbered(500_000, (n) => `1 0 0 1 ${n % 600} ${n % 800} Tm (a) Tj `)} ET`,
              ),
            ),
            '/Filter /FlateDecode',
          ),
        ),
      refused('file/too-large'),
    ],
    [
      'a word of a megabyte',
      () => drawn(stream(`BT /F 12 Tf 50 700 Td (${'Plan '.repeat(megabyte / 5)}) Tj ET`)),
      {},
    ],
    [
      'lists of places that lead to each other',
      () =>
        ascii(
          `%PDF-1.7\n1 0 obj\n${catalogue}\nendobj\nxref\n0 1\n0000000000 65535 f \ntrailer\n<< /Root 1 0 R /Size 2 /Prev 54 >>\nstartxref\n54\n%%EOF`,
        ),
      refused('file/damaged'),
    ],
    [
      'letters of a milliard meanings',
      () =>
        drawn(
          stream('BT /F 12 Tf 50 700 Td <0041> Tj ET').replace('', ''),
          '',
          '',
          stream(
            'begincmap 1 begincodespacerange <00000000> <ffffffff> endcodespacerange 1 beginbfrange <00000000> <ffffffff> <0041> endbfrange endcmap',
          ),
        ),
      refused('file/too-large'),
    ],
    [
      'a font that says it has a milliard letters',
      () =>
        pdfOf(
          catalogue,
          pages,
          page(),
          stream('BT /F 12 Tf 50 700 Td <0041> Tj ET'),
          '<< /Type /Font /Subtype /Type0 /BaseFont /A /Encoding 7 0 R /ToUnicode 7 0 R /DescendantFonts [6 0 R] >>',
          '<< /Type /Font /Subtype /CIDFontType2 /BaseFont /A /CIDSystemInfo << /Registry (A) /Ordering (B) /Supplement 0 >> /W [0 1000000000 500] /FontDescriptor << /Type /FontDescriptor /FontName /A /Flags 4 >> >>',
          stream(
            'begincmap 1 begincodespacerange <00000000> <ffffffff> endcodespacerange 1 begincidrange <00000000> <ffffffff> 0 endcidrange 1 beginbfrange <00000000> <ffffffff> <0041> endbfrange endcmap',
            '/Type /CMap /CMapName /A',
          ),
        ),
      refused('file/too-large'),
    ],
    [
      'a picture of a thousand gigabytes',
      () =>
        drawn(
          stream(`${words} /X Do`),
          '',
          '/XObject << /X 6 0 R >>',
          stream(
            'x',
            '/Type /XObject /Subtype /Image /Width 1000000 /Height 1000000 /BitsPerComponent 8 /ColorSpace /DeviceRGB',
          ),
        ),
      read(1),
    ],
    [
      'a page that has no size, or all of it',
      () => drawn(stream(words), '/MediaBox [-1e30 -1e30 1e30 1e30] /UserUnit 1e30 /Rotate 123456789'),
      {},
    ],
    [
      'actions: a program, a script, an address; files inside',
      () =>
        pdfOf(
          '<< /Type /Catalog /Pages 2 0 R /OpenAction << /S /JavaScript /JS (app.launchURL\\("http://127.0.0.1:9/"\\)) /Next << /S /Launch /F (/bin/sh) >> >> /AA << /WC << /S /URI /URI (http://127.0.0.1:9/) >> >> /Names << /EmbeddedFiles << /Names [(a) << /Type /Filespec /F (a) /EF << /F 6 0 R >> >>] >> /JavaScript << /Names [(a) << /S /JavaScript /JS (while\\(1\\);) >>] >> >> >>',
          pages,
          page(
            '/Annots [<< /Type /Annot /Subtype /Link /Rect [0 0 9 9] /A << /S /GoToR /F (file:///etc/hostname) >> >>]',
          ),
          stream(words),
          font,
          stream('MZ', '/Type /EmbeddedFile'),
        ),
      read(1),
    ],
    [
      'a stream that lies outside',
      () => drawn(stream(words, '/F (file:///etc/hostname) /FFilter /ASCIIHexDecode')),
      {},
    ],
    [
      'behind a password',
      () => drawPdf((sheet) => write(sheet, 'Plan', 60, 60), { userPassword: 'a', ownerPassword: 'b' }),
      refused('file/encrypted'),
    ],
    [
      'cut in the middle',
      async () => (await drawPdf((sheet) => write(sheet, 'Plan', 60, 60))).subarray(0, 300),
      refused('file/damaged'),
    ],
    ['only its first line', () => ascii('%PDF-1.7\n'), refused('file/damaged')],
    ['an empty page', () => drawPdf(() => {}), refused('file/empty')],
    [
      'a drawing of forty thousand lines',
      () =>
        drawPdf((sheet) => {
          for (let i = 0; i < 20_000; i += 1) {
            sheet.moveTo((i * 7) % 590, 0).lineTo((i * 7) % 590, 800)
            sheet.moveTo(0, (i * 11) % 800).lineTo(590, (i * 11) % 800)
          }
          sheet.stroke()
          write(sheet, 'Plan', 50, 50)
        }),
      read(1),
    ],
  ]

export const PDF_FILES: readonly HostileFile[] = FILES.map(([what, bytes, expected]) => ({
  what: `.pdf: ${what}`,
  apart: true,
  bytes,
  expected,
}))
