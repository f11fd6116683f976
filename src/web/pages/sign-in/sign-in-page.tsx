import { useQuery, useQueryClient } from '@tanstack/react-query'
import { getRouteApi, useRouter } from '@tanstack/react-router'
import { useState } from 'react'
import { isOwnAddress } from '#core/access/own-address.ts'
import { queries } from '../../queries.ts'
import { CodeForm } from './code-form.tsx'
import { DemoNamesList } from './demo-names-list.tsx'
import { Doorstep } from './doorstep.tsx'
import { OtherWays } from './other-ways.tsx'
import { PasswordForm } from './password-form.tsx'
import { words } from './ru/sign-in.ts'
import { useSignIn } from './use-sign-in.ts'

const route = getRouteApi('/sign-in')

export function SignInPage() {
  const [wantsCode, wantCode] = useState(false)
  const demo = useQuery(queries.demo())
  const to = useAim()
  const enter = useEnter(to)
  const signIn = useSignIn(enter, () => wantCode(true))
  return (
    <Doorstep title={wantsCode ? words.codeTitle : words.title}>
      {wantsCode ? (
        <CodeForm onEntered={enter} onBack={() => wantCode(false)} />
      ) : (
        <>
          <PasswordForm signIn={signIn} letters={demo.data?.letters ?? null} />
          <OtherWays to={to} onEntered={enter} />
          {demo.data?.demo === true && (
            <DemoNamesList names={demo.data.names} onChoose={(name) => signIn.mutate(name)} />
          )}
        </>
      )}
    </Doorstep>
  )
}

/** After signing in the person stands where they wanted to go. */
function useAim(): string {
  const { to } = route.useSearch()
  return to !== undefined && isOwnAddress(to) && !to.startsWith('/sign-in') ? to : '/'
}

function useEnter(to: string): () => Promise<void> {
  const client = useQueryClient()
  const router = useRouter()
  return async () => {
    await client.fetchQuery({ ...queries.self(), staleTime: 0 })
    // «Назад» leads to where one came from, not to this page.
    router.history.replace(to)
  }
}
