import { Alert, Button, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useLocation, useRouter } from '@tanstack/react-router'
import type { OpenedInvitation } from '#contract/invitation.ts'
import { roleWords } from '#core/access/ru/role-words.ts'
import { api } from '../../api.ts'
import { sentenceOf } from '../../ask.ts'
import { Doorstep } from './doorstep.tsx'
import { LinkFaces } from './link-faces.tsx'
import { NewPasswordFields, newPasswordRules } from './new-password-fields.tsx'
import { words } from './ru/doors.ts'
import classes from './sign-in-page.module.css'

/** Whoever holds the link of an invitation says how they will sign in, and is in. */
export function InvitationPage() {
  const token = useLocation().hash
  const query = useQuery({
    queryKey: ['invitation', token],
    queryFn: () => api.openInvitation({ token }),
    enabled: token !== '',
    staleTime: Number.POSITIVE_INFINITY,
  })
  return (
    <Doorstep title={words.invitation}>
      <LinkFaces query={query} token={token}>
        {(invitation) => <Welcome invitation={invitation} token={token} />}
      </LinkFaces>
    </Doorstep>
  )
}

interface WelcomeProps {
  readonly invitation: OpenedInvitation
  readonly token: string
}

function Welcome({ invitation, token }: WelcomeProps) {
  const client = useQueryClient()
  const router = useRouter()
  const form = useForm({
    initialValues: { signInName: '', next: '', again: '' },
    validate: {
      signInName: (name) => (name.trim() === '' ? words.signInNameMissing : null),
      ...newPasswordRules,
    },
  })
  const comeIn = useMutation({
    mutationFn: async ({ signInName, next }: typeof form.values) => {
      await api.acceptInvitation({ token, signInName: signInName.trim(), password: next })
      await api.signIn({ name: signInName.trim(), password: next })
    },
    onSuccess: () => {
      client.clear()
      router.history.replace('/')
    },
  })
  return (
    <>
      <p className={classes.lead}>
        {words.hello(invitation.name)} {words.invitedBy(invitation.invitedBy)}
      </p>
      <ul className={classes.roles}>
        {invitation.roles.map(({ role, organisation }) => (
          <li key={`${role} ${organisation}`}>
            {roleWords[role]}, {organisation}
          </li>
        ))}
      </ul>
      <form className={classes.form} noValidate onSubmit={form.onSubmit((values) => comeIn.mutate(values))}>
        {comeIn.error !== null && (
          <Alert color="red" role="alert">
            {sentenceOf(comeIn.error)}
          </Alert>
        )}
        <TextInput
          label={words.signInName}
          description={words.signInNameHow}
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          {...form.getInputProps('signInName')}
        />
        <NewPasswordFields form={form} />
        <Button type="submit" loading={comeIn.isPending}>
          {words.comeIn}
        </Button>
      </form>
    </>
  )
}
