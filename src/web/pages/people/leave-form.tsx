import { Alert, Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { PersonView } from '#contract/person.ts'
import type { CivilDate } from '#core/calendar/civil-date.ts'
import { api } from '../../api.ts'
import { sentenceOf } from '../../ask.ts'
import { DateField } from '../../components/date-field.tsx'
import classes from './people.module.css'
import { person as words } from './ru/people.ts'

/** Says from which day a person works no more; what is under their control is named before. */
export function LeaveForm({ person }: { readonly person: PersonView }) {
  const client = useQueryClient()
  const [on, setOn] = useState<CivilDate | null>(null)
  const leave = useMutation({
    mutationFn: (day: CivilDate) => api.leave(person.id, { on: day }),
    onSuccess: async () => {
      notifications.show({ message: words.leftNow })
      await Promise.all(['person', 'people'].map((name) => client.invalidateQueries({ queryKey: [name] })))
    },
  })
  return (
    <>
      <h3 className={classes.subtitle}>{words.leaving}</h3>
      <form
        className={classes.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          if (on !== null) leave.mutate(on)
        }}
      >
        {person.controls.length > 0 && <p className={classes.late}>{words.handOnFirst}</p>}
        {leave.error !== null && (
          <Alert color="red" title={words.failed} role="alert">
            {sentenceOf(leave.error)}
          </Alert>
        )}
        <DateField
          label={words.leavingOn}
          description={words.leavingHow}
          value={on}
          onChange={setOn}
          today={person.today}
        />
        <div>
          <Button type="submit" variant="default" disabled={on === null} loading={leave.isPending}>
            {words.leave}
          </Button>
        </div>
      </form>
    </>
  )
}
