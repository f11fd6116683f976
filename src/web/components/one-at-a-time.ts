import type { MutateOptions, UseMutationResult } from '@tanstack/react-query'
import { useRef } from 'react'

type OneAtATime<Answer, Fault, What> = Omit<
  UseMutationResult<Answer, Fault, What>,
  'mutate' | 'mutateAsync'
> & { readonly mutate: (what: What, options?: MutateOptions<Answer, Fault, What>) => void }

/**
 * The same change, which is not sent again while it is under way: a slow telephone draws the waiting button only after a second tap has
 * come, and the page would then tell of a refusal, or the server keep one thing twice.
 */
export function useOneAtATime<Answer, Fault, What>(
  change: UseMutationResult<Answer, Fault, What>,
): OneAtATime<Answer, Fault, What> {
  const sending = useRef(false)
  return {
    ...change,
    mutate: (what, options) => {
      if (sending.current) return
      sending.current = true
      const told: MutateOptions<Answer, Fault, What> = {
        ...options,
        onSettled: (...how) => {
          sending.current = false
          options?.onSettled?.(...how)
        },
      }
      change.mutate(...([what, told] as Parameters<typeof change.mutate>))
    },
    reset: () => {
      // Nobody is told any more how it ended.
      sending.current = false
      change.reset()
    },
  }
}
