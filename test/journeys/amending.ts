import { expect } from 'vitest'
import type { Amendment } from '#contract/amendment.ts'
import type { Draft } from '#contract/draft.ts'
import type { DraftChange } from '#core/plan/draft-change.ts'
import { rollOut } from './plan-in-force.ts'
import { requestId } from './typed-draft.ts'
import type { Answer, Visitor } from './visitor.ts'

/** What a coordinator does with drafts that change a plan. */
export function amendingBy(visitor: Visitor) {
  const draftOf = async (id: string): Promise<Draft> => (await visitor.get(`/api/drafts/${id}`)).json
  return {
    draftOf,

    amendment: async (id: string): Promise<Amendment> =>
      (await visitor.get(`/api/drafts/${id}/amendment`)).json,

    async change(draftId: string, changes: readonly DraftChange[]): Promise<void> {
      const { revision } = await draftOf(draftId)
      const done = await visitor.post(`/api/drafts/${draftId}/changes`, {
        requestId: requestId(),
        base: revision,
        changes,
      })
      if (done.status !== 200) throw new Error(done.text)
    },

    async enact(draftId: string): Promise<Answer> {
      const { revision } = await draftOf(draftId)
      return await visitor.post(`/api/drafts/${draftId}/enact`, { revision, supersedes: null })
    },

    async rollOut(planId: string): Promise<void> {
      expect((await rollOut(visitor, planId)).state).toBe('done')
    },
  }
}
