import type { ColumnRole } from '#core/plan/column-role.ts'
import type { Place } from '#core/plan/place.ts'
import type { Reading } from '#core/plan/plan-draft.ts'
import { afterChanges, rereadDraft } from '#core/plan/rereading/reread-draft.ts'
import { sameValue } from '#core/plan/same-value.ts'
import { tableAt } from '#core/plan/set-tables.ts'
import type { ColumnWord, SettledTable } from '#core/plan/table-reading.ts'
import { tableShape } from '#core/plan/table-shape.ts'
import { accept, type Result } from '#core/result.ts'
import type { Document } from '#documents/document.ts'
import { findDraftSource } from '#store/draft/find-draft.ts'
import { findLastChanger, hasRequest } from '#store/draft/log-changes.ts'
import type { Reader } from '#store/reader.ts'
import type { Context } from '../context.ts'
import { type ApplicationRefusal, no } from '../refusal.ts'
import { changesOf, type DraftChanges } from './changes-since.ts'
import { saveChanges } from './save-changes.ts'
import { openDraft, seeDraft } from './see-draft.ts'

export interface WantedColumns {
  /** Made by the client: the same request again is answered as the first time. */
  readonly requestId: string
  /** The revision that the client knew. */
  readonly base: number
  readonly at: Place
  /** What the columns meant when the person said otherwise. */
  readonly from: readonly ColumnRole[]
  /** What they mean; null: as the document itself says. */
  readonly to: readonly ColumnRole[] | null
}

/**
 * Reads the document of a draft once more by what a person says about the columns of one table. It is recognised in a
 * process of its own before the draft is locked, twice: what people have mended is what differs from the first reading.
 */
export async function settleColumns(
  context: Context,
  id: string,
  wanted: WantedColumns,
): Promise<Result<DraftChanges, ApplicationRefusal>> {
  const known = await context.read((reader) => lookAt(reader, context, id, wanted))
  if (!known.ok) return known
  if ('answer' in known.value) return accept(known.value.answer)
  const { source, told } = known.value
  const word = settled(told, known.value.reading, wanted)
  const [before, after] = await Promise.all([
    context.recogniseApart(source, { settled: told, remembered: [] }),
    context.recogniseApart(source, word),
  ])
  if (!before.ok) return no(before.refusal.code, before.refusal.params)
  if (!after.ok) return no(after.refusal.code, after.refusal.params)
  return await context.write(async (writer) => {
    const found = await openDraft(writer, context.who, id)
    if (!found.ok) return found
    const { draft } = found.value
    if (await hasRequest(writer, id, wanted.requestId))
      return accept(await changesOf(writer, context, draft, wanted.base))
    // Somebody else said something about the columns while the document was read.
    if (!sameValue(toldIn(draft.reading), told)) return await otherwise(writer, context, id, wanted)
    const changes = rereadDraft(draft.reading, before.reading, after.reading, context.newId)
    const reading = afterChanges(draft.reading, changes)
    if (reading === null) return no('draft/not-possible')
    const next = await saveChanges(writer, context, draft, { requestId: wanted.requestId, changes, reading })
    return accept(await changesOf(writer, context, next, wanted.base))
  })
}

type Known =
  | { readonly answer: DraftChanges }
  | {
      readonly reading: Reading
      readonly source: Document
      readonly told: readonly SettledTable[]
    }

async function lookAt(
  reader: Reader,
  context: Context,
  id: string,
  wanted: WantedColumns,
): Promise<Result<Known, ApplicationRefusal>> {
  const seen = await seeDraft(reader, context.who, id)
  if (!seen.ok) return seen
  const { draft } = seen.value
  if (await hasRequest(reader, id, wanted.requestId))
    return accept({ answer: await changesOf(reader, context, draft, wanted.base) })
  if (draft.droppedAt !== null) return no('draft/dropped')
  if (draft.enactedAt !== null) return no('draft/in-force')
  if (wanted.base > draft.revision) return no('draft/revision-unknown')
  const table = tableAt(draft.reading, wanted.at)
  const { source } = await findDraftSource(reader, id)
  const width = table?.columns.length
  if (source === null || width === undefined || (wanted.to !== null && wanted.to.length !== width))
    return no('draft/table-not-found')
  const roles = table?.columns.map((column) => column.role)
  if (!sameValue(roles, wanted.from)) return await otherwise(reader, context, id, wanted)
  return accept({ reading: draft.reading, source: source as Document, told: toldIn(draft.reading) })
}

async function otherwise(
  reader: Reader,
  context: Context,
  id: string,
  { base }: WantedColumns,
): Promise<{ readonly ok: false; readonly refusal: ApplicationRefusal }> {
  const by = await findLastChanger(reader, id, base, context.who.personId)
  return no('draft/columns-changed', by === null ? {} : { by })
}

/** What people have said so far about the tables of a draft, here or in an earlier document. */
function toldIn(reading: Reading): readonly SettledTable[] {
  return (reading.tables ?? [])
    .filter(({ origin }) => origin === 'person' || origin === 'memory')
    .map(({ at, columns, remembered }) => ({ at, roles: columns.map(({ role }) => role), remembered }))
}

/** The same with what is said now. A table that is torn into several with one header is spoken of as a whole. */
function settled(told: readonly SettledTable[], reading: Reading, { at, to }: WantedColumns): ColumnWord {
  const table = tableAt(reading, at)
  const headed = table !== null && table.header.to > table.header.from
  const meant = (reading.tables ?? [])
    .filter((one) => one === table || (headed && table !== null && tableShape(one) === tableShape(table)))
    .map((one) => one.at)
  const others = told.filter((one) => !meant.some((place) => sameValue(place, one.at)))
  const said = to === null ? [] : meant.map((place) => ({ at: place, roles: to, remembered: null }))
  return { settled: [...others, ...said], remembered: [] }
}
