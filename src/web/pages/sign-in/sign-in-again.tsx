import { Modal } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../../api.ts'
import { useSelf } from '../../components/self.ts'
import { queries } from '../../queries.ts'
import { CodeForm } from './code-form.tsx'
import { OtherWays } from './other-ways.tsx'
import { PasswordForm } from './password-form.tsx'
import { words } from './ru/sign-in.ts'
import classes from './sign-in-page.module.css'
import { useSignIn } from './use-sign-in.ts'

/**
 * Asks who was here to sign in again where their session ended. The page stays as it is behind it, with what was typed, but
 * nobody sees it; whoever signs in under another name begins anew.
 */
export function SignInAgain() {
  const [wantsCode, wantCode] = useState(false)
  const demo = useQuery(queries.demo())
  const before = useSelf().person.id
  const client = useQueryClient()
  const enter = async () => {
    const self = await api.self()
    if (self.person.id !== before) {
      window.location.assign('/')
      return
    }
    client.setQueryData(queries.self().queryKey, self)
    await client.invalidateQueries()
  }
  const signIn = useSignIn(enter, () => wantCode(true))
  const { pathname, search } = window.location
  return (
    <Modal
      opened
      onClose={() => undefined}
      closeOnEscape={false}
      closeOnClickOutside={false}
      withCloseButton={false}
      title={words.againTitle}
      overlayProps={{ backgroundOpacity: 1, color: 'var(--desk)' }}
    >
      <p className={classes.again}>{words.againHow}</p>
      {wantsCode ? (
        <CodeForm onEntered={enter} onBack={() => wantCode(false)} />
      ) : (
        <>
          <PasswordForm signIn={signIn} letters={demo.data?.letters === true} />
          <OtherWays to={`${pathname}${search}`} onEntered={enter} />
        </>
      )}
    </Modal>
  )
}
