import type { ReaderFinding } from '../../finding.ts'
import { openPackage } from '../package/open-package.ts'
import type { PackageLimits } from '../package/package-limits.ts'
import { readXml, type XmlHandler } from '../package/read-xml.ts'
import { ReadingStopped } from '../package/reading-stopped.ts'
import { collectStyles } from './collect-styles.ts'
import type { OfficeStyles } from './office-style.ts'

/** An opened OpenDocument file, packed or flat. */
export interface OfficeFile {
  /** The part in which the document stands; its own styles come before it. */
  readonly content: () => AsyncIterable<Uint8Array>
  /** The styles that people know by name; none in a flat file, where they stand in the content. */
  readonly styles: OfficeStyles
  readonly findings: readonly ReaderFinding[]
}

const NO_STYLES: OfficeStyles = { styles: new Map(), lists: new Map(), outline: new Map() }
const MANIFEST = 'META-INF/manifest.xml'

/** @throws ReadingStopped where there is no content, or it is behind a password. */
export async function openOfficeFile(bytes: Uint8Array, limits: PackageLimits): Promise<OfficeFile> {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return flatFile(bytes, limits)
  const parts = await openPackage(bytes, limits)
  if (parts.has(MANIFEST)) await refuseEncrypted(parts.chunks(MANIFEST), limits)
  if (!parts.has('content.xml')) throw new ReadingStopped('file/not-a-document')
  const findings: ReaderFinding[] = []
  let styles = NO_STYLES
  if (parts.has('styles.xml')) {
    const collector = collectStyles(NO_STYLES, false)
    try {
      await readXml(parts.chunks('styles.xml'), collector.handler, limits)
      styles = collector.found
    } catch (error) {
      // Without its styles a document can still be read; a part made to cost too much speaks of the whole file.
      if (!(error instanceof ReadingStopped) || error.code !== 'file/damaged') throw error
      findings.push({ code: 'part-unreadable', text: 'styles.xml', place: null })
    }
  }
  return { content: () => parts.chunks('content.xml'), styles, findings }
}

function flatFile(bytes: Uint8Array, limits: PackageLimits): OfficeFile {
  if (bytes.length > limits.fileBytes) throw new ReadingStopped('file/too-large')
  async function* chunks() {
    for (let at = 0; at < bytes.length; at += PIECE) yield bytes.subarray(at, at + PIECE)
  }
  return { content: chunks, styles: NO_STYLES, findings: [] }
}

const PIECE = 65_536

/** The manifest says which parts are encrypted, and how (OpenDocument 1.3 part 2, 4.4). */
async function refuseEncrypted(chunks: AsyncIterable<Uint8Array>, limits: PackageLimits): Promise<void> {
  const open = (name: string) => {
    if (name === 'manifest:encryption-data') throw new ReadingStopped('file/encrypted')
  }
  try {
    await readXml(chunks, { open, close: () => {} }, limits)
  } catch (error) {
    // Older programs gave the manifest a DOCTYPE; what it lists besides is not needed.
    if (!(error instanceof ReadingStopped) || error.code !== 'file/damaged') throw error
  }
}

/**
 * One pass over the content: its styles first, then its body past a walk that is opened when they are all known.
 * @throws ReadingStopped
 */
export async function readOfficeContent<Walk extends { readonly handler: XmlHandler }>(
  file: OfficeFile,
  openWalk: (styles: OfficeStyles) => Walk,
  limits: PackageLimits,
): Promise<Walk | null> {
  const collector = collectStyles(file.styles)
  let walk: Walk | null = null
  let handler = collector.handler
  await readXml(
    file.content(),
    {
      open: (name, attributes) => {
        if (name === 'office:body' && walk === null) {
          walk = openWalk(collector.found)
          handler = walk.handler
        }
        handler.open(name, attributes)
      },
      close: (name) => handler.close(name),
      text: (text) => handler.text?.(text),
    },
    limits,
  )
  return walk
}
