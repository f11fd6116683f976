import { createContext, useContext, useSyncExternalStore } from 'react'
import type { DraftChange } from '#core/plan/draft-change.ts'
import type { Choice, Chooser } from './place/chooser.ts'
import type { DeskView, DraftDesk } from './state/draft-desk.ts'
import type { Typing } from './state/typing.ts'

/** What the parts of one review share; its members never change, so that nothing is redrawn for their sake. */
export interface Review {
  readonly draftId: string
  readonly desk: DraftDesk
  readonly chooser: Chooser
  readonly typing: Typing
}

export const ReviewContext = createContext<Review | null>(null)

export function useReview(): Review {
  const review = useContext(ReviewContext)
  if (review === null) throw new Error('useReview outside a review')
  return review
}

export function useDesk<Value>(select: (view: DeskView) => Value): Value {
  const { desk } = useReview()
  return useSyncExternalStore(desk.subscribe, () => select(desk.view()))
}

export function useChoice<Value>(select: (choice: Choice) => Value): Value {
  const { chooser } = useReview()
  return useSyncExternalStore(chooser.subscribe, () => select(chooser.get()))
}

export function useReadOnly(): boolean {
  return useDesk((view) => view.draft.closed)
}

/** Does what a person did; true where it was done. */
export function useChange(): (...changes: readonly DraftChange[]) => boolean {
  const { desk } = useReview()
  return (...changes) => desk.change(changes)
}
