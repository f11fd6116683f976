import type { ReadOutcome } from '../../finding.ts'
import { WALK_LIMITS, type WalkLimits } from '../docx/walk.ts'
import { openOfficeFile, readOfficeContent } from '../opendocument/open-office-file.ts'
import { PACKAGE_LIMITS, type PackageLimits } from '../package/package-limits.ts'
import { ReadingStopped } from '../package/reading-stopped.ts'
import { walkText } from './walk-text.ts'

/**
 * Reads an OpenDocument text (.odt, .ott, flat .fodt) into the neutral Document: paragraphs with the labels that
 * LibreOffice gives them, headings, tables. Tracked changes count as accepted; notes, heads, feet, hidden text, indexes
 * and repeated text boxes are left out. OpenDocument 1.3.
 */
export async function readOdt(
  bytes: Uint8Array,
  limits: { readonly parts: PackageLimits; readonly walk: WalkLimits } = {
    parts: PACKAGE_LIMITS,
    walk: WALK_LIMITS,
  },
): Promise<ReadOutcome> {
  try {
    const file = await openOfficeFile(bytes, limits.parts)
    const walk = await readOfficeContent(file, (styles) => walkText(styles, limits.walk), limits.parts)
    const body = walk?.finish() ?? null
    if (body === null) return { ok: false, refusal: { code: 'file/not-a-document' } }
    // Scans pasted into a document leave no text at all.
    if (body.blocks.length === 0) return { ok: false, refusal: { code: 'file/empty' } }
    const findings = [...file.findings, ...body.findings]
    return { ok: true, document: { blocks: body.blocks }, findings }
  } catch (error) {
    if (error instanceof ReadingStopped) return { ok: false, refusal: { code: error.code } }
    throw error
  }
}
