import type { ReaderRefusalCode } from '#documents/finding.ts'
import { zipOf } from '../../support/zip-of.ts'
import { ascii, type HostileFile, million } from './hostile-file.ts'

const page = (body: string) => ascii(`<!DOCTYPE html><html><body>${body}</body></html>`)
const rtf = (body: string) => ascii(`{\\rtf1\\ansi ${body}}`)

/** A number: so many blocks are read; a word: it is refused so. */
const FILES: readonly (readonly [string, () => Uint8Array, number | ReaderRefusalCode | null])[] = [
  ['a million open tags', () => page('<div>'.repeat(million)), 'file/too-deep'],
  [
    'a million open letters of other looks',
    () => page('<p><b><i><u><font>'.repeat(million / 4)),
    'file/too-large',
  ],
  ['a million paragraphs', () => page('<p>a'.repeat(million)), 'file/too-large'],
  ['a million entities', () => page(`<p>${'&nbsp;&lt;'.repeat(million / 2)}`), 1],
  [
    'entities of its own',
    () => ascii('<!DOCTYPE html [<!ENTITY x "xx"><!ENTITY y "&x;&x;">]><html><p>&y;</p></html>'),
    2,
  ],
  [
    'a cell over a million columns and rows',
    () => page('<table><tr><td colspan=1000000 rowspan=1000000>a<td>b</table>'),
    1,
  ],
  [
    'cells over a thousand rows, a hundred thousand of them',
    () => page(`<table>${'<tr><td rowspan=9999 colspan=999>a'.repeat(100_000)}</table>`),
    'file/too-large',
  ],
  ['tables inside tables', () => page('<table><tr><td>'.repeat(2_000)), 'file/too-deep'],
  [
    'a tag of a hundred thousand attributes',
    () => page(`<p ${Array.from({ length: 100_000 }, (_, n) => `a${n}=1`).join(' ')}>a`),
    1,
  ],
  [
    'text thrown out of a table, a hundred thousand times',
    () => page(`<table>${'<b>a<tr>'.repeat(50_000)}`),
    null,
  ],
  ['a line of two megabytes', () => page(`<p>${'a '.repeat(million)}`), 1],
  [
    'scripts, frames and a page that sends away',
    () =>
      page(
        '<meta http-equiv=refresh content="0;url=http://127.0.0.1:1/"><script>while(1){}</script><iframe src="file:///etc/passwd"></iframe><img src=x onerror=x><p>a',
      ),
    1,
  ],
  [
    'an archive of a page that repeats its border',
    () =>
      ascii(`MIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n\n${'--x\n'.repeat(million)}`),
    'file/not-a-document',
  ],
  ['groups a million deep', () => rtf('{'.repeat(million)), 'file/too-deep'],
  ['a million empty groups', () => rtf(`a${'{}'.repeat(million)}`), 1],
  ['raw bytes that lie', () => rtf(`a{\\pict\\bin2000000000 x}${'\\bin-1 '.repeat(100_000)}b`), 1],
  ['a picture of forty megabytes', () => rtf(`a{\\pict ${'0'.repeat(40 * million)}}b`), 1],
  ['a row of a million cells', () => rtf(`\\trowd${'\\cellx9'.repeat(million)}`), 'file/too-large'],
  [
    'a hundred thousand rows',
    () => rtf('\\trowd\\cellx1000\\pard\\intbl a\\cell\\row'.repeat(100_000)),
    'file/too-large',
  ],
  [
    'rows that agree in no edge',
    () =>
      rtf(
        Array.from(
          { length: 3_000 },
          (_, n) =>
            `\\trowd\\cellx${1000 + n * 100}\\cellx${900_000 - n * 100}\\pard\\intbl a\\cell b\\cell\\row`,
        ).join(''),
      ),
    'file/too-large',
  ],
  [
    'a text box in a text box in a text box',
    () => rtf('{\\shp{\\*\\shpinst{\\shptxt a\\par'.repeat(300)),
    300,
  ],
  [
    'an archive of a bomb',
    () => zipOf([{ name: 'a.txt', content: new Uint8Array(60 * million) }]),
    'file/too-large',
  ],
  [
    'an archive in an archive in an archive',
    () => zipOf([{ name: 'a.zip', content: zipOf([{ name: 'b.zip', content: zipOf([]) }]) }]),
    'file/not-a-document',
  ],
]

/** Pages, rich text and archives. */
export const MARKUP_FILES: readonly HostileFile[] = FILES.map(([what, bytes, expected]) => ({
  what,
  bytes,
  apart: true,
  expected:
    typeof expected === 'string' ? { refusal: expected } : expected === null ? {} : { blocks: expected },
}))
