import { type ZipPart, zipOf } from './zip-of.ts'

const WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const MORE = [
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
].join(' ')
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const LINKS = 'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"'

/** A Word document from the XML that stands inside its body, its styles and its list of lists. */
export function docxOf(xml: {
  readonly body: string
  readonly styles?: string
  readonly numbering?: string
  readonly more?: readonly ZipPart[]
}): Uint8Array {
  return zipOf([...partsOf(xml), ...(xml.more ?? [])])
}

/** The parts of such a document, for tests that spoil one of them. */
export function partsOf(xml: {
  readonly body: string
  readonly styles?: string
  readonly numbering?: string
}): readonly ZipPart[] {
  return [
    { name: '[Content_Types].xml', content: '<Types/>' },
    {
      name: '_rels/.rels',
      content: `<Relationships ${LINKS}><Relationship Id="a" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`,
    },
    {
      name: 'word/_rels/document.xml.rels',
      content: `<Relationships ${LINKS}><Relationship Id="a" Type="${OFFICE}/styles" Target="styles.xml"/><Relationship Id="b" Type="${OFFICE}/numbering" Target="numbering.xml"/></Relationships>`,
    },
    {
      name: 'word/document.xml',
      content: `<?xml version="1.0" encoding="UTF-8"?><w:document ${WORD} ${MORE}><w:body>${xml.body}</w:body></w:document>`,
    },
    { name: 'word/styles.xml', content: `<w:styles ${WORD}>${xml.styles ?? ''}</w:styles>` },
    {
      name: 'word/numbering.xml',
      content: `<w:numbering ${WORD} ${MORE}>${xml.numbering ?? ''}</w:numbering>`,
    },
  ]
}

/** `<w:p>` with one run. */
export function paragraphXml(text: string, properties = ''): string {
  return `<w:p><w:pPr>${properties}</w:pPr><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`
}

/** `<w:tc>` around such a paragraph. */
export function cellXml(text: string, properties = ''): string {
  return `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraphXml(text)}</w:tc>`
}
