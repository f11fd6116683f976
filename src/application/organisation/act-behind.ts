import type { ActBehind, OrganisationChange } from '#core/organisation/act-behind.ts'
import { accept, type Result } from '#core/result.ts'
import type { KeptFile } from '#store/files/open-files.ts'
import { recordKeptFile } from '#store/files/record-kept-file.ts'
import { listOrganisationActs, saveOrganisationAct } from '#store/organisation/organisation-act.ts'
import type { Writer } from '#store/writer.ts'
import type { Context } from '../context.ts'
import type { Original } from '../draft/original.ts'
import { inspectFile } from '../evidence/inspect-file.ts'
import { type ApplicationRefusal, no } from '../refusal.ts'
import { dropSending } from '../sending/continue-sending.ts'
import { openSent } from '../sending/open-sent.ts'
import { seeOrganisation } from './see-organisation.ts'

/** The act behind a change, as it is typed; its scan was sent before. */
export interface WantedAct {
  readonly kind: string
  readonly number: string
  readonly date: string
  readonly sendingId: string | null
}

/** A scan that is kept; its row is still to be written. */
export interface Scan {
  readonly name: string
  readonly sha256: string
  readonly files: readonly KeptFile[]
}

/** Lends the scan to who writes the change down; it is used up where that succeeds. */
export async function withScan<Done extends { readonly ok: boolean }>(
  context: Context,
  act: WantedAct | null,
  use: (scan: Scan | null) => Promise<Done>,
): Promise<Done | { readonly ok: false; readonly refusal: ApplicationRefusal }> {
  const sendingId = act?.sendingId ?? null
  if (sendingId === null) return await use(null)
  const sent = await openSent(context, sendingId)
  if (!sent.ok) return sent
  const inspected = await inspectFile(context, { ...sent.value, kind: 'act', people: null })
  if (!inspected.ok) return inspected
  const { brought, files } = inspected.value
  const [file] = files
  const done = await use(file === undefined ? null : { name: brought.content, sha256: file.sha256, files })
  if (done.ok) await dropSending(context, sendingId)
  return done
}

/** Keeps an act with what it changed, in the transaction of the change. */
export async function keepAct(
  writer: Writer,
  context: Context,
  place: { readonly regionId: string; readonly organisationId: string },
  change: OrganisationChange,
  { act, scan }: { readonly act: ActBehind; readonly scan: Scan | null },
): Promise<void> {
  const at = context.now()
  for (const file of scan?.files ?? []) await recordKeptFile(writer, file, at)
  await saveOrganisationAct(
    writer,
    place,
    { ...act, id: context.newId(), change, fileName: scan?.name ?? null, sha256: scan?.sha256 ?? null },
    { personId: context.who.personId, at },
  )
}

/** The scan of an act behind a change; whoever sees the organisation may have it. */
export async function openActBehind(
  context: Context,
  organisationId: string,
  actId: string,
): Promise<Result<Original, ApplicationRefusal>> {
  const found = await context.read(async (reader) => {
    const seen = await seeOrganisation(reader, context.who, organisationId)
    if (!seen.ok) return seen
    const acts = await listOrganisationActs(reader, organisationId)
    return accept(acts.find(({ id }) => id === actId) ?? null)
  })
  if (!found.ok) return found
  const { sha256 = null, fileName = null } = found.value ?? {}
  if (sha256 === null || fileName === null) return no('evidence/no-file')
  return accept({ fileName, sha256, bytes: context.files.open(sha256) })
}
