import { createContext, useContext } from 'react'
import type { Self } from '#contract/session.ts'

export const SelfContext = createContext<Self | null>(null)

/** Who is signed in; only pages inside the shell may ask. */
export function useSelf(): Self {
  const self = useContext(SelfContext)
  if (self === null) throw new Error('useSelf outside the shell')
  return self
}
