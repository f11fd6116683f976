import { docxOf, paragraphXml, partsOf } from '../../support/docx-of.ts'
import { openDocumentOf, openDocumentParts } from '../../support/open-document-of.ts'
import { textCell, xlsxOf, xlsxParts } from '../../support/xlsx-of.ts'
import { type ZipPart, zipOf } from '../../support/zip-of.ts'
import {
  ascii,
  type Expected,
  type HostileFile,
  megabyte,
  read,
  refused,
  stolen,
  utf8,
  withPart,
} from './hostile-file.ts'

/** One format whose parts are zipped XML: a sound file, its main part, and a text that stands in it. */
interface Packed {
  readonly format: string
  readonly parts: readonly ZipPart[]
  readonly main: string
}

const TEXT = 'План'
const PACKED: readonly Packed[] = [
  { format: '.docx', parts: partsOf({ body: paragraphXml(TEXT) }), main: 'word/document.xml' },
  {
    format: '.odt',
    parts: openDocumentParts({ kind: 'text', body: `<text:p>${TEXT}</text:p>` }),
    main: 'content.xml',
  },
  {
    format: '.ods',
    parts: openDocumentParts({
      kind: 'spreadsheet',
      body: `<table:table table:name="Лист1"><table:table-row><table:table-cell><text:p>${TEXT}</text:p></table:table-cell></table:table-row></table:table>`,
    }),
    main: 'content.xml',
  },
  {
    format: '.xlsx',
    parts: xlsxParts({ sheet: `<sheetData><row r="1">${textCell('A1', TEXT)}</row></sheetData>` }),
    main: 'xl/worksheets/sheet1.xml',
  },
]

/** What may be done to any of them, and what comes of it. */
const DEEDS: readonly (readonly [string, (file: Packed) => Uint8Array, Expected, apart?: true])[] = [
  ['cut in the middle', ({ parts }) => zipOf(parts).subarray(0, 500), refused('file/damaged')],
  [
    'a bomb: 60 MB of one letter',
    ({ parts, main }) =>
      withPart(parts, main, (content) => ({ content: content.replace(TEXT, 'а'.repeat(30 * megabyte)) })),
    refused('file/too-dense'),
  ],
  [
    'a bomb that says it is small',
    ({ parts, main }) =>
      withPart(parts, main, (content) => ({
        content: content.replace(TEXT, TEXT.repeat(megabyte)),
        claimedSize: 2_000,
      })),
    refused('file/damaged'),
    true,
  ],
  [
    'a part that says it has four gigabytes',
    ({ parts, main }) => withPart(parts, main, () => ({ claimedSize: 0xfffffff0 })),
    refused('file/too-large'),
  ],
  [
    'an entity from the disk',
    ({ parts, main }) =>
      withPart(parts, main, (content) => ({
        content: `<?xml version="1.0"?>${stolen}${content.replace(/^<\?xml[^>]*>/, '').replace(TEXT, '&x;')}`,
      })),
    refused('file/damaged'),
    true,
  ],
  [
    'an entity from the disk, in an encoding that hides it',
    ({ parts, main }) =>
      withPart(parts, main, (content) => ({
        content: Buffer.from(
          `\ufeff<?xml version="1.0" encoding="UTF-16"?>${stolen}${content.replace(/^<\?xml[^>]*>/, '').replace(TEXT, '&x;')}`,
          'utf16le',
        ),
      })),
    refused('file/damaged'),
  ],
  [
    'text taken in from a file of the machine',
    ({ parts, main }) =>
      withPart(parts, main, (content) => ({
        content: content.replace(
          TEXT,
          `${TEXT}<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="file:///etc/hostname" parse="text"/>`,
        ),
      })),
    { blocks: 1 },
  ],
  [
    'a part that climbs out of the package',
    ({ parts }) => zipOf([...parts, { name: '../../../etc/passwd', content: 'x' }]),
    refused('file/damaged'),
  ],
  [
    'its main part twice',
    ({ parts, main }) => zipOf([...parts, ...parts.filter(({ name }) => name === main)]),
    refused('file/damaged'),
  ],
  [
    'its main part behind a password',
    ({ parts, main }) => withPart(parts, main, () => ({ encrypted: true })),
    refused('file/encrypted'),
  ],
  [
    'parts that lie on one another',
    ({ parts, main }) => overlapping(parts, main),
    refused('file/damaged'),
    true,
  ],
  ['sizes in 64 bits that lie', ({ parts }) => withLyingEnd(zipOf(parts)), refused('file/damaged')],
  [
    'a nought among its letters',
    ({ parts, main }) =>
      withPart(parts, main, (content) => ({ content: content.replace(TEXT, `П\u0000лан`) })),
    refused('file/damaged'),
  ],
  [
    'a thousand elements in one another',
    ({ parts, main }) =>
      withPart(parts, main, (content) => ({
        content: content.replace(TEXT, `${'<a>'.repeat(1_000)}${TEXT}${'</a>'.repeat(1_000)}`),
      })),
    refused('file/too-deep'),
  ],
  [
    'a megabyte in one line',
    ({ parts, main }) =>
      withPart(parts, main, (content) => ({ content: content.replace(TEXT, 'план '.repeat(116_000)) })),
    { blocks: 1, findings: ['text-truncated'] },
    true,
  ],
  [
    'macros beside it',
    ({ parts, main }) =>
      zipOf([
        ...parts,
        { name: `${main.split('/')[0]}/vbaProject.bin`, content: 'Sub AutoOpen()' },
        { name: 'Basic/Standard/Module1.xml', content: '<script:module>Sub Main</script:module>' },
      ]),
    read(1),
  ],
  // An archive of documents, were it of one: who opens it unpacks it and reads what is within.
  [
    'squeezed once more',
    ({ parts }) => zipOf([{ name: 'внутри', content: zipOf(parts) }]),
    refused('file/archive'),
  ],
]

const matrix = PACKED.flatMap((file) =>
  DEEDS.map(
    ([what, make, expected, apart]): HostileFile => ({
      what: `${file.format}: ${what}`,
      bytes: () => make(file),
      expected,
      ...(apart === true ? { apart } : {}),
    }),
  ),
)

const link = (type: string, target: string) =>
  `<Relationship Id="e${type}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}" TargetMode="External"/>`

const own: readonly HostileFile[] = [
  {
    what: '.docx: a template, a picture and a part of the text from outside; fields that take files in or start programs',
    bytes: () =>
      docxOf({
        body: `${paragraphXml('План')}<w:altChunk xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:id="eaFChunk"/><w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>INCLUDETEXT "file:///etc/hostname" DDEAUTO cmd "/c calc"</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>было</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`,
        more: [
          {
            name: 'word/_rels/settings.xml.rels',
            content: `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${link('attachedTemplate', 'http://127.0.0.1:9/t.dotm')}${link('aFChunk', 'file:///etc/hostname')}${link('image', 'http://127.0.0.1:9/p.png')}</Relationships>`,
          },
        ],
      }),
    expected: { blocks: 2 },
  },
  {
    what: '.docx: its main part is said to lie outside',
    bytes: () =>
      zipOf([
        {
          name: '_rels/.rels',
          content: `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${link('officeDocument', 'file:///etc/hostname')}</Relationships>`,
        },
        { name: '[Content_Types].xml', content: '<Types/>' },
        { name: 'word/other.xml', content: '<a/>' },
      ]),
    expected: refused('file/not-a-document'),
  },
  {
    what: '.odt: a section and a picture from outside, a button that runs a macro',
    bytes: () =>
      openDocumentOf({
        kind: 'text',
        body: '<text:section><text:section-source xmlns:xlink="http://www.w3.org/1999/xlink" xlink:href="file:///etc/hostname"/><text:p>План</text:p></text:section><text:p><draw:frame><draw:image xmlns:xlink="http://www.w3.org/1999/xlink" xlink:href="http://127.0.0.1:9/p.png"/></draw:frame></text:p>',
      }),
    expected: read(1),
  },
  {
    what: '.xlsx: a sheet that says it is as large as sheets can be, with a cell in its last corner',
    apart: true,
    bytes: () =>
      xlsxOf({
        sheet: `<dimension ref="A1:XFD1048576"/><sheetData><row r="1">${textCell('A1', 'а')}</row><row r="1048576" spans="1:16384">${textCell('XFD1048576', 'б')}</row></sheetData>`,
      }),
    expected: { blocks: 2 },
  },
  {
    what: '.xlsx: shared texts that are not there, formulas without a value, numbers that are none',
    bytes: () =>
      xlsxOf({
        sheet: `<sheetData><row r="1">${textCell('A1', 'а')}<c r="B1" t="s"><v>4294967295</v></c><c r="C1" t="s"><v>1.5</v></c><c r="D1"><f>CALL("kernel32","WinExec")</f></c><c r="E1"><v>1e999</v></c><c r="F1"><v>NaN</v></c></row></sheetData>`,
      }),
    expected: {},
  },
  {
    what: '.ods: as many cells as numbers can say',
    apart: true,
    bytes: () =>
      openDocumentOf({
        kind: 'spreadsheet',
        body: `<table:table table:name="Лист1">${'<table:table-row table:number-rows-repeated="99999999999"><table:table-cell table:number-columns-repeated="99999999999"><text:p>а</text:p></table:table-cell></table:table-row>'.repeat(50)}</table:table>`,
      }),
    expected: { findings: ['text-truncated'] },
  },
]

/** Packages of XML: what is done to one format is done to all of them. */
export const PACKAGE_FILES: readonly HostileFile[] = [...matrix, ...own]

/** Every entry's list points at the one body, as in the bomb that grows with the square of its size. */
function overlapping(parts: readonly ZipPart[], main: string): Uint8Array {
  const noise = Array.from({ length: 200 }, (_, n) => ({
    name: `a${n}`,
    content: 'x'.repeat(100),
    stored: true,
  }))
  const packed = Buffer.from(zipOf([...parts, ...noise]))
  const first = packed.indexOf(Buffer.from('PK\x01\x02', 'latin1'))
  let at = first
  let body = 0
  while (packed.readUInt32LE(at) === 0x02014b50) {
    const length = packed.readUInt16LE(at + 28)
    const name = packed.toString('utf8', at + 46, at + 46 + length)
    if (name === parts[0]?.name) body = packed.readUInt32LE(at + 42)
    if (name === main || name.startsWith('a')) packed.writeUInt32LE(body, at + 42)
    at += 46 + length + packed.readUInt16LE(at + 30) + packed.readUInt16LE(at + 32)
  }
  return new Uint8Array(packed)
}

/** The end says that true sizes stand in 64 bits elsewhere; there they are beyond the file. */
function withLyingEnd(packed: Uint8Array): Uint8Array {
  const body = Buffer.from(packed).subarray(0, -22)
  const end = Buffer.from(packed).subarray(-22)
  const large = Buffer.alloc(56)
  large.write('PK\x06\x06', 'latin1')
  large.writeBigUInt64LE(44n, 4)
  for (const place of [24, 32]) large.writeBigUInt64LE(0x7fffffffffffn, place)
  large.writeBigUInt64LE(0xffffffffffffn, 40)
  large.writeBigUInt64LE(0x1fffffffffffffn, 48)
  const locator = Buffer.alloc(20)
  locator.write('PK\x06\x07', 'latin1')
  locator.writeBigUInt64LE(BigInt(body.length), 8)
  locator.writeUInt32LE(1, 16)
  end.fill(0xff, 8, 20)
  return new Uint8Array(Buffer.concat([body, large, locator, end]))
}

/** Text in UTF-8 or not, and nothing that could be a package: kept here for what the formats share. */
export const NOT_PACKED: readonly HostileFile[] = [
  { what: '.docx: nothing', name: 'план.docx', bytes: () => ascii(''), expected: refused('file/empty') },
  {
    what: '.xlsx: a page of the web',
    name: 'план.xlsx',
    bytes: () => utf8('<html><body><table><tr><td>План<td>б</table>'),
    expected: read(1, 'name-disagrees'),
  },
]
