import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { readDocument } from '#documents/readers/read-document.ts'
import { prepare } from '../../../scripts/prepare.mjs'
import { docxOf, paragraphXml, partsOf } from '../../support/docx-of.ts'
import { openDocumentOf } from '../../support/open-document-of.ts'
import { readMeasured } from '../../support/read-measured.ts'
import { place, wide, xlsOf } from '../../support/xls-of.ts'
import { textCell, xlsxOf } from '../../support/xlsx-of.ts'
import { ascii, utf8, withPart } from './hostile-file.ts'

/** A word that stands only in a file of this machine, and an address where only this test listens. */
const SECRET = 'тайна-города-Заречье'
const folder = mkdtempSync(join(tmpdir(), 'rostok-outside-'))
const file = join(folder, 'secret.txt')
writeFileSync(file, SECRET)
let visits = 0
const listener = createServer((_, answer) => {
  visits += 1
  answer.end(SECRET)
})
listener.on('connection', () => {
  visits += 1
})
await new Promise<void>((resolve) => listener.listen(0, '127.0.0.1', resolve))
const address = listener.address()
const port = typeof address === 'object' && address !== null ? address.port : 0
const far = `http://127.0.0.1:${port}/secret`
const near = `file://${file}`

beforeAll(() => prepare({ web: false }), 120_000)
afterAll(() => {
  listener.close()
  rmSync(folder, { recursive: true })
})

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const link = (id: string, type: string, target: string) =>
  `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}" TargetMode="External"/>`
const entity = (at: string) => `<!DOCTYPE x [<!ENTITY x SYSTEM "${at}"><!ENTITY % y SYSTEM "${at}">%y;]>`
const pdfAction = (at: string) => `<< /S /GoToR /F (${at}) /Next << /S /URI /URI (${at}) >> >>`

/** Files of every format that ask for something from outside, in each way that the format knows. */
const ASKING: readonly (readonly [string, (at: string) => Uint8Array])[] = [
  [
    '.docx',
    (at) =>
      docxOf({
        body: `${paragraphXml('План')}<w:altChunk xmlns:r="${OFFICE}" r:id="c"/><w:p><w:r><w:fldChar w:fldCharType="begin"/><w:instrText>INCLUDETEXT "${at}" \\* MERGEFORMAT</w:instrText><w:fldChar w:fldCharType="end"/></w:r></w:p>`,
        more: [
          {
            name: 'word/_rels/settings.xml.rels',
            content: `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${link('t', 'attachedTemplate', at)}${link('c', 'aFChunk', at)}${link('p', 'image', at)}</Relationships>`,
          },
        ],
      }),
  ],
  [
    '.docx with an entity',
    (at) =>
      withPart(partsOf({ body: paragraphXml('План &x;') }), 'word/document.xml', (content) => ({
        content: content.replace('?>', `?>${entity(at)}`),
      })),
  ],
  [
    '.odt',
    (at) =>
      openDocumentOf({
        kind: 'text',
        body: `<text:section xmlns:xlink="http://www.w3.org/1999/xlink"><text:section-source xlink:href="${at}"/><text:p>План</text:p><text:p><draw:frame><draw:image xlink:href="${at}"/></draw:frame></text:p></text:section><xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="${at}" parse="text"/>`,
      }),
  ],
  [
    '.ods',
    (at) =>
      openDocumentOf({
        kind: 'spreadsheet',
        body: `<table:table table:name="Лист1"><table:table-source xmlns:xlink="http://www.w3.org/1999/xlink" xlink:href="${at}"/><table:table-row><table:table-cell table:formula="of:=WEBSERVICE(&quot;${at}&quot;)"><text:p>План</text:p></table:table-cell></table:table-row></table:table>`,
      }),
  ],
  [
    '.xlsx',
    (at) =>
      xlsxOf(
        {
          sheet: `<sheetData><row r="1">${textCell('A1', 'План')}<c r="B1"><f>WEBSERVICE("${at}")</f></c></row></sheetData>`,
        },
        [
          {
            name: 'xl/externalLinks/_rels/externalLink1.xml.rels',
            content: `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${link('e', 'externalLinkPath', at)}</Relationships>`,
          },
        ],
      ),
  ],
  ['.xls', (at) => xlsOf([[0x0204, place(0, 0) + wide('План')]], [[0x01ae, `0100${wide(at)}`]])],
  [
    '.html',
    (at) =>
      utf8(
        `<html><head><base href="${at}"><link rel=stylesheet href="${at}"><style>@import url(${at})</style><meta http-equiv=refresh content="0;url=${at}"></head><body><script src="${at}"></script><iframe src="${at}"></iframe><object data="${at}"></object><img src="${at}"><p>План</p></body></html>`,
      ),
  ],
  [
    '.mht',
    (at) =>
      ascii(
        `MIME-Version: 1.0\nContent-Type: message/external-body; URL="${at}"\nContent-Location: ${at}\n\n<html><img src="${at}">Plan</html>`,
      ),
  ],
  [
    '.rtf',
    (at) =>
      ascii(
        `{\\rtf1\\ansi{\\*\\template ${at}}{\\field{\\*\\fldinst INCLUDETEXT "${at}"}{\\fldrslt x}}{\\field{\\*\\fldinst INCLUDEPICTURE "${at}"}{\\fldrslt }}Plan\\par}`,
      ),
  ],
  [
    '.pdf',
    (at) =>
      ascii(
        `%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R /OpenAction ${pdfAction(at)} >>\nendobj\n2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 1 >>\nendobj\n3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R /Resources << /Font << /F << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >> >>\nendobj\n4 0 obj\n<< /Length 0 /F << /FS /URL /F (${at}) >> >>\nstream\nBT /F 12 Tf 50 700 Td (Plan) Tj ET\nendstream\nendobj\ntrailer\n<< /Root 1 0 R /Size 5 >>\n%%EOF`,
      ),
  ],
  ['.txt', (at) => utf8(`План\n${at}\n<script src="${at}"></script>`)],
]

// In this process nothing would stop a reader from asking; in its own the house would, and people's files are read there.
it.each(ASKING)('%s asks for nothing and quotes nothing from outside', async (_, make) => {
  for (const at of [far, near]) {
    const outcome = await readDocument(make(at), null)
    expect(JSON.stringify(outcome)).not.toContain(SECRET)
  }
  const apart = await readMeasured(make(near), null)
  expect(JSON.stringify(apart.outcome)).not.toContain(SECRET)
  expect(visits).toBe(0)
})

it('would notice a visit', async () => {
  expect(await (await fetch(far)).text()).toBe(SECRET)
  expect(visits).toBeGreaterThan(0)
})
