import { setTimeout as pause } from 'node:timers/promises'
import type { Amendment } from '#contract/amendment.ts'
import type { Draft } from '#contract/draft.ts'
import type { DraftChange } from '#core/plan/draft-change.ts'
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
      const { id } = (await visitor.post(`/api/plans/${planId}/roll-out`)).json
      for (let tries = 0; tries < 1000; tries += 1) {
        const { rollOuts } = (await visitor.get('/api/roll-outs')).json
        if (rollOuts.some((one: { id: string; state: string }) => one.id === id && one.state === 'done'))
          return
        await pause(30)
      }
      throw new Error('the roll-out has not come to its end')
    },
  }
}
