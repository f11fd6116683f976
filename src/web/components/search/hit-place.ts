import type { SearchHit } from '#contract/search.ts'
import type { SearchKind } from '#core/search/search-kind.ts'

/** An address of ours: the page, and what stands in it after «?». */
export interface Place {
  readonly to: string
  readonly search: Readonly<Record<string, string>>
}

/** Where something found is opened. */
export function placeOfHit(kind: SearchKind, { id, planId, taskId }: SearchHit): Place {
  switch (kind) {
    case 'plan':
      return { to: `/plans/${id}`, search: {} }
    case 'original':
      return { to: `/plans/${id}`, search: { view: 'about' } }
    case 'measure':
      return { to: `/plans/${planId ?? ''}`, search: { measure: id } }
    case 'task':
      return { to: `/tasks/${id}`, search: {} }
    case 'organisation':
      return { to: '/centres', search: { organisation: id } }
    case 'person':
      return { to: '/people', search: { person: id } }
    case 'draft':
      return { to: `/drafts/${id}`, search: {} }
    case 'evidence':
    case 'evidence-text':
    case 'comment':
      return { to: `/tasks/${taskId ?? ''}`, search: {} }
  }
}
