import { type UseMutationResult, useMutation } from '@tanstack/react-query'
import type { CodeWanted } from '#contract/door.ts'
import type { SignIn } from '#contract/session.ts'
import { api } from '../../api.ts'

export type SigningIn = UseMutationResult<CodeWanted | undefined, Error, SignIn>

/** The first step: by it somebody is in, or a code is wanted. */
export function useSignIn(onEntered: () => Promise<void>, onCodeWanted: () => void): SigningIn {
  return useMutation({
    mutationFn: (body: SignIn) => api.signIn({ name: body.name.trim(), password: body.password }),
    onSuccess: (wanted) => (wanted === undefined ? onEntered() : onCodeWanted()),
  })
}
