import { Alert, Button } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { Link, useLocation } from '@tanstack/react-router'
import type { OpenedEmailLink } from '#contract/door.ts'
import { api } from '../../api.ts'
import { sentenceOf } from '../../ask.ts'
import { Doorstep } from './doorstep.tsx'
import { LinkFaces } from './link-faces.tsx'
import { words } from './ru/doors.ts'
import classes from './sign-in-page.module.css'

/** Whoever holds the link confirms the address that it came to. A button: mail programs open links by themselves. */
export function NewEmailPage() {
  const token = useLocation().hash
  const query = useQuery({
    queryKey: ['new-email', token],
    queryFn: () => api.openEmailLink({ token }),
    enabled: token !== '',
    staleTime: Number.POSITIVE_INFINITY,
  })
  return (
    <Doorstep title={words.newEmail}>
      <LinkFaces query={query} token={token}>
        {(opened) => <Confirm opened={opened} token={token} />}
      </LinkFaces>
    </Doorstep>
  )
}

interface ConfirmProps {
  readonly opened: OpenedEmailLink
  readonly token: string
}

function Confirm({ opened, token }: ConfirmProps) {
  const confirm = useMutation({ mutationFn: () => api.confirmEmail({ token }) })
  if (confirm.isSuccess)
    return (
      <div className={classes.form}>
        <Alert color="green" role="status" title={words.emailConfirmed}>
          {words.emailConfirmedHow(opened.email)}
        </Alert>
        <Button renderRoot={(props) => <Link to="/" {...props} />}>{words.toToday}</Button>
      </div>
    )
  return (
    <div className={classes.form}>
      {confirm.error !== null && (
        <Alert color="red" role="alert">
          {sentenceOf(confirm.error)}
        </Alert>
      )}
      <p className={classes.lead}>
        {words.hello(opened.name)} {words.emailIs(opened.email)}
      </p>
      <Button loading={confirm.isPending} onClick={() => confirm.mutate()}>
        {words.confirmEmail}
      </Button>
    </div>
  )
}
