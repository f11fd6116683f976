import type { Block } from '../../document.ts'
import type { ReaderFinding } from '../../finding.ts'

/** Signs that no text has: private ones, replacements, controls; letters of scripts that stand where a font lost its names. */
const LOST = /[\p{Co}\p{Cc}\ufffd]|[\u0180-\u02af]|(?![\u0300-\u036f])[\u0900-\u1fff]/gu
const LONGEST_TEXT = 80
const MOST = 20

/** Paragraphs whose signs the file's fonts do not name. */
export function lostSigns(blocks: readonly Block[]): readonly ReaderFinding[] {
  const findings: ReaderFinding[] = []
  for (const [block, content] of blocks.entries()) {
    if (findings.length >= MOST) break
    if (content.kind === 'paragraph') {
      if (isLost(content.text)) findings.push(finding(content.text, { block }))
      continue
    }
    for (const [row, { cells }] of content.rows.entries()) {
      for (const { column, blocks: inner } of cells) {
        const text = inner.map((one) => (one.kind === 'paragraph' ? one.text : '')).join(' ')
        if (findings.length < MOST && isLost(text)) findings.push(finding(text, { block, row, column }))
      }
    }
  }
  return findings
}

function isLost(text: string): boolean {
  return (text.match(LOST)?.length ?? 0) > 0
}

function finding(text: string, place: NonNullable<ReaderFinding['place']>): ReaderFinding {
  return { code: 'characters-lost', text: text.slice(0, LONGEST_TEXT), place }
}
