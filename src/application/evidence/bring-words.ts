import type { EvidenceKind } from '#core/evidence/evidence-kind.ts'
import { parseLink } from '#core/evidence/parse-link.ts'
import { accept, type Result } from '#core/result.ts'
import { findEvidence } from '#store/evidence/find-evidence.ts'
import type { Reader } from '#store/reader.ts'
import type { Context } from '../context.ts'
import { type ApplicationRefusal, no } from '../refusal.ts'
import { seeTask } from '../task/open-task.ts'
import { viewEvidence } from '../task/show-task.ts'
import type { EvidenceView } from '../task/task-details.ts'
import { type Brought, layByTask } from './lay-by-task.ts'

/** Evidence that brings no bytes of its own: an address, words, or a file that proves another task already. */
export type IncomingWords =
  | {
      readonly form: 'link'
      readonly kind: EvidenceKind
      readonly link: string
      readonly caption: string | null
    }
  | { readonly form: 'words'; readonly kind: EvidenceKind; readonly words: string }
  | { readonly form: 'same-file'; readonly kind: EvidenceKind; readonly evidenceId: string }

export function bringWords(
  context: Context,
  taskId: string,
  incoming: IncomingWords,
): Promise<Result<EvidenceView, ApplicationRefusal>> {
  return context.write(async (writer) => {
    const brought = incoming.form === 'same-file' ? await known(writer, context, incoming) : plain(incoming)
    if (!brought.ok) return brought
    const laid = await layByTask(writer, context, taskId, brought.value)
    return laid.ok ? accept(viewEvidence(laid.value)) : laid
  })
}

/** A file is lent on only by who sees the task that it already proves. */
async function known(
  reader: Reader,
  { who }: Context,
  { evidenceId, kind }: Extract<IncomingWords, { form: 'same-file' }>,
): Promise<Result<Brought, ApplicationRefusal>> {
  const evidence = await findEvidence(reader, evidenceId)
  if (evidence === null || evidence.form !== 'file') return no('evidence/not-found')
  const seen = await seeTask(reader, who, evidence.taskId)
  return seen.ok ? accept({ ...evidence, kind }) : no('evidence/not-found')
}

function plain(incoming: Exclude<IncomingWords, { form: 'same-file' }>): Result<Brought, ApplicationRefusal> {
  const nothing = { sha256: null, format: null, thumbnail: null, people: null }
  if (incoming.form === 'words') {
    const content = incoming.words.trim()
    if (content === '') return no('evidence/words-missing')
    return accept({ ...nothing, form: 'words', kind: incoming.kind, content, caption: null })
  }
  const content = parseLink(incoming.link)
  if (content === null) return no('evidence/link-refused')
  return accept({
    ...nothing,
    form: 'link',
    kind: incoming.kind,
    content,
    caption: incoming.caption?.trim() || null,
  })
}
