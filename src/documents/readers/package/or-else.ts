import type { ReaderFinding } from '../../finding.ts'
import { ReadingStopped } from './reading-stopped.ts'

/** Without its styles or lists a document can still be read: what is damaged there is only told. */
export async function orElse<Value>(
  reading: Promise<Value>,
  none: Value,
  part: string,
  findings: ReaderFinding[],
): Promise<Value> {
  try {
    return await reading
  } catch (error) {
    // A part made to cost too much speaks of the whole file.
    if (!(error instanceof ReadingStopped) || error.code !== 'file/damaged') throw error
    findings.push({ code: 'part-unreadable', text: part, place: null })
    return none
  }
}
