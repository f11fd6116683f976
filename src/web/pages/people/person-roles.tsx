import { Alert, Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { PersonView } from '#contract/person.ts'
import { roleWords } from '#core/access/ru/role-words.ts'
import { api } from '../../api.ts'
import { sentenceOf } from '../../ask.ts'
import { dayOfMoment, shortDate } from '../../ru/dates.ts'
import classes from './people.module.css'
import { isChosen, nothingChosen, RoleFields } from './role-fields.tsx'
import { inviting, person as words } from './ru/people.ts'

type HeldRole = PersonView['roles'][number]

interface PersonRolesProps {
  readonly person: PersonView
  readonly mayGive: boolean
}

/** What a person is and was, where, and since when; roles are given and ended here. */
export function PersonRoles({ person, mayGive }: PersonRolesProps) {
  const held = person.roles.filter((role) => role.held)
  const past = person.roles.filter((role) => !role.held)
  return (
    <>
      <h3 className={classes.subtitle}>{words.roles}</h3>
      {held.length === 0 && <p className={classes.under}>{words.noRoles}</p>}
      <ul className={classes.list}>
        {held.map((role) => (
          <RoleRow key={role.id} person={person} role={role} />
        ))}
      </ul>
      {mayGive && <GiveRole person={person} />}
      {past.length > 0 && (
        <>
          <h3 className={classes.subtitle}>{words.past}</h3>
          <ul className={classes.history}>
            {past.map((role) => (
              <li key={role.id}>
                {said(role)}
                <div className={classes.under}>
                  {words.was(dayOfMoment(role.since), role.endedOn === null ? '' : shortDate(role.endedOn))}
                </div>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}

function said({ role, organisation }: HeldRole): string {
  return `${roleWords[role]}, ${organisation.shortName}`
}

function RoleRow({ person, role }: { readonly person: PersonView; readonly role: HeldRole }) {
  const lookAgain = useLookAgain()
  const onError = (error: unknown) => {
    notifications.show({ color: 'red', title: words.failed, message: sentenceOf(error) })
  }
  const back = useMutation({
    mutationFn: () => api.giveRole(person.id, { organisationId: role.organisation.id, role: role.role }),
    onSuccess: lookAgain,
    onError,
  })
  const end = useMutation({
    mutationFn: () => api.endRole(person.id, role.id),
    onSuccess: async () => {
      await lookAgain()
      const id = `ended ${role.id}`
      notifications.show({
        id,
        title: words.ended,
        message: (
          <Button
            size="xs"
            variant="default"
            onClick={() => {
              notifications.hide(id)
              back.mutate()
            }}
          >
            {words.back}
          </Button>
        ),
      })
    },
    onError,
  })
  return (
    <li className={classes.role}>
      <div className={classes.facts}>
        {said(role)}
        <div className={classes.under}>
          {[
            words.since(dayOfMoment(role.since)),
            role.endedOn === null ? null : words.until(shortDate(role.endedOn)),
          ]
            .filter((part) => part !== null)
            .join(' ')}
        </div>
      </div>
      {role.mayEnd && (
        <Button
          variant="default"
          size="xs"
          aria-label={words.endOf(said(role))}
          loading={end.isPending}
          onClick={() => end.mutate()}
        >
          {words.end}
        </Button>
      )}
    </li>
  )
}

/** Opens by itself only where there is nothing else to do. */
function GiveRole({ person }: { readonly person: PersonView }) {
  const lookAgain = useLookAgain()
  const [shown, setShown] = useState(false)
  const [chosen, setChosen] = useState(nothingChosen)
  const give = useMutation({
    mutationFn: async () => {
      if (isChosen(chosen)) await api.giveRole(person.id, chosen)
    },
    onSuccess: async () => {
      setShown(false)
      setChosen(nothingChosen)
      await lookAgain()
      notifications.show({ message: words.given })
    },
  })
  if (!shown)
    return (
      <Button variant="default" size="xs" mt="sm" onClick={() => setShown(true)}>
        {words.give}
      </Button>
    )
  return (
    <form
      className={classes.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (isChosen(chosen)) give.mutate()
      }}
    >
      {give.error !== null && (
        <Alert color="red" title={words.failed} role="alert" mt="sm">
          {sentenceOf(give.error)}
        </Alert>
      )}
      <RoleFields chosen={chosen} onChange={setChosen} />
      <div>
        <Button type="submit" disabled={!isChosen(chosen)} loading={give.isPending}>
          {words.give}
        </Button>
      </div>
      {!isChosen(chosen) && <span className={classes.under}>{inviting.incomplete}</span>}
    </form>
  )
}

function useLookAgain(): () => Promise<void> {
  const client = useQueryClient()
  return async () => {
    await Promise.all(['person', 'people'].map((name) => client.invalidateQueries({ queryKey: [name] })))
  }
}
