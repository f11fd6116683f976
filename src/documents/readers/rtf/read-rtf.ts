import type { ReaderFinding, ReadOutcome } from '../../finding.ts'
import { WALK_LIMITS, type WalkLimits } from '../docx/walk.ts'
import { ReadingStopped } from '../package/reading-stopped.ts'
import { scanRtf } from './scan-rtf.ts'
import { walkRtf } from './walk-rtf.ts'

/** Pictures stand in the file as text, so it may be long. */
const LARGEST_FILE = 64 * 1024 * 1024

/**
 * Reads a document in Rich Text Format (specification 1.9.1) into the neutral Document: tables with their spans, list
 * labels as the file brings them, headings. Tracked changes count as accepted; notes, heads, feet, pictures and hidden
 * text are left out.
 */
export function readRtf(bytes: Uint8Array, limits: WalkLimits = WALK_LIMITS): ReadOutcome {
  if (bytes.length > LARGEST_FILE) return { ok: false, refusal: { code: 'file/too-large' } }
  try {
    const walk = walkRtf(bytes, limits)
    const open = scanRtf(bytes, walk.handler)
    const { blocks, findings } = walk.finish()
    if (blocks.length === 0) return { ok: false, refusal: { code: open > 0 ? 'file/damaged' : 'file/empty' } }
    const cut: readonly ReaderFinding[] = open > 0 ? [{ code: 'part-unreadable', text: '', place: null }] : []
    return { ok: true, document: { blocks }, findings: [...findings, ...cut] }
  } catch (error) {
    if (error instanceof ReadingStopped) return { ok: false, refusal: { code: error.code } }
    throw error
  }
}
