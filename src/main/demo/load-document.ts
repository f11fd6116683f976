import { fileURLToPath } from 'node:url'
import type { Context, House } from '#application/context.ts'
import { applyChanges } from '#application/draft/apply-changes.ts'
import { enactDraft } from '#application/draft/enact-draft.ts'
import { showDraft } from '#application/draft/show-draft.ts'
import { listPlans } from '#application/plan/list-plans.ts'
import { layRollOut } from '#application/roll-out/lay-roll-out.ts'
import { startRollOut } from '#application/roll-out/start-roll-out.ts'
import type { DraftChange } from '#core/plan/draft-change.ts'
import type { Reading } from '#core/plan/plan-draft.ts'
import { importFile } from '../import-file.ts'
import { demoOrganisation, taken } from './acting-on.ts'
import type { DemoDocument } from './demo-document.ts'

/** Brings a document in by the usual doors, as the demo's people would: imported, settled, enacted. */
export async function loadDocument(context: Context, document: DemoDocument): Promise<void> {
  const draftId = await importDocument(context, document)
  await settle(context, draftId, document)
  if (document.enact) await enact(context, draftId)
}

/** Lays its plan on whom it means; what is a job in the house is done here and now. */
export async function rollOut(house: House, context: Context, document: DemoDocument): Promise<void> {
  const { id } = taken(await startRollOut(context, await planOf(context, document)), document.file)
  await layRollOut(house, id)
}

/** The plan in force that came of a document. */
export async function planOf(context: Context, { into, file }: DemoDocument): Promise<string> {
  const { id } = await demoOrganisation(context, into)
  const { plans } = taken(await listPlans(context, { organisation: id, state: 'in-force' }), file)
  const [plan] = plans
  if (plan === undefined) throw new Error(`the demo's ${file} gave no plan`)
  return plan.id
}

async function importDocument(context: Context, { file, name, into }: DemoDocument): Promise<string> {
  const organisation = await demoOrganisation(context, into)
  const path = fileURLToPath(new URL(`documents/${file}`, import.meta.url))
  const { draftId } = taken(await importFile(context, organisation.id, path, name), file)
  if (draftId === null) throw new Error(`the demo's ${file} gave no draft`)
  return draftId
}

async function settle(context: Context, draftId: string, document: DemoDocument): Promise<void> {
  const { reading, revision } = taken(await showDraft(context, draftId), document.file)
  const changes = [...periodChanges(reading, document), ...termChanges(reading, document)]
  if (changes.length === 0) return
  const wanted = { requestId: context.newId(), base: revision, changes }
  taken(await applyChanges(context, draftId, wanted), document.file)
}

function periodChanges(reading: Reading, { period }: DemoDocument): readonly DraftChange[] {
  if (period === undefined) return []
  return reading.plans.map((plan, index) => ({
    kind: 'set-plan',
    plan: index,
    field: 'period',
    from: plan.period,
    to: { ...period, source: 'given' },
  }))
}

function termChanges(reading: Reading, { settle, file }: DemoDocument): readonly DraftChange[] {
  const assignments = reading.plans
    .flatMap(({ measures }) => measures)
    .flatMap((measure) => measure.assignments)
  return settle.flatMap(({ due, reading: to }) => {
    const met = assignments.filter((assignment) => assignment.due === due)
    if (met.length === 0) throw new Error(`the demo's ${file} has no term «${due}»`)
    return met.map(
      ({ key, reading: from }): DraftChange =>
        to === null
          ? { kind: 'set-assignment', assignment: key, field: 'due', from: due, to: null }
          : { kind: 'set-assignment', assignment: key, field: 'reading', from, to },
    )
  })
}

async function enact(context: Context, draftId: string): Promise<void> {
  const { revision } = taken(await showDraft(context, draftId), draftId)
  taken(await enactDraft(context, draftId, { revision, supersedes: null }), draftId)
}
