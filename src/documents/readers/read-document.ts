import type { ReaderFinding, ReadOutcome } from '../finding.ts'
import { unpackDocuments } from './archive/unpack-documents.ts'
import { readCsv } from './csv/read-csv.ts'
import { readDoc } from './doc/read-doc.ts'
import { readDocx } from './docx/read-docx.ts'
import { readHtml, readWebArchive } from './html/read-html.ts'
import { readOds } from './ods/read-ods.ts'
import { readOdt } from './odt/read-odt.ts'
import { readPdf } from './pdf/read-pdf.ts'
import { readRtf } from './rtf/read-rtf.ts'
import { readScan } from './scan/read-scan.ts'
import type { SeenPage } from './scan/seen-page.ts'
import { sniff } from './sniff.ts'
import type { Format } from './sniff-format.ts'
import { disagreeingExtension } from './sniff-name.ts'
import { readText } from './text/read-text.ts'
import { readXls } from './xls/read-xls.ts'
import { readXlsx } from './xlsx/read-xlsx.ts'

/**
 * Reads bytes of any kind: what they are is told by their content, the name is only compared with it. Gives a
 * Document with findings, or the refusal that says why not; never throws for bad content.
 * @param converted the same document as .docx, where another program made one of an old Word document
 * @param seen its pages that are pictures, where another program has read them
 */
export async function readDocument(
  bytes: Uint8Array,
  name: string | null,
  converted: Uint8Array | null = null,
  seen: readonly SeenPage[] | null = null,
): Promise<ReadOutcome> {
  const format = sniff(bytes)
  const outcome = await readFormat(bytes, format, name, converted, seen)
  if (!outcome.ok || name === null) return outcome
  const extension = disagreeingExtension(name, format)
  if (extension === null) return outcome
  const finding: ReaderFinding = { code: 'name-disagrees', text: `${extension}: ${format}`, place: null }
  return { ...outcome, findings: [finding, ...outcome.findings] }
}

async function readFormat(
  bytes: Uint8Array,
  format: Format,
  name: string | null,
  converted: Uint8Array | null,
  seen: readonly SeenPage[] | null,
): Promise<ReadOutcome> {
  switch (format) {
    case 'empty':
      return { ok: false, refusal: { code: 'file/empty' } }
    case 'docx':
      return readDocx(bytes)
    case 'odt':
      return readOdt(bytes)
    case 'ods':
      return readOds(bytes)
    case 'xlsx':
      return readXlsx(bytes)
    case 'xls':
      return readXls(bytes)
    case 'html':
      return readHtml(bytes)
    case 'mht':
      return readWebArchive(bytes)
    case 'rtf':
      return readRtf(bytes)
    case 'text':
      return readCsv(bytes, /\.[ct]sv\s*$/i.test(name ?? '')) ?? readText(bytes)
    case 'doc':
      return readDoc(bytes, converted)
    case 'pdf':
      return readPdf(bytes, undefined, seen ?? [])
    case 'png':
    case 'jpg':
    case 'tiff':
      return readScan(seen)
    case 'encrypted':
      return { ok: false, refusal: { code: 'file/encrypted' } }
    case 'zip':
      return readArchive(bytes)
    case 'unknown':
    case 'compound':
    case 'gzip':
    case 'rar':
    case '7z':
    case 'xml':
      return { ok: false, refusal: { code: 'file/not-a-document', params: { format } } }
    case 'pptx':
    case 'odp':
    case 'ppt':
    case 'gif':
    case 'djvu':
    case 'heic':
      return { ok: false, refusal: { code: 'file/format-not-read', params: { format } } }
  }
}

/** An archive is no document, be there but one in it: what that takes to be read is found out when it comes by itself. */
async function readArchive(bytes: Uint8Array): Promise<ReadOutcome> {
  const unpacked = await unpackDocuments(bytes)
  if (!unpacked.ok) return unpacked
  const { documents } = unpacked
  if (documents.length === 0)
    return { ok: false, refusal: { code: 'file/not-a-document', params: { format: 'zip' } } }
  return { ok: false, refusal: { code: 'file/archive' }, documents }
}
