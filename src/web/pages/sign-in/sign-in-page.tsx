import { Alert, Button, PasswordInput, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { getRouteApi, Link, useRouter } from '@tanstack/react-router'
import type { SignIn } from '#contract/session.ts'
import { api, sentenceOf } from '../../api.ts'
import { queries } from '../../queries.ts'
import { DemoNamesList } from './demo-names-list.tsx'
import { Doorstep } from './doorstep.tsx'
import { words } from './ru/sign-in.ts'
import classes from './sign-in-page.module.css'

const route = getRouteApi('/sign-in')

export function SignInPage() {
  const demo = useQuery(queries.demo())
  const signIn = useSignIn()
  const form = useForm<SignIn>({
    initialValues: { name: '', password: '' },
    validate: {
      name: (name) => (name.trim() === '' ? words.nameMissing : null),
      password: (password) => (password === '' ? words.passwordMissing : null),
    },
  })
  return (
    <Doorstep title={words.title}>
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
          autoFocus
          spellCheck={false}
          {...form.getInputProps('name')}
        />
        <PasswordInput
          label={words.password}
          autoComplete="current-password"
          visibilityToggleButtonProps={{ 'aria-label': words.showPassword, tabIndex: 0 }}
          {...form.getInputProps('password')}
        />
        <Button type="submit" loading={signIn.isPending}>
          {words.enter}
        </Button>
        {demo.data?.letters === true ? (
          <Link to="/forgotten-password" className={classes.forgotten}>
            {words.forgotten}
          </Link>
        ) : (
          <p className={classes.forgotten}>{words.forgottenAsk}</p>
        )}
      </form>
      {demo.data?.demo === true && (
        <DemoNamesList names={demo.data.names} onChoose={(name) => signIn.mutate(name)} />
      )}
    </Doorstep>
  )
}

/** After signing in the person stands where they wanted to go. */
function useSignIn() {
  const client = useQueryClient()
  const router = useRouter()
  const { to } = route.useSearch()
  return useMutation({
    mutationFn: (body: SignIn) => api.signIn({ name: body.name.trim(), password: body.password }),
    onSuccess: async () => {
      await client.fetchQuery({ ...queries.self(), staleTime: 0 })
      router.history.push(isOwnAddress(to) ? to : '/')
    },
  })
}

/** Only an address of this very site: «//elsewhere» would lead away. */
function isOwnAddress(to: string | undefined): to is string {
  return to !== undefined && /^\/(?![/\\])/.test(to) && !to.startsWith('/sign-in')
}
