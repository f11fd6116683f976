import { Alert, Button, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useMutation } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { api } from '../../api.ts'
import { sentenceOf } from '../../ask.ts'
import { Doorstep } from './doorstep.tsx'
import { words } from './ru/doors.ts'
import classes from './sign-in-page.module.css'

/** Asks for a link to set a new password; the answer is the same to everybody. */
export function ForgottenPage() {
  const form = useForm({
    initialValues: { name: '' },
    validate: { name: (name) => (name.trim() === '' ? words.nameMissing : null) },
  })
  const send = useMutation({
    mutationFn: ({ name }: typeof form.values) => api.forgottenPassword({ name: name.trim() }),
  })
  return (
    <Doorstep title={words.forgotten}>
      {send.isSuccess ? (
        <Alert color="green" role="status" title={words.sent}>
          {words.sentHow}
        </Alert>
      ) : (
        <form className={classes.form} noValidate onSubmit={form.onSubmit((values) => send.mutate(values))}>
          {send.error !== null && (
            <Alert color="red" role="alert">
              {sentenceOf(send.error)}
            </Alert>
          )}
          <p className={classes.lead}>{words.forgottenHow}</p>
          <TextInput
            label={words.nameOrEmail}
            autoComplete="username"
            autoCapitalize="none"
            spellCheck={false}
            {...form.getInputProps('name')}
          />
          <Button type="submit" loading={send.isPending}>
            {words.send}
          </Button>
        </form>
      )}
      <p className={classes.forgotten}>
        <Link to="/sign-in">{words.toSignIn}</Link>
      </p>
    </Doorstep>
  )
}
