import { Alert, Button } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useMutation, useQuery } from '@tanstack/react-query'
import { Link, useLocation } from '@tanstack/react-router'
import type { OpenedPasswordLink } from '#contract/invitation.ts'
import { api } from '../../api.ts'
import { sentenceOf } from '../../ask.ts'
import { Doorstep } from './doorstep.tsx'
import { LinkFaces } from './link-faces.tsx'
import { NewPasswordFields, newPasswordRules } from './new-password-fields.tsx'
import { words } from './ru/doors.ts'
import classes from './sign-in-page.module.css'

/** Whoever holds the link sets a new password, and signs in with it. */
export function NewPasswordPage() {
  const token = useLocation().hash
  const query = useQuery({
    queryKey: ['new-password', token],
    queryFn: () => api.openPasswordLink({ token }),
    enabled: token !== '',
    staleTime: Number.POSITIVE_INFINITY,
  })
  return (
    <Doorstep title={words.newPassword}>
      <LinkFaces query={query} token={token}>
        {(opened) => <NewPasswordForm opened={opened} token={token} />}
      </LinkFaces>
    </Doorstep>
  )
}

interface NewPasswordFormProps {
  readonly opened: OpenedPasswordLink
  readonly token: string
}

function NewPasswordForm({ opened, token }: NewPasswordFormProps) {
  const form = useForm({ initialValues: { next: '', again: '' }, validate: newPasswordRules })
  const set = useMutation({
    mutationFn: ({ next }: typeof form.values) => api.setNewPassword({ token, password: next }),
  })
  if (set.isSuccess)
    return (
      <div className={classes.form}>
        <Alert color="green" role="status" title={words.changed}>
          {words.changedHow}
        </Alert>
        <Button renderRoot={(props) => <Link to="/sign-in" {...props} />}>{words.toSignIn}</Button>
      </div>
    )
  return (
    <form className={classes.form} noValidate onSubmit={form.onSubmit((values) => set.mutate(values))}>
      {set.error !== null && (
        <Alert color="red" role="alert">
          {sentenceOf(set.error)}
        </Alert>
      )}
      <p className={classes.lead}>
        {words.hello(opened.name)} {words.yourName(opened.signInName)}
      </p>
      <input type="hidden" name="username" autoComplete="username" value={opened.signInName} readOnly />
      <NewPasswordFields form={form} />
      <Button type="submit" loading={set.isPending}>
        {words.setPassword}
      </Button>
    </form>
  )
}
