import { Alert, Button, PasswordInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { notifications } from '@mantine/notifications'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api } from '../../api.ts'
import { sentenceOf } from '../../ask.ts'
import { PageBar } from '../../components/page-bar.tsx'
import { useSelf } from '../../components/self.ts'
import { queries } from '../../queries.ts'
import { password as words } from './ru/account.ts'
import classes from './settings.module.css'

/** The server's rule; checked here as well, so that the person need not wait to be told. */
const shortest = 10

export function PasswordPage() {
  const { person } = useSelf()
  const change = useChangePassword()
  const form = useForm({
    initialValues: { current: '', next: '', again: '' },
    validate: {
      current: (current) => (current === '' ? words.currentMissing : null),
      next: (next) => (next.length < shortest ? words.tooShort : null),
      again: (again, values) => (again === values.next ? null : words.notSame),
    },
  })
  const eye = { visibilityToggleButtonProps: { 'aria-label': words.show, tabIndex: 0 } }
  return (
    <>
      <PageBar title={words.title} />
      <form
        className={classes.form}
        noValidate
        onSubmit={form.onSubmit(({ current, next }) =>
          change.mutate({ current, next }, { onSuccess: () => form.reset() }),
        )}
      >
        {change.error !== null && (
          <Alert color="red" title={words.failed} role="alert">
            {sentenceOf(change.error)}
          </Alert>
        )}
        <input type="hidden" name="username" autoComplete="username" value={person.signInName} readOnly />
        <PasswordInput
          label={words.current}
          autoComplete="current-password"
          {...eye}
          {...form.getInputProps('current')}
        />
        <PasswordInput
          label={words.next}
          description={words.nextHow}
          autoComplete="new-password"
          {...eye}
          {...form.getInputProps('next')}
        />
        <PasswordInput
          label={words.again}
          autoComplete="new-password"
          {...eye}
          {...form.getInputProps('again')}
        />
        <div>
          <Button type="submit" loading={change.isPending}>
            {words.save}
          </Button>
        </div>
      </form>
    </>
  )
}

function useChangePassword() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: api.changePassword,
    onSuccess: async () => {
      notifications.show({ message: words.saved })
      await client.invalidateQueries({ queryKey: queries.sessions().queryKey })
    },
  })
}
