import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readHtml, readWebArchive } from '#documents/readers/html/read-html.ts'
import { readRtf } from '#documents/readers/rtf/read-rtf.ts'
import { documentFaults } from '../../support/document-faults.ts'
import { RTF_WORDS } from '../fuzz/mutate-rtf.ts'

const ascii = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'))
const htmlPieces = [
  ...[
    '<table>',
    '</table>',
    '<tr>',
    '</tr>',
    '<td>',
    '<td rowspan=2>',
    '<td colspan=3>',
    '<td rowspan=0>',
    '<th>',
    '<thead>',
  ],
  ...[
    '<tbody>',
    '<caption>',
    '<ol start=3>',
    '<ul>',
    '</ol>',
    '<li>',
    '<p>',
    '<b>',
    '<h1>',
    '<pre>',
    '<br>',
    '<nav>',
    '<a>',
    'a',
    ' ',
  ],
  ...[
    '<div style="display:none">',
    '</div>',
    "<p style='mso-list:l0 level2'>",
    '<del>',
    '<!-- -->',
    '<script>',
    '</script>',
    '<form>',
  ],
]
const shuffled = (pieces: readonly string[]) =>
  fc.array(fc.constantFrom(...pieces), { maxLength: 60 }).map((some) => some.join(''))

describe('whatever becomes of markup, reading never throws and no cell lies on another', () => {
  it('pages', () => {
    fc.assert(
      fc.property(shuffled(htmlPieces), (text) => {
        expectSound(readHtml(ascii(text)))
      }),
      { numRuns: 600 },
    )
  })

  it('rich text', () => {
    fc.assert(
      fc.property(shuffled(RTF_WORDS), (text) => {
        expectSound(readRtf(ascii(`{\\rtf1 ${text}`)))
      }),
      { numRuns: 600 },
    )
  })

  it('noise', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (noise) => {
        expectSound(readHtml(noise))
        expectSound(readWebArchive(noise))
        expectSound(
          readWebArchive(
            new Uint8Array([...ascii('Content-Type: multipart/related; boundary=a\n\n--a\n'), ...noise]),
          ),
        )
        expectSound(readRtf(noise))
      }),
      { numRuns: 200 },
    )
  })
})

function expectSound(outcome: ReturnType<typeof readHtml>): void {
  if (!outcome.ok) expect(outcome.refusal.code).toMatch(/^file\//)
  else expect(documentFaults(outcome.document)).toEqual([])
}
