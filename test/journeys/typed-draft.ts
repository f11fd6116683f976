import type { AssignmentDraft, MeasureDraft } from '#core/plan/plan-draft.ts'
import type { Visitor } from './visitor.ts'

let rows = 0

/** A row as a person types it: its words and nothing of where they were read. */
export function typedMeasure(
  words: Partial<Omit<MeasureDraft, 'assignments'>> & {
    readonly due?: string | null
    readonly responsible?: string | null
  },
): MeasureDraft {
  rows += 1
  const { due = null, responsible = null, ...fields } = words
  const assignment: AssignmentDraft = {
    key: `a${rows}`,
    due,
    reading: null,
    responsible,
    parties: responsible === null ? [] : [responsible],
    at: {},
  }
  return {
    key: `m${rows}`,
    number: null,
    section: null,
    track: null,
    row: null,
    title: '',
    result: null,
    audience: null,
    extra: [],
    at: {},
    ...fields,
    assignments: [assignment],
  }
}

let requests = 0

/** An id for a request, of the shape that browsers make. */
export function requestId(): string {
  requests += 1
  return `01890000-0000-7000-8000-${requests.toString(16).padStart(12, '0')}`
}

/** Starts a draft for 2026 with these rows in it; gives its id and revision. */
export async function typeDraft(
  visitor: Visitor,
  organisationId: string,
  title: string,
  measures: readonly MeasureDraft[],
): Promise<{ id: string; revision: number }> {
  const { id } = (await visitor.post('/api/drafts', { organisationId, title })).json
  const changed = await visitor.post(`/api/drafts/${id}/changes`, {
    requestId: requestId(),
    base: 0,
    changes: [
      {
        kind: 'set-plan',
        plan: 0,
        field: 'period',
        from: null,
        to: { start: '2026-01-01', end: '2026-12-31', source: 'given' },
      },
      ...(measures.length === 0 ? [] : [{ kind: 'add-measures', plan: 0, before: null, measures }]),
    ],
  })
  if (changed.status !== 200) throw new Error(changed.text)
  return { id, revision: changed.json.revision }
}
