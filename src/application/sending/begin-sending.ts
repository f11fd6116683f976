import { accept, type Result } from '#core/result.ts'
import { dropSendings, listSendings, type Sending, saveSending } from '#store/sending/sending.ts'
import type { Context } from '../context.ts'
import { regionOf } from '../organisation/region-of.ts'
import { type ApplicationRefusal, no } from '../refusal.ts'
import { plainName } from '../upload/upload-job.ts'

export interface NewSending {
  readonly fileName: string
  readonly bytes: number
  readonly sha256: string | null
}

/** A file has this long to come in all its pieces. */
const patienceMs = 24 * 60 * 60 * 1000
/** Half-sent files of one person; whoever begins more loses the oldest, which nobody has sent on for longest. */
const most = 40

/** Makes room for a file that will come in pieces. */
export async function beginSending(
  context: Context,
  { fileName, bytes, sha256 }: NewSending,
): Promise<Result<Sending, ApplicationRefusal>> {
  const { personId, grants } = context.who
  const at = context.now()
  const begun = await context.write(async (writer) => {
    const regionId = await regionOf(writer, grants)
    if (regionId === null) return no('access/denied')
    const others = await listSendings(writer, personId)
    const dropped = others.slice(0, Math.max(0, others.length - most + 1))
    await dropSendings(writer, dropped)
    const sending = {
      regionId,
      id: context.newId(),
      personId,
      fileName: plainName(fileName),
      bytes,
      sha256,
      startedAt: at,
      expiresAt: new Date(Date.parse(at) + patienceMs).toISOString(),
    }
    await saveSending(writer, sending)
    return accept({ sending, dropped })
  })
  if (!begun.ok) return begun
  for (const id of begun.value.dropped) await context.files.parts.drop(id)
  return accept(begun.value.sending)
}
