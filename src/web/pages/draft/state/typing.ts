import type { Spot } from '../place/spot.ts'
import type { Shelf } from './outbox.ts'

interface TypedWords {
  readonly spot: Spot
  readonly text: string
}

/** Words in an open field, not yet saved: kept at each stroke, so that a reload in the middle of a word loses none. */
export interface Typing {
  readonly keep: (words: TypedWords) => void
  readonly drop: () => void
  readonly kept: () => TypedWords | null
}

export function openTyping(shelf: Shelf | null, personId: string, draftId: string): Typing {
  const key = `rostok-typing:${personId}:${draftId}`
  return {
    keep: (words) => {
      try {
        shelf?.setItem(key, JSON.stringify(words))
      } catch {
        // No room: then only a reload in the middle of a word loses it.
      }
    },
    drop: () => {
      try {
        shelf?.removeItem(key)
      } catch {
        // Nothing was kept.
      }
    },
    kept: () => {
      try {
        const value: unknown = JSON.parse(shelf?.getItem(key) ?? 'null')
        const told = typeof value === 'object' && value !== null && 'spot' in value && 'text' in value
        return told ? (value as TypedWords) : null
      } catch {
        return null
      }
    },
  }
}
