import { cleanFileName, isEvidenceFormat, isPicture } from '#core/evidence/evidence-file.ts'
import type { EvidenceKind, PeopleShown } from '#core/evidence/evidence-kind.ts'
import { accept, type Result } from '#core/result.ts'
import { sniff } from '#documents/readers/sniff.ts'
import type { KeptFile } from '#store/files/open-files.ts'
import { recordKeptFile } from '#store/files/record-kept-file.ts'
import type { Context } from '../context.ts'
import { type ApplicationRefusal, no } from '../refusal.ts'
import { formatWord, unnamedFile } from '../ru/evidence.ru.ts'
import { seeTask } from '../task/open-task.ts'
import { viewEvidence } from '../task/show-task.ts'
import type { EvidenceView } from '../task/task-details.ts'
import { type Brought, layByTask, mayNotBring } from './lay-by-task.ts'

export interface IncomingFile {
  readonly name: string
  readonly bytes: AsyncIterable<Uint8Array>
  /** null: nobody has said; a picture is then a photo. */
  readonly kind: EvidenceKind | null
  readonly people: PeopleShown | null
}

/**
 * Takes a file in as evidence. Who may not bring it is told so before a byte is read. The bytes stay in memory until they
 * are known for what they are: a picture is kept only without the place at which it was taken.
 */
export async function bringFile(
  context: Context,
  taskId: string,
  incoming: IncomingFile,
): Promise<Result<EvidenceView, ApplicationRefusal>> {
  const seen = await context.read((reader) => seeTask(reader, context.who, taskId))
  if (!seen.ok) return seen
  const allowed = mayNotBring(seen.value)
  if (!allowed.ok) return allowed
  const bytes = await wholeOf(incoming.bytes)
  const inspected = await inspect(context, bytes, incoming)
  if (!inspected.ok) return inspected
  const { brought, files } = inspected.value
  return await context.write(async (writer) => {
    for (const file of files) await recordKeptFile(writer, file, context.now())
    const laid = await layByTask(writer, context, taskId, brought)
    return laid.ok ? accept(viewEvidence(laid.value)) : laid
  })
}

interface Inspected {
  readonly brought: Brought
  readonly files: readonly KeptFile[]
}

async function inspect(
  context: Context,
  bytes: Uint8Array,
  { name, kind, people }: IncomingFile,
): Promise<Result<Inspected, ApplicationRefusal>> {
  const format = sniff(bytes)
  if (format === 'empty') return no('file/empty')
  if (!isEvidenceFormat(format)) return no('evidence/format-refused', { what: formatWord(format) })
  const content = cleanFileName(name, format)
  const brought = {
    form: 'file' as const,
    kind: kind ?? (isPicture(format) ? 'photo' : 'other'),
    content: content === `.${format}` ? `${unnamedFile}.${format}` : content,
    caption: null,
    format,
  }
  if (!isPicture(format)) {
    const file = await context.files.keep(one(bytes))
    return accept({
      brought: { ...brought, sha256: file.sha256, thumbnail: null, people: null },
      files: [file],
    })
  }
  const cleaned = await context.cleanPicture(bytes)
  if ('refusal' in cleaned) return no(cleaned.refusal)
  const file = await context.files.keep(one(cleaned.picture))
  const small = await context.files.keep(one(cleaned.thumbnail))
  return accept({
    brought: { ...brought, sha256: file.sha256, thumbnail: small.sha256, people },
    files: [file, small],
  })
}

async function wholeOf(chunks: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  let length = 0
  for await (const part of chunks) {
    parts.push(part)
    length += part.length
  }
  const whole = new Uint8Array(length)
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

async function* one(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  await Promise.resolve()
  yield bytes
}
