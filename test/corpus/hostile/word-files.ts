import { cellXml, docxOf, paragraphXml, partsOf } from '../../support/docx-of.ts'
import { type ZipPart, zipOf } from '../../support/zip-of.ts'
import { ascii, type HostileFile, laughs, megabyte, numbered, read, refused } from './hostile-file.ts'

const plain = partsOf({ body: paragraphXml('План') })
const withMain = (content: string | Uint8Array, more: Partial<ZipPart> = {}) =>
  zipOf(plain.map((part) => (part.name === 'word/document.xml' ? { ...part, content, ...more } : part)))
const withMore = (...more: readonly ZipPart[]) => zipOf([...plain, ...more])
const word = (body: string) => String(partsOf({ body })[3]?.content)

const nested = (depth: number) =>
  `${'<w:tbl><w:tr><w:tc>'.repeat(depth)}${paragraphXml('дно')}${'</w:tc></w:tr></w:tbl>'.repeat(depth)}`

/** Word documents, and files that are none. */
export const WORD_FILES: readonly HostileFile[] = [
  {
    what: 'nothing at all',
    name: 'план.docx',
    bytes: () => new Uint8Array(0),
    expected: refused('file/empty'),
  },
  {
    what: 'only blanks',
    name: 'план.txt',
    bytes: () => ascii(' \r\n\t'.repeat(1_000)),
    expected: refused('file/empty'),
  },
  {
    what: 'a document without text',
    bytes: () => docxOf({ body: '<w:p/>' }),
    expected: refused('file/empty'),
  },
  {
    what: 'a bomb: 100 MB of one letter',
    apart: true,
    bytes: () => withMain(word(paragraphXml('а'.repeat(50 * megabyte)))),
    expected: refused('file/too-dense'),
  },
  {
    what: 'a bomb that says it is small',
    apart: true,
    bytes: () => withMain(word(paragraphXml('а'.repeat(10 * megabyte))), { claimedSize: 1_000 }),
    expected: refused('file/damaged'),
  },
  {
    what: 'a part that says it has four gigabytes',
    bytes: () => withMain(word(paragraphXml('а')), { claimedSize: 0xfffffff0 }),
    expected: refused('file/too-large'),
  },
  {
    what: 'a hundred pictures of half a gigabyte together',
    bytes: () =>
      withMore(
        ...Array.from({ length: 100 }, (_, n) => ({
          name: `word/media/${n}.png`,
          content: 'x',
          claimedSize: 6 * megabyte,
        })),
      ),
    expected: refused('file/too-large'),
  },
  {
    what: 'ten thousand parts and one',
    apart: true,
    bytes: () =>
      withMore(...Array.from({ length: 10_001 }, (_, n) => ({ name: `a/${n}`, content: '', stored: true }))),
    expected: refused('file/too-many-parts'),
  },
  {
    what: 'a part that climbs out of the package',
    bytes: () => withMore({ name: '../../etc/passwd', content: 'x' }),
    expected: refused('file/damaged'),
  },
  {
    what: 'a part at the root of the disk',
    bytes: () => withMore({ name: '/etc/passwd', content: 'x' }),
    expected: refused('file/damaged'),
  },
  {
    what: 'two parts of one name',
    bytes: () => withMore({ name: 'Word/Document.xml', content: word(paragraphXml('Другой план')) }),
    expected: refused('file/damaged'),
  },
  {
    what: 'a part whose checksum is wrong',
    bytes: () => withMain(word(paragraphXml('План')), { claimedSum: 1 }),
    expected: refused('file/damaged'),
  },
  {
    what: 'a part behind a password',
    bytes: () => withMain(word(paragraphXml('План')), { encrypted: true }),
    expected: refused('file/encrypted'),
  },
  {
    what: 'entities that grow tenfold ten times',
    apart: true,
    bytes: () => withMain(word(paragraphXml('&l10;')).replace('?>', `?>${laughs}`)),
    expected: refused('file/damaged'),
  },
  {
    what: 'an entity from the disk',
    apart: true,
    bytes: () =>
      withMain(
        word(paragraphXml('&x;')).replace('?>', '?><!DOCTYPE x [<!ENTITY x SYSTEM "file:///etc/hostname">]>'),
      ),
    expected: refused('file/damaged'),
  },
  {
    what: 'an entity that nobody defined',
    bytes: () => withMain(word(paragraphXml('&x;'))),
    expected: refused('file/damaged'),
  },
  {
    what: 'a part that is linked from outside',
    bytes: () =>
      withMore(
        { name: 'word/unused.xml', content: '<a/>' },
        { name: 'customXml/item1.xml', content: '<!DOCTYPE a><a/>' },
      ),
    expected: read(1),
  },
  {
    what: 'a thousand elements in one another',
    bytes: () => withMain(word('<w:smartTag>'.repeat(1_000) + '</w:smartTag>'.repeat(1_000))),
    expected: refused('file/too-deep'),
  },
  {
    what: 'a hundred tables in one another',
    apart: true,
    bytes: () => docxOf({ body: nested(100) }),
    expected: refused('file/too-deep'),
  },
  {
    what: 'fifty tables in one another',
    bytes: () => docxOf({ body: nested(50) }),
    expected: read(1),
  },
  {
    what: 'a hundred thousand attributes',
    apart: true,
    bytes: () =>
      withMain(
        word(
          `<w:p ${Array.from({ length: 100_000 }, (_, n) => `a${n}=""`).join(' ')}/>${paragraphXml('План')}`,
        ),
      ),
    expected: read(1),
  },
  {
    what: 'a thousand namespaces',
    bytes: () =>
      withMain(word(`<w:p ${Array.from({ length: 1_000 }, (_, n) => `xmlns:a${n}="urn:${n}"`).join(' ')}/>`)),
    expected: refused('file/damaged'),
  },
  {
    what: 'a span of a million',
    apart: true,
    bytes: () =>
      docxOf({
        body: `<w:tbl><w:tblGrid><w:gridCol/></w:tblGrid>${`<w:tr>${cellXml('а', '<w:gridSpan w:val="1000000"/>')}</w:tr>`.repeat(100)}</w:tbl>`,
      }),
    expected: read(1),
  },
  {
    what: 'a row of two thousand cells',
    bytes: () => docxOf({ body: `<w:tbl><w:tr>${cellXml('а').repeat(2_000)}</w:tr></w:tbl>` }),
    expected: refused('file/too-large'),
  },
  {
    what: 'a hundred thousand rows',
    apart: true,
    bytes: () =>
      docxOf({
        body: `<w:tbl>${numbered(100_000, (n) => `<w:tr><w:tc><w:p/></w:tc><!--${n * 7919}--></w:tr>`)}</w:tbl>`,
      }),
    expected: refused('file/too-large'),
  },
  {
    what: 'a megabyte on a line of text',
    apart: true,
    name: 'план.txt',
    bytes: () => new Uint8Array(Buffer.from('план '.repeat(116_000))),
    expected: read(1),
  },
  {
    what: 'a megabyte in one paragraph',
    apart: true,
    bytes: () => docxOf({ body: paragraphXml('план '.repeat(116_000)) }),
    expected: read(1, 'text-truncated'),
  },
  {
    what: 'a list that counts in Roman numbers from a milliard',
    bytes: () =>
      docxOf({
        body: paragraphXml('а', '<w:numPr><w:ilvl w:val="99"/><w:numId w:val="1"/></w:numPr>'),
        numbering: `<w:abstractNum w:abstractNumId="0">${numbered(9, (n) => `<w:lvl w:ilvl="${n}"><w:start w:val="1000000000"/><w:numFmt w:val="${n % 2 === 0 ? 'upperRoman' : 'russianLower'}"/><w:lvlText w:val="%1%2%3%4%5%6%7%8%9"/></w:lvl>`)}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`,
      }),
    expected: read(1),
  },
  {
    what: 'styles that rest on each other in a circle',
    bytes: () =>
      docxOf({
        body: paragraphXml('а', '<w:pStyle w:val="a"/>'),
        styles:
          '<w:style w:type="paragraph" w:styleId="a"><w:basedOn w:val="b"/></w:style><w:style w:type="paragraph" w:styleId="b"><w:basedOn w:val="a"/></w:style>',
      }),
    expected: read(1),
  },
  {
    what: 'names that every object of the language has',
    name: '__proto__.constructor',
    bytes: () =>
      docxOf({
        body: `<w:p><w:pPr><w:pStyle w:val="__proto__"/><w:numPr><w:numId w:val="constructor"/></w:numPr></w:pPr><constructor/><__proto__ toString="1"/><w:r><w:t>а</w:t></w:r></w:p>`,
      }),
    expected: read(1),
  },
  {
    what: 'a document cut in the middle',
    bytes: () => docxOf({ body: paragraphXml('План') }).subarray(0, 900),
    expected: refused('file/damaged'),
  },
  {
    what: 'XML cut in the middle',
    bytes: () => withMain(word(paragraphXml('План')).slice(0, -30)),
    expected: refused('file/damaged'),
  },
  {
    what: 'a document with macros',
    apart: true,
    name: 'план.docm',
    bytes: () => withMore({ name: 'word/vbaProject.bin', content: 'Sub AutoOpen()' }),
    expected: read(1),
  },
  { what: 'an encrypted document', name: 'план.docx', bytes: encrypted, expected: refused('file/encrypted') },
  {
    what: 'a text that is called a document',
    apart: true,
    name: 'план.docx',
    bytes: () => new Uint8Array(Buffer.from('План мероприятий')),
    expected: read(1, 'name-disagrees'),
  },
  {
    what: 'a document that is called a text',
    name: 'план.txt',
    bytes: () => zipOf(plain),
    expected: read(1, 'name-disagrees'),
  },
  {
    what: 'a program',
    name: 'план.docx',
    bytes: () => ascii(`\x7fELF\x02\x01\x01${'\x00\x01\x02\x03'.repeat(200)}`),
    expected: refused('file/not-a-document'),
  },
  {
    what: 'an archive that is called a document',
    name: 'план.docx',
    bytes: () => zipOf([{ name: 'план.txt', content: 'План' }]),
    expected: refused('file/archive'),
  },
  {
    what: 'an archive of archives',
    name: 'план.docx',
    bytes: () => zipOf([{ name: 'план.zip', content: zipOf([{ name: 'план.txt', content: 'План' }]) }]),
    expected: refused('file/not-a-document'),
  },
  {
    what: 'a .pdf cut behind its first line',
    name: 'план.docx',
    bytes: () => ascii('%PDF-1.7\n'),
    expected: refused('file/damaged'),
  },
]

/** An OLE2 container whose directory names an encrypted package. */
function encrypted(): Uint8Array {
  const bytes = Buffer.alloc(1_024)
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(bytes)
  bytes.writeUInt16LE(9, 30)
  const name = 'EncryptedPackage'
  bytes.write(name, 512, 'utf16le')
  bytes.writeUInt16LE(name.length * 2 + 2, 512 + 64)
  bytes.writeUInt8(2, 512 + 66)
  return new Uint8Array(bytes)
}
