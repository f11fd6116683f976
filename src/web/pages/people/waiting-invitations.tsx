import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { InvitationLine } from '#contract/invitation.ts'
import { roleWords } from '#core/access/ru/role-words.ts'
import { api } from '../../api.ts'
import { sentenceOf } from '../../ask.ts'
import { PartialNote } from '../../components/faces.tsx'
import { queries } from '../../queries.ts'
import { moment } from '../../ru/dates.ts'
import { HandOver } from './hand-over.tsx'
import classes from './people.module.css'
import { inviting, invitations as words } from './ru/people.ts'

/** Who was invited and has not come in yet; nothing is said where nobody is waited for. */
export function WaitingInvitations() {
  const query = useQuery(queries.invitations())
  const waiting = query.data?.invitations ?? []
  if (query.error !== null)
    return (
      <PartialNote onRetry={() => void query.refetch()} busy={query.isFetching}>
        {sentenceOf(query.error)}
      </PartialNote>
    )
  if (waiting.length === 0) return null
  return (
    <section className={classes.waiting} aria-labelledby="waiting-title">
      <h2 id="waiting-title" className={classes.heading}>
        {words.title} <span className={classes.under}>{waiting.length}</span>
      </h2>
      <ul className={classes.list}>
        {waiting.map((one) => (
          <InvitationRow key={one.id} invitation={one} />
        ))}
      </ul>
    </section>
  )
}

function InvitationRow({ invitation }: { readonly invitation: InvitationLine }) {
  const { id, name, post, email, roles } = invitation
  const client = useQueryClient()
  const lookAgain = async () => {
    await client.invalidateQueries({ queryKey: ['invitations'] })
    await client.invalidateQueries({ queryKey: ['today'] })
  }
  const onError = (error: unknown) => {
    notifications.show({ color: 'red', title: words.failed, message: sentenceOf(error) })
  }
  const again = useMutation({
    mutationFn: () => api.inviteAgain(id),
    onSuccess: async ({ token }) => {
      await lookAgain()
      if (token === null) notifications.show({ message: words.sentAgain })
    },
    onError,
  })
  const withdraw = useMutation({
    mutationFn: () => api.withdrawInvitation(id),
    onSuccess: async () => {
      await lookAgain()
      notifications.show({ message: words.withdrawn })
    },
    onError,
  })
  const token = again.data?.token ?? null
  return (
    <li className={classes.invitation}>
      <div className={classes.facts}>
        <div>{post === null ? name : `${name}, ${post}`}</div>
        <div className={classes.under}>
          {[
            email,
            ...roles.map(({ role, organisation }) => `${roleWords[role]}, ${organisation.shortName}`),
          ].join(' · ')}
        </div>
        <div
          className={invitation.expired || invitation.letter === 'given-up' ? classes.late : classes.under}
        >
          {state(invitation)}
        </div>
      </div>
      {invitation.mayMend && (
        <div className={classes.buttons}>
          <Button
            variant="default"
            size="xs"
            aria-label={words.againOf(name)}
            loading={again.isPending}
            onClick={() => again.mutate()}
          >
            {invitation.letter === null ? words.againBy : words.again}
          </Button>
          <Button
            variant="default"
            size="xs"
            aria-label={words.withdrawOf(name)}
            loading={withdraw.isPending}
            onClick={() => withdraw.mutate()}
          >
            {words.withdraw}
          </Button>
        </div>
      )}
      {token !== null && (
        <div className={classes.whole}>
          <HandOver path="/invitation" token={token} how={inviting.handOver(name)} />
        </div>
      )}
    </li>
  )
}

function state({ letter, expired, sentAt, expiresAt }: InvitationLine): string {
  if (expired) return words.expired
  if (letter === 'given-up') return words.givenUp
  if (letter === 'waiting') return words.waiting
  const how = letter === null ? words.handedOver(moment(sentAt)) : words.sent(moment(sentAt))
  return `${how} · ${words.until(moment(expiresAt))}`
}
