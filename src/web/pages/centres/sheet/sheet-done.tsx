import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { ImportOutcome } from '#contract/organisation.ts'
import { EmptyFace } from '../../../components/faces.tsx'
import { words } from '../ru/sheet.ts'

export function SheetDone({ outcome }: { readonly outcome: ImportOutcome }) {
  return (
    <EmptyFace
      icon="check"
      title={words.doneTitle}
      action={<Button renderRoot={(props) => <Link to="/centres" {...props} />}>{words.toCentres}</Button>}
    >
      {words.doneHow(outcome.added, outcome.changed)}
    </EmptyFace>
  )
}
