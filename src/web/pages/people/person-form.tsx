import { Alert, Button, TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { PersonView } from '#contract/person.ts'
import { api } from '../../api.ts'
import { sentenceOf } from '../../ask.ts'
import { clock } from '../../ru/dates.ts'
import classes from './people.module.css'
import { inviting, person as words } from './ru/people.ts'

/** Changes a person's name, post and e-mail. What is typed stays, whatever the server says. */
export function PersonForm({ person }: { readonly person: PersonView }) {
  const client = useQueryClient()
  const [typed, setTyped] = useState({
    name: person.name,
    post: person.post ?? '',
    email: person.email ?? '',
  })
  const mend = useMutation({
    mutationFn: () => api.mendPerson(person.id, typed),
    onSuccess: async () => {
      notifications.show({ message: words.saved(clock(new Date())) })
      await Promise.all(['person', 'people'].map((name) => client.invalidateQueries({ queryKey: [name] })))
    },
  })
  const field = (name: keyof typeof typed) => ({
    value: typed[name],
    autoComplete: 'off',
    onChange: (event: { readonly currentTarget: { readonly value: string } }) => {
      const { value } = event.currentTarget
      setTyped((old) => ({ ...old, [name]: value }))
    },
  })
  return (
    <form
      className={classes.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        mend.mutate()
      }}
    >
      {mend.error !== null && (
        <Alert color="red" title={words.notSaved} role="alert">
          {sentenceOf(mend.error)}
        </Alert>
      )}
      <TextInput label={inviting.name} {...field('name')} />
      <TextInput label={inviting.post} description={inviting.postHow} {...field('post')} />
      <TextInput label={inviting.email} description={inviting.emailHow} type="email" {...field('email')} />
      <div>
        <Button type="submit" loading={mend.isPending}>
          {words.save}
        </Button>
      </div>
    </form>
  )
}
