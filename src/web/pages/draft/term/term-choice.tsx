import { Button, Radio, Stack, Textarea } from '@mantine/core'
import { useDeferredValue, useMemo, useState } from 'react'
import type { AssignmentDraft, MeasureDraft } from '#core/plan/plan-draft.ts'
import { folded } from '../place/change-of-cell.ts'
import { useReview } from '../review.ts'
import { termWords } from '../ru/term.ts'
import { useTable } from '../table/table-context.ts'
import { offersFor } from './offers-for.ts'
import classes from './term.module.css'
import { TermDates } from './term-dates.tsx'
import { TermMeaning } from './term-meaning.tsx'

interface TermChoiceProps {
  readonly measure: MeasureDraft
  readonly assignment: AssignmentDraft
  readonly onDone: () => void
}

const written = 'as-written'
const own = 'own-words'

/** As it is written, one of the likely readings, or words of one's own; the dates of what is chosen stand below. */
export function TermChoice({ measure, assignment, onDone }: TermChoiceProps) {
  const { desk } = useReview()
  const { plan, calendar } = useTable()
  const offers = useMemo(
    () => offersFor(plan, measure, assignment, calendar),
    [plan, measure, assignment, calendar],
  )
  const settled = assignment.reading
  const known = settled === null || offers.some((offer) => offer.text === settled)
  const [chosen, setChosen] = useState(
    settled === null ? (assignment.due === null ? own : written) : known ? settled : own,
  )
  const [words, setWords] = useState(known ? '' : (settled ?? ''))
  const reading = chosen === written ? null : chosen === own ? folded(words) : chosen
  const shown = useDeferredValue(reading)
  const looked = { ...assignment, reading: shown === '' ? null : shown }
  const apply = () => {
    const to = reading === '' ? null : reading
    if (to !== settled)
      desk.change([
        { kind: 'set-assignment', assignment: assignment.key, field: 'reading', from: settled, to },
      ])
    onDone()
  }
  return (
    <form
      className={classes.choice}
      onSubmit={(event) => {
        event.preventDefault()
        apply()
      }}
    >
      <Radio.Group value={chosen} onChange={setChosen} label={termWords.choose}>
        <Stack gap={8} mt={8}>
          {assignment.due !== null && (
            <Radio value={written} label={`${termWords.asWritten}: «${assignment.due}»`} />
          )}
          {offers.map((offer) => (
            <Radio key={offer.text} value={offer.text} label={offer.label} />
          ))}
          <Radio value={own} label={termWords.own} />
        </Stack>
      </Radio.Group>
      {chosen === own && (
        <Textarea
          aria-label={termWords.own}
          description={termWords.ownHow}
          autosize
          minRows={1}
          data-autofocus
          value={words}
          onChange={(event) => setWords(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.shiftKey) return
            event.preventDefault()
            apply()
          }}
        />
      )}
      <div aria-live="polite">
        <TermMeaning measure={measure} assignment={looked} />
        <TermDates measure={measure} assignment={looked} />
      </div>
      <Button type="submit">{termWords.apply}</Button>
    </form>
  )
}
