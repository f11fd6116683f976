import { Alert, Button, PasswordInput, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { Link } from '@tanstack/react-router'
import type { SignIn } from '#contract/session.ts'
import { sentenceOf } from '../../ask.ts'
import { words } from './ru/sign-in.ts'
import classes from './sign-in-page.module.css'
import type { SigningIn } from './use-sign-in.ts'

interface PasswordFormProps {
  /** Who is to sign in again; left out: anybody. */
  readonly known?: string
  readonly signIn: SigningIn
  /** Whether letters go out, one with a link for a new password among them. */
  readonly letters: boolean
}

/** Name and password. */
export function PasswordForm({ signIn, letters, known = '' }: PasswordFormProps) {
  const form = useForm<SignIn>({
    initialValues: { name: known, password: '' },
    validate: {
      name: (name) => (name.trim() === '' ? words.nameMissing : null),
      password: (password) => (password === '' ? words.passwordMissing : null),
    },
  })
  return (
    <form className={classes.form} onSubmit={form.onSubmit((values) => signIn.mutate(values))} noValidate>
      {signIn.error !== null && (
        <Alert color="red" role="alert">
          {sentenceOf(signIn.error)}
        </Alert>
      )}
      <TextInput
        label={words.name}
        autoComplete="username"
        autoCapitalize="none"
        autoFocus={known === ''}
        spellCheck={false}
        {...form.getInputProps('name')}
      />
      <PasswordInput
        label={words.password}
        autoComplete="current-password"
        autoFocus={known !== ''}
        visibilityToggleButtonProps={{ 'aria-label': words.showPassword, tabIndex: 0 }}
        {...form.getInputProps('password')}
      />
      <Button type="submit" loading={signIn.isPending}>
        {words.enter}
      </Button>
      {letters ? (
        <Link to="/forgotten-password" className={classes.forgotten}>
          {words.forgotten}
        </Link>
      ) : (
        <p className={classes.forgotten}>{words.forgottenAsk}</p>
      )}
    </form>
  )
}
