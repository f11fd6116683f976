import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { EmptyFace } from '../../components/faces.tsx'
import { words as standing } from '../../ru/words.ts'
import { words } from './ru/plan.ts'

/** The filters leave nothing: the way back is to lift them. */
export function NoneLeft({ planId }: { readonly planId: string }) {
  return (
    <EmptyFace
      icon="search"
      title={words.noneTitle}
      action={
        <Button
          variant="default"
          renderRoot={(props) => (
            <Link
              to="/plans/$planId"
              params={{ planId }}
              search={(old) => ({ ...old, text: '', section: '', responsible: '', standing: '' })}
              {...props}
            />
          )}
        >
          {standing.resetFilters}
        </Button>
      }
    >
      {words.noneHow}
    </EmptyFace>
  )
}
