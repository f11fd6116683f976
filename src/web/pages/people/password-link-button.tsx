import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { PersonView } from '#contract/person.ts'
import { api } from '../../api.ts'
import { sentenceOf } from '../../ask.ts'
import { queries } from '../../queries.ts'
import { HandOver } from './hand-over.tsx'
import classes from './people.module.css'
import { person as words } from './ru/people.ts'

/** A link for who has forgotten their password: it goes to their e-mail, or is shown once. */
export function PasswordLinkButton({ person }: { readonly person: PersonView }) {
  const client = useQueryClient()
  const make = useMutation({
    mutationFn: () => api.makePasswordLink(person.id),
    onSuccess: async ({ token }) => {
      await client.invalidateQueries({
        queryKey: queries.history({ thing: 'person', id: person.id }).queryKey,
      })
      if (token === null) notifications.show({ message: words.passwordSent })
    },
    onError: (error) => notifications.show({ color: 'red', title: words.failed, message: sentenceOf(error) }),
  })
  const token = make.data?.token ?? null
  return (
    <div className={classes.form}>
      <div>
        <Button variant="default" mt="md" loading={make.isPending} onClick={() => make.mutate()}>
          {words.passwordLink}
        </Button>
        <div className={classes.under}>{words.passwordHow}</div>
      </div>
      {token !== null && (
        <HandOver path="/new-password" token={token} how={words.passwordHandOver(person.name)} />
      )}
    </div>
  )
}
