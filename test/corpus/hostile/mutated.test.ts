import { deflateRawSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readDocument } from '#documents/readers/read-document.ts'
import { balanceTags } from '../../support/balance-tags.ts'
import { documentFaults } from '../../support/document-faults.ts'
import { partsOf } from '../../support/docx-of.ts'
import { zipOf } from '../../support/zip-of.ts'

const cells = (text: string, properties = '') =>
  `<w:tc><w:tcPr>${properties}</w:tcPr><w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:rPr><w:b/></w:rPr><w:t>${text}</w:t></w:r></w:p></w:tc>`
const xml = {
  body: `<w:p><w:pPr><w:pStyle w:val="1"/></w:pPr><w:ins><w:r><w:t>План</w:t><w:tab/></w:r></w:ins><w:r><w:fldChar w:fldCharType="begin"/></w:r></w:p><w:tbl><w:tblGrid><w:gridCol/><w:gridCol/></w:tblGrid><w:tr><w:trPr><w:tblHeader/></w:trPr>${cells('а', '<w:gridSpan w:val="2"/>')}</w:tr><w:tr>${cells('б', '<w:vMerge w:val="restart"/>')}${cells('в')}</w:tr><w:tr>${cells('', '<w:vMerge/>')}${cells('г')}</w:tr></w:tbl><w:sdt><w:sdtContent><w:p><w:r><w:pict><w:txbxContent><w:p><w:r><w:t>рамка</w:t></w:r></w:p></w:txbxContent></w:pict></w:r></w:p></w:sdtContent></w:sdt>`,
  styles:
    '<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:pPr><w:jc w:val="center"/></w:pPr></w:style>',
  numbering:
    '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
}
const parts = partsOf(xml)

/** Pieces of the format's own words in any order: likelier to go deep than noise. */
const pieces = fc.constantFrom(
  ...[...new Set(xml.body.match(/<[^>]+>/g))],
  '</w:p>',
  '</w:tbl>',
  '</w:tr>',
  '</w:tc>',
  'текст',
  '<w:del/>',
  '<w:del>',
  '</w:del>',
  '<mc:AlternateContent>',
  '<mc:Choice>',
  '<w:br w:type="page"/>',
)

describe('whatever becomes of a valid document, reading never throws', () => {
  it('elements shuffled, where the XML stays whole', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(pieces, { maxLength: 40 }), async (shuffled) => {
        const body = balanceTags(shuffled)
        const content = String(partsOf({ body })[3]?.content)
        const outcome = await expectOutcome(
          zipOf(parts.map((part) => (part.name === 'word/document.xml' ? { ...part, content } : part))),
        )
        // Whole XML is no damage, however little sense it makes.
        if (!outcome.ok) expect(outcome.refusal.code).toBe('file/empty')
      }),
      { numRuns: 300 },
    )
  })

  it('noise packed as the main part', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async (noise) => {
        await expectOutcome(
          zipOf(
            parts.map((part) => (part.name === 'word/document.xml' ? { ...part, content: noise } : part)),
          ),
        )
        await expectOutcome(new Uint8Array([0x50, 0x4b, 3, 4, ...deflateRawSync(noise)]))
      }),
      { numRuns: 100 },
    )
  })
})

async function expectOutcome(bytes: Uint8Array) {
  const outcome = await readDocument(bytes, null)
  if (outcome.ok) expect(documentFaults(outcome.document)).toEqual([])
  return outcome
}
