import { Button } from '@mantine/core'
import { EmptyFace } from '../components/faces.tsx'
import { usePageTitle } from '../components/page-title.ts'
import { words } from '../ru/words.ts'

/** A page that could not be shown: its code did not arrive over a weak line, or it has a fault. */
export function BrokenFace() {
  usePageTitle(words.brokenTitle)
  return (
    <div role="alert" data-face="failed">
      <EmptyFace
        page
        icon="warning"
        title={words.brokenTitle}
        action={<Button onClick={() => window.location.reload()}>{words.reload}</Button>}
      >
        {words.broken}
      </EmptyFace>
    </div>
  )
}
