import { Alert, Button, Radio, Stack, Textarea } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import type { Settlement, TermView } from '#contract/term.ts'
import type { CivilDate } from '#core/calendar/civil-date.ts'
import { sentenceOf } from '../../../ask.ts'
import { words } from './ru/terms.ts'
import { settlementOf, type TypedTerm, typedFor } from './settlement-of.ts'
import { TermDays } from './term-days.tsx'
import { TermPreview } from './term-preview.tsx'
import classes from './terms.module.css'
import { useSetTerm } from './use-set-term.ts'

interface TermFormProps {
  readonly planId: string
  readonly term: TermView
  readonly today: CivilDate
}

/** Says when a term is due: by dates, by the day of its event, or in other words; what comes of it stands below. */
export function TermForm({ planId, term, today }: TermFormProps) {
  const [typed, setTyped] = useState<TypedTerm>(() => typedFor(term))
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const save = useSetTerm(planId, term)
  const corrects = term.settings.length > 0
  const settlement = settlementOf(typed)
  const reasonMissing = corrects && reason.trim() === ''
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (settlement === null || reasonMissing) return
    save.mutate({ settlement, reason: corrects ? reason.trim() : null, known: term.settings.length })
  }
  return (
    <form className={classes.form} noValidate onSubmit={submit}>
      {save.error !== null && (
        <Alert color="red" title={words.failed} role="alert">
          {sentenceOf(save.error)}
        </Alert>
      )}
      <Ways term={term} typed={typed} onChange={setTyped} />
      {typed.way === 'term' ? (
        <Textarea
          label={words.typed}
          description={words.wayHow.term}
          value={typed.text}
          onChange={(event) => setTyped({ ...typed, text: event.currentTarget.value })}
          autosize
          minRows={1}
          maxLength={2000}
        />
      ) : (
        <TermDays typed={typed} today={today} onChange={setTyped} />
      )}
      <TermPreview planId={planId} termId={term.id} settlement={settlement} />
      {corrects && (
        <Textarea
          label={words.reason}
          description={words.reasonHow}
          error={tried && reasonMissing ? words.reasonMissing : null}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          autosize
          minRows={2}
          maxLength={2000}
        />
      )}
      <div>
        <Button type="submit" loading={save.isPending} disabled={settlement === null}>
          {words.save(term.concerned.organisations)}
        </Button>
      </div>
    </form>
  )
}

interface WaysProps {
  readonly term: TermView
  readonly typed: TypedTerm
  readonly onChange: (typed: TypedTerm) => void
}

/** The likely readings of the words stand first, where there are any. */
function Ways({ term, typed, onChange }: WaysProps) {
  const ways: readonly Settlement['kind'][] =
    term.waitsFor === 'event' ? ['event', 'dates', 'term'] : ['dates', 'term']
  const offered = typed.way === 'term' && term.offers.some(({ text }) => text === typed.text)
  return (
    <Radio.Group
      label={words.how}
      value={offered ? `offer ${typed.text}` : typed.way}
      onChange={(value) => {
        const offer = term.offers.find(({ text }) => `offer ${text}` === value)
        const way = ways.find((one) => one === value)
        if (offer !== undefined) onChange({ ...typed, way: 'term', text: offer.text })
        else if (way !== undefined)
          onChange({ ...typed, way, text: way === 'term' && offered ? '' : typed.text })
      }}
    >
      <Stack gap={8} mt={8}>
        {term.offers.map((offer) => (
          <Radio key={offer.text} value={`offer ${offer.text}`} label={offer.label} />
        ))}
        {ways.map((way) => (
          <Radio key={way} value={way} label={words.ways[way]} description={words.wayHow[way]} />
        ))}
      </Stack>
    </Radio.Group>
  )
}
