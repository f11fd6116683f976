import { Alert, Button, TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { api } from '../../api.ts'
import { sentenceOf } from '../../ask.ts'
import { SidePanel } from '../../components/panel/side-panel.tsx'
import { HandOver } from './hand-over.tsx'
import classes from './people.module.css'
import { type ChosenRole, isChosen, nothingChosen, RoleFields } from './role-fields.tsx'
import { inviting as words } from './ru/people.ts'

/** Invites somebody: who they are, how they are reached, and what they are to be. */
export function InvitePanel({ onClose }: { readonly onClose: () => void }) {
  const client = useQueryClient()
  const [typed, setTyped] = useState({ name: '', post: '', email: '' })
  const [roles, setRoles] = useState<readonly ChosenRole[]>([nothingChosen])
  const [incomplete, setIncomplete] = useState(false)
  const invite = useMutation({
    mutationFn: api.invite,
    onSuccess: async ({ token }) => {
      await client.invalidateQueries({ queryKey: ['invitations'] })
      await client.invalidateQueries({ queryKey: ['today'] })
      if (token !== null) return
      notifications.show({ message: words.sent(typed.name) })
      onClose()
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const chosen = roles.filter(isChosen)
    setIncomplete(chosen.length < roles.length)
    if (chosen.length === roles.length) invite.mutate({ ...typed, roles: chosen })
  }
  const field = (name: keyof typeof typed) => ({
    value: typed[name],
    onChange: (event: { readonly currentTarget: { readonly value: string } }) => {
      const { value } = event.currentTarget
      setTyped((old) => ({ ...old, [name]: value }))
    },
  })
  const token = invite.data?.token ?? null
  return (
    <SidePanel of="invite" title={words.title} onClose={onClose}>
      {token !== null ? (
        <div className={classes.form}>
          <HandOver path="/invitation" token={token} how={words.handOver(typed.name)} />
          <div>
            <Button onClick={onClose}>{words.done}</Button>
          </div>
        </div>
      ) : (
        <form className={classes.form} noValidate onSubmit={submit}>
          {(incomplete || invite.error !== null) && (
            <Alert color="red" title={words.failed} role="alert">
              {incomplete ? words.incomplete : sentenceOf(invite.error)}
            </Alert>
          )}
          <TextInput label={words.name} autoComplete="off" {...field('name')} />
          <TextInput label={words.post} description={words.postHow} autoComplete="off" {...field('post')} />
          <TextInput
            label={words.email}
            description={words.emailHow}
            type="email"
            autoComplete="off"
            {...field('email')}
          />
          <fieldset className={classes.roles}>
            <legend>{words.roles}</legend>
            {roles.map((one, index) => (
              <RoleFields
                // biome-ignore lint/suspicious/noArrayIndexKey: a row has no other identity while it is chosen
                key={index}
                chosen={one}
                onChange={(next) => setRoles(roles.map((old, place) => (place === index ? next : old)))}
                {...(roles.length > 1
                  ? { onRemove: () => setRoles(roles.filter((_, place) => place !== index)) }
                  : {})}
              />
            ))}
            <div>
              <Button variant="default" size="xs" onClick={() => setRoles([...roles, nothingChosen])}>
                {words.addRole}
              </Button>
            </div>
          </fieldset>
          <div>
            <Button type="submit" loading={invite.isPending}>
              {words.send}
            </Button>
          </div>
        </form>
      )}
    </SidePanel>
  )
}
