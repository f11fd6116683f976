import { Textarea } from '@mantine/core'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { stateOf } from '../place/chooser.ts'
import { type Spot, spotId } from '../place/spot.ts'
import { useChoice, useReadOnly, useReview } from '../review.ts'
import { useTyped } from '../use-typed.ts'

interface TypedFieldProps<Value> {
  readonly spot: Spot
  readonly label: string
  readonly description?: string
  readonly value: Value
  readonly write: (value: Value) => string
  /** Reads what was typed; undefined where it cannot be read. */
  readonly read: (text: string) => Value | undefined
  readonly save: (from: Value, to: Value) => void
  readonly wrong?: string
  /** Several lines are meant: Enter breaks the line and does not save. */
  readonly lines?: boolean
  /** Said under the field about what was typed so far. */
  readonly echo?: (text: string) => ReactNode
}

/** A field of a form that is saved when it is left; Esc puts back what stood there. */
export function TypedField<Value>(props: TypedFieldProps<Value>) {
  const { spot, label, description, value, write, read, save, wrong, lines = false, echo } = props
  const { chooser } = useReview()
  const readOnly = useReadOnly()
  const [failed, setFailed] = useState(false)
  const { text, dirty, type, finish, forget } = useTyped(spot, value, write, (typed, began) => {
    const to = read(typed)
    if (to !== undefined && write(to) !== write(began)) save(began, to)
  })
  const id = spotId(spot)
  const box = useFocusOnSummons(id)
  /** What cannot be read stays in the field with the reason, and is not lost. */
  const leave = () => {
    if (!dirty) return
    if (read(text) === undefined) setFailed(true)
    else finish()
  }
  return (
    <div>
      <Textarea
        ref={box}
        id={id}
        label={label}
        description={description}
        autosize
        minRows={lines ? 2 : 1}
        readOnly={readOnly}
        value={text}
        error={failed && dirty ? wrong : undefined}
        onFocus={() => chooser.choose(spot)}
        onChange={(event) => {
          setFailed(false)
          type(event.currentTarget.value)
        }}
        onBlur={leave}
        onKeyDown={(event) => {
          if (event.key === 'Escape') {
            setFailed(false)
            forget()
          } else if (event.key === 'Enter' && !lines && !event.shiftKey) {
            event.preventDefault()
            leave()
          }
        }}
      />
      {echo?.(text)}
    </div>
  )
}

function useFocusOnSummons(id: string) {
  const box = useRef<HTMLTextAreaElement>(null)
  const summons = useChoice((choice) => (stateOf(choice, id) === 'none' ? 0 : choice.summons))
  useEffect(() => {
    if (summons > 0) box.current?.focus()
  }, [summons])
  return box
}
