import { useRef, useState } from 'react'
import { type Spot, spotId } from './place/spot.ts'
import { useReview } from './review.ts'

/**
 * The words of one field while they are typed. `save` gets them with the value on which the typing began, so that what
 * somebody else wrote there meanwhile is a conflict and not overwritten. What stands there is followed while nothing
 * is typed.
 */
export function useTyped<Value>(
  spot: Spot,
  value: Value,
  write: (value: Value) => string,
  save: (typed: string, began: Value) => void,
) {
  const { typing } = useReview()
  const [typed, setTyped] = useState<string | null>(() => {
    const kept = typing.kept()
    return kept !== null && spotId(kept.spot) === spotId(spot) ? kept.text : null
  })
  const began = useRef(value)
  if (typed === null) began.current = value
  return {
    text: typed ?? write(value),
    dirty: typed !== null,
    type: (text: string) => {
      typing.keep({ spot, text })
      setTyped(text)
    },
    /** Saves where something was typed. */
    finish: () => {
      if (typed === null) return
      setTyped(null)
      typing.drop()
      save(typed, began.current)
    },
    forget: () => {
      setTyped(null)
      typing.drop()
    },
  }
}
