import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { EmptyFace } from '../components/faces.tsx'
import { usePageTitle } from '../components/page-title.ts'
import { words } from '../ru/words.ts'

export function NotFoundFace() {
  usePageTitle(words.notFoundTitle)
  return (
    <EmptyFace
      page
      icon="search"
      title={words.notFoundTitle}
      action={
        <Button component={Link} to="/">
          {words.toToday}
        </Button>
      }
    >
      {words.notFound}
    </EmptyFace>
  )
}
