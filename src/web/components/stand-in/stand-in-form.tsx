import { Alert, Button, Select } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { CivilDate } from '#core/calendar/civil-date.ts'
import { api } from '../../api.ts'
import { sentenceOf } from '../../ask.ts'
import { queries } from '../../queries.ts'
import { DateField } from '../date-field.tsx'
import { Faces } from '../faces.tsx'
import { useSelf } from '../self.ts'
import { words } from './ru/stand-in.ts'
import classes from './stand-in.module.css'

interface StandInFormProps {
  readonly absentId: string
  readonly today: CivilDate
}

/** Names who acts for an absent person, and on which days. */
export function StandInForm({ absentId, today }: StandInFormProps) {
  const mine = useSelf().person.id === absentId
  const candidates = useQuery(queries.standInCandidates(absentId))
  const client = useQueryClient()
  const [personId, setPerson] = useState<string | null>(null)
  const [startsOn, setStart] = useState<CivilDate | null>(today)
  const [endsOn, setEnd] = useState<CivilDate | null>(null)
  const [incomplete, setIncomplete] = useState(false)
  const name = useMutation({
    mutationFn: api.nameStandIn,
    onSuccess: async () => {
      setPerson(null)
      setEnd(null)
      await client.invalidateQueries()
      notifications.show({ message: words.named })
    },
  })
  return (
    <Faces query={candidates}>
      {({ people }) =>
        people.length === 0 ? (
          <p className={classes.soft}>{words.nobody}</p>
        ) : (
          <form
            className={classes.form}
            noValidate
            onSubmit={(event) => {
              event.preventDefault()
              const whole = personId !== null && startsOn !== null && endsOn !== null
              setIncomplete(!whole)
              if (whole) name.mutate({ absentId, personId, startsOn, endsOn })
            }}
          >
            {(incomplete || name.error !== null) && (
              <Alert color="red" role="alert" title={words.failed}>
                {incomplete ? words.missing : sentenceOf(name.error)}
              </Alert>
            )}
            <Select
              label={words.who}
              description={mine ? words.whoHow : words.whoHowOther}
              placeholder={words.choose}
              data={people.map((one) => ({
                value: one.personId,
                label: one.post === null ? one.name : `${one.name}, ${one.post}`,
              }))}
              value={personId}
              onChange={setPerson}
              searchable
            />
            <div className={classes.pair}>
              <DateField label={words.from} value={startsOn} onChange={setStart} today={today} />
              <DateField label={words.to} value={endsOn} onChange={setEnd} today={today} />
            </div>
            <div>
              <Button type="submit" variant="default" loading={name.isPending}>
                {words.name}
              </Button>
            </div>
          </form>
        )
      }
    </Faces>
  )
}
