import { Button } from '@mantine/core'
import { EmptyFace } from '../components/faces.tsx'
import { usePageTitle } from '../components/page-title.ts'
import { words } from '../ru/words.ts'

/** A page that could not be shown: its code did not arrive over a weak line, or it has a fault. */
export function BrokenFace({ error }: { readonly error: unknown }) {
  const lost = neverCame(error)
  usePageTitle(words.brokenTitle)
  return (
    <div role="alert" data-face="failed">
      <EmptyFace
        page
        icon="warning"
        title={words.brokenTitle}
        action={
          <Button onClick={() => window.location.reload()}>{lost ? words.openAgain : words.reload}</Button>
        }
      >
        {lost ? words.notLoaded : words.broken}
      </EmptyFace>
    </div>
  )
}

/** Each browser says in its own words that a file of code or its sheet was not to be had. */
function neverCame(error: unknown): boolean {
  return (
    error instanceof Error && /dynamically imported module|module script|preload CSS/i.test(error.message)
  )
}
