import type { Action } from '#core/access/may.ts'
import { accept, type Result } from '#core/result.ts'
import type { Draft, DraftHead } from '#store/draft/draft.ts'
import { findDraft, findDraftHead, lockDraft } from '#store/draft/find-draft.ts'
import type { PlacedOrganisation } from '#store/organisation/placed-organisation.ts'
import type { Reader } from '#store/reader.ts'
import type { Writer } from '#store/writer.ts'
import type { Who } from '../context.ts'
import { organisationSeen } from '../organisation/sight.ts'
import { type ApplicationRefusal, no } from '../refusal.ts'

export interface Seen<Found extends DraftHead> {
  readonly draft: Found
  readonly organisation: PlacedOrganisation
}

/** A draft is seen by those who may draft plans for its organisation. */
export async function seeDraft(
  reader: Reader,
  who: Who,
  id: string,
): Promise<Result<Seen<Draft>, ApplicationRefusal>> {
  return await seen(reader, who, 'plan/draft', await findDraft(reader, id))
}

/** The same without its rows. */
export async function seeDraftHead(
  reader: Reader,
  who: Who,
  id: string,
): Promise<Result<Seen<DraftHead>, ApplicationRefusal>> {
  return await seen(reader, who, 'plan/draft', await findDraftHead(reader, id))
}

/** The same to be changed: it must be open, and others wait until this transaction ends. */
export async function openDraft(
  writer: Writer,
  who: Who,
  id: string,
  action: Action = 'plan/draft',
): Promise<Result<Seen<Draft>, ApplicationRefusal>> {
  const found = await seen(writer, who, 'plan/draft', await lockDraft(writer, id))
  if (!found.ok) return found
  if (found.value.draft.droppedAt !== null) return no('draft/dropped')
  if (found.value.draft.enactedAt !== null) return no('draft/in-force')
  if (action === 'plan/draft') return found
  const organisation = await organisationSeen(writer, who, action, found.value.organisation.id)
  return organisation === null ? no('access/denied') : found
}

async function seen<Found extends DraftHead>(
  reader: Reader,
  who: Who,
  action: Action,
  draft: Found | null,
): Promise<Result<Seen<Found>, ApplicationRefusal>> {
  if (draft === null) return no('draft/not-found')
  const organisation = await organisationSeen(reader, who, action, draft.organisationId)
  return organisation === null ? no('draft/not-found') : accept({ draft, organisation })
}
