import { Alert, Button, Select, Textarea, TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { CalendarYear, MendYear } from '#contract/calendar.ts'
import { workingYearStatusWords } from '#core/calendar/ru.ts'
import { api } from '../../api.ts'
import { sentenceOf } from '../../ask.ts'
import { queries } from '../../queries.ts'
import { clock } from '../../ru/dates.ts'
import { movesAsTyped, movesInWords } from './moves-in-words.ts'
import { words } from './ru/calendar.ts'
import classes from './settings.module.css'
import { MoveLines, YearChange } from './year-words.tsx'

const statuses = (['verified', 'unverified', 'not-approved'] as const).map((value) => ({
  value,
  label: workingYearStatusWords[value],
}))

/** Mends a year; what the moves mean is told while they are typed. */
export function YearForm({ year }: { readonly year: CalendarYear }) {
  const [act, setAct] = useState(year.act ?? '')
  const [status, setStatus] = useState(year.status)
  const [moves, setMoves] = useState(movesAsTyped(year.moves))
  const [note, setNote] = useState(year.note)
  // What stood there when the form was opened, or last saved: the server refuses if somebody changed it since.
  const [from, setFrom] = useState(year.moves)
  const read = movesInWords(year.year, moves)
  const mend = useMendYear(year.year)
  const save = () => {
    if (read.fault !== null) return
    const body = { act: act.trim() === '' ? null : act.trim(), status, moves, note: note.trim(), from }
    mend.mutate(body, { onSuccess: (saved) => setFrom(saved ?? moves) })
  }
  return (
    <form
      className={classes.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
    >
      {mend.error !== null && (
        <Alert color="red" title={words.failed} role="alert">
          {sentenceOf(mend.error)}
        </Alert>
      )}
      <TextInput
        label={words.act}
        description={words.actHow}
        value={act}
        onChange={(event) => setAct(event.currentTarget.value)}
        maxLength={500}
      />
      <Select
        label={words.status}
        data={statuses}
        value={status}
        onChange={(value) => setStatus(statuses.find((one) => one.value === value)?.value ?? status)}
        allowDeselect={false}
      />
      <Textarea
        label={words.moves}
        description={words.movesHow}
        value={moves}
        onChange={(event) => setMoves(event.currentTarget.value)}
        error={read.fault}
        autosize
        minRows={3}
        maxLength={4000}
      />
      {read.lines.length > 0 && (
        <div role="status">
          <div className={classes.soft}>{words.movesRead}</div>
          <MoveLines lines={read.lines} />
        </div>
      )}
      <Textarea
        label={words.note}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
        autosize
        maxLength={2000}
      />
      <div>
        <Button type="submit" loading={mend.isPending}>
          {words.save}
        </Button>
      </div>
      <YearChange year={year} />
    </form>
  )
}

/** Saves a year and gives back its moves as they are stored now. */
function useMendYear(year: number) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: async (body: MendYear): Promise<string | undefined> => {
      await api.mendYear(year, body)
      await client.invalidateQueries({ queryKey: queries.calendar().queryKey })
      return client.getQueryData(queries.calendar().queryKey)?.years.find((one) => one.year === year)?.moves
    },
    onSuccess: () => {
      notifications.show({ message: words.saved(year, clock(new Date())) })
    },
  })
}
