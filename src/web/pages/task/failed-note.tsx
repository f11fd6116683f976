import { Alert } from '@mantine/core'
import { sentenceOf } from '../../ask.ts'

/** Why the server did not take it; what was typed stays. */
export function FailedNote({ title, error }: { readonly title: string; readonly error: unknown }) {
  if (error === null || error === undefined) return null
  return (
    <Alert color="red" title={title} role="alert">
      {sentenceOf(error)}
    </Alert>
  )
}
