import { Autocomplete, Button, FileButton, Progress, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { ActBehind } from '#contract/organisation.ts'
import type { CivilDate } from '#core/calendar/civil-date.ts'
import { DateField } from '../../components/date-field.tsx'
import { type Going, sendInPieces } from '../../send-in-pieces.ts'
import classes from './centres.module.css'
import { act as words } from './ru/act.ts'

/** The act behind a change, as far as it is typed, with its scan, where one was chosen. */
export function useAct(about: string) {
  const [kind, setKind] = useState<string>(words.kinds[0])
  const [number, setNumber] = useState('')
  const [date, setDate] = useState<CivilDate | null>(null)
  const [file, setFile] = useState<File | null>(null)
  const [going, setGoing] = useState<Going | null>(null)
  return {
    kind,
    setKind,
    number,
    setNumber,
    date,
    setDate,
    file,
    setFile,
    going,
    whole: kind.trim() !== '' && number.trim() !== '' && date !== null,
    /** Does what the act is behind, once its scan has gone out. */
    async lend<Done>(use: (act: ActBehind) => Promise<Done>): Promise<Done> {
      const typed = { kind, number, date: date ?? '' }
      if (file === null) return await use({ ...typed, sendingId: null })
      try {
        const sent = await sendInPieces(file, about, setGoing)
        const done = await use({ ...typed, sendingId: sent.id })
        sent.forget()
        return done
      } finally {
        setGoing(null)
      }
    },
  }
}

interface ActFieldsProps {
  readonly act: ReturnType<typeof useAct>
  readonly today: CivilDate
}

/** By which act: its kind, number, day and, where there is one, its scan. */
export function ActFields({ act, today }: ActFieldsProps) {
  return (
    <fieldset className={classes.choices}>
      <legend>{words.title}</legend>
      <Autocomplete
        label={words.kind}
        data={[...words.kinds]}
        value={act.kind}
        onChange={act.setKind}
        maxLength={200}
      />
      <TextInput
        label={words.number}
        value={act.number}
        onChange={(event) => act.setNumber(event.currentTarget.value)}
        maxLength={100}
      />
      <DateField label={words.date} value={act.date} onChange={act.setDate} today={today} latest={today} />
      <div>
        <FileButton onChange={act.setFile}>
          {(props) => (
            <Button {...props} variant="default">
              {words.choose}
            </Button>
          )}
        </FileButton>{' '}
        {act.file?.name ?? words.noFile}
        {act.going !== null && act.file !== null && (
          <div role="status">
            {act.going.waiting ? words.lineLost(act.file.name) : words.sending(act.file.name)}
            <Progress value={act.going.share * 100} aria-label={words.sending(act.file.name)} />
          </div>
        )}
      </div>
    </fieldset>
  )
}
