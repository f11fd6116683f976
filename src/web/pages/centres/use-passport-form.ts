import { useState } from 'react'
import type { PassportFaults } from '#contract/organisation.ts'
import type { PassportDraft, PassportField } from '#core/organisation/passport.ts'
import { AskFailed } from '../../ask.ts'
import type { FieldFaults } from './passport-fields.tsx'

/** What is typed into a passport; a fault leaves its field as soon as that is typed into. */
export function usePassportForm(start: PassportDraft) {
  const [draft, setDraft] = useState(start)
  const [faults, setFaults] = useState<FieldFaults>({})
  return {
    draft,
    faults,
    setDraft,
    change: (field: PassportField, text: string) => {
      setDraft((old) => ({ ...old, [field]: text }))
      setFaults((old) => ({ ...old, [field]: undefined }) as FieldFaults)
    },
    tell: (error: unknown) => setFaults(faultsIn(error)),
    settle: () => setFaults({}),
  }
}

function faultsIn(error: unknown): FieldFaults {
  const problem = error instanceof AskFailed ? error.problem : null
  if (problem === null || !('problems' in problem)) return {}
  const { problems } = problem as PassportFaults
  return Object.fromEntries(problems.map(({ field, message }) => [field, message]))
}
