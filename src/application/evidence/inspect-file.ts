import { cleanFileName, isEvidenceFormat, isPicture } from '#core/evidence/evidence-file.ts'
import type { EvidenceKind, PeopleShown } from '#core/evidence/evidence-kind.ts'
import { accept, type Result } from '#core/result.ts'
import { sniff } from '#documents/readers/sniff.ts'
import type { KeptFile } from '#store/files/open-files.ts'
import type { Context } from '../context.ts'
import { type ApplicationRefusal, no } from '../refusal.ts'
import { formatWord, unnamedFile } from '../ru/evidence.ru.ts'
import type { Brought } from './lay-by-task.ts'
import { wholeOf } from './whole-of.ts'

export interface IncomingFile {
  readonly name: string
  readonly bytes: AsyncIterable<Uint8Array>
  /** null: nobody has said; a picture is then a photo. */
  readonly kind: EvidenceKind | null
  readonly people: PeopleShown | null
}

/** A file known for what it is and kept; its rows are still to be written. */
export interface InspectedFile {
  readonly brought: Brought
  readonly files: readonly KeptFile[]
}

/**
 * Looks at what came as evidence and keeps it. The bytes stay in memory until they are known for what they are: a picture
 * is kept only without the place at which it was taken.
 */
export async function inspectFile(
  context: Context,
  { name, bytes: incoming, kind, people }: IncomingFile,
): Promise<Result<InspectedFile, ApplicationRefusal>> {
  const bytes = await wholeOf(incoming)
  const format = sniff(bytes)
  if (format === 'empty') return no('evidence/empty')
  if (format === 'heic') return no('evidence/heic')
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

async function* one(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  await Promise.resolve()
  yield bytes
}
