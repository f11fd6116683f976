import { type ZipPart, zipOf } from './zip-of.ts'

const NAMES = ['office', 'text', 'table', 'style', 'drawing:draw', 'xsl-fo-compatible:fo']
  .map((name) => name.split(':'))
  .map(([name, prefix]) => `xmlns:${prefix ?? name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
  .join(' ')

export interface OpenDocumentXml {
  readonly kind: 'text' | 'spreadsheet'
  /** What stands inside `office:text` or `office:spreadsheet`. */
  readonly body: string
  /** What stands inside the automatic styles of the content. */
  readonly automatic?: string
  /** What stands inside `office:styles`. */
  readonly styles?: string
}

/** An OpenDocument file from the XML that stands inside its body and styles. */
export function openDocumentOf(xml: OpenDocumentXml, more: readonly ZipPart[] = []): Uint8Array {
  return zipOf([...openDocumentParts(xml), ...more])
}

/** The parts of such a file, for tests that spoil one of them. */
export function openDocumentParts({ kind, body, automatic, styles }: OpenDocumentXml): readonly ZipPart[] {
  return [
    { name: 'mimetype', content: `application/vnd.oasis.opendocument.${kind}`, stored: true },
    {
      name: 'content.xml',
      content: `<?xml version="1.0" encoding="UTF-8"?><office:document-content ${NAMES}><office:automatic-styles>${automatic ?? ''}</office:automatic-styles><office:body><office:${kind}>${body}</office:${kind}></office:body></office:document-content>`,
    },
    {
      name: 'styles.xml',
      content: `<office:document-styles ${NAMES}><office:styles>${styles ?? ''}</office:styles></office:document-styles>`,
    },
  ]
}
