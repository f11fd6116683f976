import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { lazy, type ReactNode, Suspense, useEffect } from 'react'
import { isSignedOut } from '../ask.ts'
import { FailedFace, LoadingFace } from '../components/faces.tsx'
import { SelfContext } from '../components/self.ts'
import { queries } from '../queries.ts'
import classes from './shell.module.css'

/** Comes when a session ends, which is seldom. */
const SignInAgain = lazy(async () => ({
  default: (await import('../pages/sign-in/sign-in-again.tsx')).SignInAgain,
}))

/**
 * Lets in who is signed in; a stranger goes to the sign-in page, which brings them back to this address. Whose session ends
 * in the middle of their work is asked to sign in over the page, so that nothing typed is lost.
 */
export function SessionGate({ children }: { readonly children: ReactNode }) {
  const self = useQuery(queries.self())
  const ended = isSignedOut(self.error)
  if (self.data !== undefined)
    return (
      <SelfContext value={self.data}>
        {children}
        {ended && (
          <Suspense>
            <SignInAgain />
          </Suspense>
        )}
      </SelfContext>
    )
  if (ended) return <ToSignIn />
  return (
    <main className={classes.alone}>
      {self.error === null ? (
        <LoadingFace />
      ) : (
        <FailedFace error={self.error} onRetry={() => void self.refetch()} busy={self.isFetching} />
      )}
    </main>
  )
}

/** Leads to the sign-in page once; the address is taken before it changes, or it would be wrapped in itself. */
function ToSignIn() {
  const navigate = useNavigate()
  useEffect(() => {
    const { pathname, search } = window.location
    if (pathname !== '/sign-in')
      void navigate({ to: '/sign-in', search: { to: `${pathname}${search}` }, replace: true })
  }, [navigate])
  return null
}
