import type { ReaderFinding, ReadOutcome } from '../../finding.ts'
import { openPackage, type Package } from '../package/open-package.ts'
import { orElse } from '../package/or-else.ts'
import { PACKAGE_LIMITS, type PackageLimits } from '../package/package-limits.ts'
import { readXml } from '../package/read-xml.ts'
import { ReadingStopped } from '../package/reading-stopped.ts'
import { type Relationship, readRelationships } from '../package/relationships.ts'
import { countLabels } from './count-labels.ts'
import { NO_NUMBERING, readNumbering } from './read-numbering.ts'
import { NO_STYLES, readStyles } from './read-styles.ts'
import { lookUpStyles } from './style-look.ts'
import { WALK_LIMITS, type WalkLimits } from './walk.ts'
import { walkBody } from './walk-body.ts'

/**
 * Reads a Word document (.docx, also .docm and .dotx: macros are never looked at) into the neutral Document: the body
 * with its tables, automatic labels and headings. Tracked changes count as accepted; notes, heads, feet, hidden text
 * and repeated text boxes are left out. ECMA-376 part 1, transitional and strict.
 */
export async function readDocx(
  bytes: Uint8Array,
  limits: { readonly parts: PackageLimits; readonly walk: WalkLimits } = {
    parts: PACKAGE_LIMITS,
    walk: WALK_LIMITS,
  },
): Promise<ReadOutcome> {
  try {
    return await read(await openPackage(bytes, limits.parts), limits.parts, limits.walk)
  } catch (error) {
    if (error instanceof ReadingStopped) return { ok: false, refusal: { code: error.code } }
    throw error
  }
}

async function read(parts: Package, partLimits: PackageLimits, limits: WalkLimits): Promise<ReadOutcome> {
  const main = await mainPart(parts)
  if (main === null) return { ok: false, refusal: { code: 'file/not-a-document' } }
  const findings: ReaderFinding[] = []
  const links = await orElse(readRelationships(parts, main), [], '_rels', findings)
  const load = async <Value>(
    type: string,
    read: (parts: Package, name: string) => Promise<Value>,
    none: Value,
  ) => {
    const name = partOfType(parts, links, type)
    return name === null ? none : orElse(read(parts, name), none, name, findings)
  }
  const styles = lookUpStyles(await load('styles', readStyles, NO_STYLES))
  const numbering = await load('numbering', readNumbering, NO_NUMBERING)
  const walk = walkBody(styles, countLabels(numbering, styles), limits)
  await readXml(parts.chunks(main), walk.handler, partLimits)
  const body = walk.finish()
  if (body === null) return { ok: false, refusal: { code: 'file/not-a-document' } }
  // Scans pasted into a document leave no text at all.
  if (body.blocks.length === 0) return { ok: false, refusal: { code: 'file/empty' } }
  return { ok: true, document: { blocks: body.blocks }, findings: [...findings, ...body.findings] }
}

/** The part that the package names as its document; where its links are lost, the name that Word gives it. */
async function mainPart(parts: Package): Promise<string | null> {
  const links = await orElse(readRelationships(parts, ''), [], '_rels', [])
  const named = partOfType(parts, links, 'officeDocument')
  if (named !== null) return named
  return parts.has('word/document.xml') ? 'word/document.xml' : null
}

function partOfType(parts: Package, links: readonly Relationship[], type: string): string | null {
  return links.find((link) => link.type === type && parts.has(link.target))?.target ?? null
}
