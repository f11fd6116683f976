import type { Place } from '../../document.ts'
import type { ReaderFinding, ReaderFindingCode } from '../../finding.ts'

/** What is noticed on the walk: of each kind the first ones with their places, so that a bad file stays short to tell. */
export interface Notices {
  readonly note: (code: ReaderFindingCode, place: Place | null, text?: string) => void
  readonly findings: () => readonly ReaderFinding[]
}

/** Hidden or lost words differ from place to place; that a file has changes or notes is said once. */
const MOST: Readonly<Partial<Record<ReaderFindingCode, number>>> = {
  'hidden-left-out': 20,
  'text-truncated': 20,
}
const LONGEST_TEXT = 80

export function openNotices(): Notices {
  const findings: ReaderFinding[] = []
  const counts = new Map<ReaderFindingCode, number>()
  return {
    note: (code, place, text = '') => {
      const count = counts.get(code) ?? 0
      if (count >= (MOST[code] ?? 1)) return
      counts.set(code, count + 1)
      findings.push({ code, text: text.trim().slice(0, LONGEST_TEXT), place })
    },
    findings: () => findings,
  }
}
