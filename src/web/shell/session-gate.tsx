import { useQuery } from '@tanstack/react-query'
import { Navigate, useLocation } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { isSignedOut } from '../api.ts'
import { FailedFace, LoadingFace } from '../components/faces.tsx'
import { SelfContext } from '../components/self.ts'
import { queries } from '../queries.ts'
import classes from './shell.module.css'

/** Lets in who is signed in; a stranger goes to the sign-in page, which brings them back to this address. */
export function SessionGate({ children }: { readonly children: ReactNode }) {
  const self = useQuery(queries.self())
  const { href } = useLocation()
  if (isSignedOut(self.error)) return <Navigate to="/sign-in" search={{ to: href }} replace />
  if (self.data !== undefined) return <SelfContext value={self.data}>{children}</SelfContext>
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
