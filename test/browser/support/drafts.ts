import { setTimeout as pause } from 'node:timers/promises'
import type { Draft, DraftChanges, Enacted } from '#contract/draft.ts'
import type { Self } from '#contract/session.ts'
import type { Upload } from '#contract/upload.ts'
import { civilDateOf } from '#core/calendar/civil-date.ts'
import type { DraftChange } from '#core/plan/draft-change.ts'
import type { MeasureDraft } from '#core/plan/plan-draft.ts'
import { requestId } from '../../journeys/typed-draft.ts'
import type { Visit } from './visits.ts'

/** What stands ready before somebody opens a page: asked of the program directly, as the same person. */
export async function ask<Answer>(
  { context, url }: Visit,
  method: 'GET' | 'POST' | 'PUT' | 'DELETE',
  path: string,
  data?: object,
): Promise<Answer> {
  const answer = await context.request.fetch(`/api${path}`, {
    method,
    headers: { origin: url },
    ...(data === undefined ? {} : { data }),
  })
  if (!answer.ok()) throw new Error(`${method} ${path}: ${answer.status()} ${await answer.text()}`)
  return answer.status() === 204 ? (undefined as Answer) : ((await answer.json()) as Answer)
}

/** The organisation for which this person drafts plans, nearest first. */
export async function ownOrganisation(visit: Visit): Promise<string> {
  const [first] = (await ask<Self>(visit, 'GET', '/session')).drafting
  if (first === undefined) throw new Error('may draft nothing')
  return first.id
}

/** A draft typed by hand, for 2026. */
export async function typedDraft(
  visit: Visit,
  title: string,
  measures: readonly MeasureDraft[],
): Promise<string> {
  const organisationId = await ownOrganisation(visit)
  const { id } = await ask<Draft>(visit, 'POST', '/drafts', { organisationId, title })
  const period: DraftChange = {
    kind: 'set-plan',
    plan: 0,
    field: 'period',
    from: null,
    to: { start: civilDateOf(2026, 1, 1), end: civilDateOf(2026, 12, 31), source: 'given' },
  }
  const rows: DraftChange = { kind: 'add-measures', plan: 0, before: null, measures }
  const changes = measures.length === 0 ? [period] : [period, rows]
  await ask<DraftChanges>(visit, 'POST', `/drafts/${id}/changes`, {
    requestId: requestId(),
    base: 0,
    changes,
  })
  return id
}

/** A draft read from a file. */
export async function readDraft(
  visit: Visit,
  { fileName, bytes }: { readonly fileName: string; readonly bytes: Buffer },
): Promise<Draft> {
  const answer = await visit.context.request.post('/api/uploads', {
    headers: { origin: visit.url },
    multipart: {
      organisationId: await ownOrganisation(visit),
      file: { name: fileName, mimeType: 'application/octet-stream', buffer: bytes },
    },
  })
  if (!answer.ok()) throw new Error(await answer.text())
  let upload = (await answer.json()) as Upload
  while (['waiting', 'reading', 'seeing', 'recognising'].includes(upload.state)) {
    await pause(50)
    upload = await ask<Upload>(visit, 'GET', `/uploads/${upload.id}`)
  }
  if (upload.draftId === null) throw new Error(`${fileName}: ${upload.state} ${upload.refusal ?? ''}`)
  return ask<Draft>(visit, 'GET', `/drafts/${upload.draftId}`)
}

/** Puts a draft in force; gives the plan's id. */
export async function enacted(visit: Visit, draftId: string): Promise<string> {
  const { revision } = await ask<Draft>(visit, 'GET', `/drafts/${draftId}`)
  const done = await ask<Enacted>(visit, 'POST', `/drafts/${draftId}/enact`, { revision, supersedes: null })
  const [plan] = done.plans
  if (plan === undefined) throw new Error('no plan came of it')
  return plan.id
}
