import { fileURLToPath } from 'node:url'
import type { Context, House } from '#application/context.ts'
import { applyChanges } from '#application/draft/apply-changes.ts'
import { enactDraft } from '#application/draft/enact-draft.ts'
import type { Enacted } from '#application/draft/enactment.ts'
import { showDraft } from '#application/draft/show-draft.ts'
import { pageTasks } from '#application/task/page-tasks.ts'
import { takeStep } from '#application/task/take-step.ts'
import { addDays } from '#core/calendar/civil-date.ts'
import type { DraftChange } from '#core/plan/draft-change.ts'
import type { Reading } from '#core/plan/plan-draft.ts'
import { actAs } from '../act-as.ts'
import { organisationsNamed } from '../find-organisation.ts'
import { importFile } from '../import-file.ts'
import { demoOrganisations } from './demo.ru.ts'
import type { DemoDocument } from './demo-document.ts'

const mostTasks = 500

/** Brings a document in by the usual doors, as the demo's people would: imported, settled, enacted, worked on. */
export async function loadDocument(house: House, document: DemoDocument): Promise<void> {
  const context = await actingOn(house, document)
  const draftId = await importDocument(context, document)
  await settle(context, draftId, document)
  if (!document.enact) return
  const plans = await enact(context, draftId)
  for (const plan of plans) await work(context, plan.id, document)
}

/** The house on the morning of that day. */
async function actingOn(house: House, { by, on }: DemoDocument): Promise<Context> {
  const context = await actAs({ ...house, now: () => `${on}T06:00:00.000Z` }, by)
  if (context === null) throw new Error(`the demo has no ${by}`)
  return context
}

async function importDocument(context: Context, { file, name, into }: DemoDocument): Promise<string> {
  const named = demoOrganisations.find(({ key }) => key === into)
  const [organisation] = await organisationsNamed(context, named?.name ?? into)
  if (organisation === undefined) throw new Error(`the demo has no organisation ${into}`)
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

async function enact(context: Context, draftId: string): Promise<Enacted['plans']> {
  const { revision } = taken(await showDraft(context, draftId), draftId)
  return taken(await enactDraft(context, draftId, { revision, supersedes: null }), draftId).plans
}

async function work(context: Context, planId: string, { done, file }: DemoDocument): Promise<void> {
  if (done === undefined) return
  const wanted = {
    planId,
    organisationId: null,
    measureId: null,
    standings: [],
    after: null,
    limit: mostTasks,
  }
  const { tasks } = taken(await pageTasks(context, wanted), file)
  for (const task of tasks) {
    const names = [task.measureNumber, task.measureTitle].filter((name) => name !== null)
    const due = task.dueOn
    if (due === null || due > done.until || names.some((name) => done.except.includes(name))) continue
    const days = names.map((name) => done.late[name]).find((late) => late !== undefined) ?? -2
    taken(
      await takeStep(context, task.id, { kind: 'submit', doneOn: addDays(due, days), note: null }),
      task.id,
    )
  }
}

/** The demo is written so that nothing in it is refused. */
function taken<Value>(
  result: { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly refusal: unknown },
  what: string,
): Value {
  if (!result.ok) throw new Error(`the demo's ${what}: ${JSON.stringify(result)}`)
  return result.value
}
