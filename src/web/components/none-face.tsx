import { Button } from '@mantine/core'
import { Link, type LinkProps } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { words } from '../ru/words.ts'
import { EmptyFace } from './faces.tsx'

interface NoneFaceProps {
  readonly title: string
  readonly children: ReactNode
  /** Where the same list stands without its filters. */
  readonly to: NonNullable<LinkProps['to']>
}

/** Filters have left nothing of a list; one press takes them off. */
export function NoneFace({ title, children, to }: NoneFaceProps) {
  return (
    <EmptyFace
      icon="search"
      title={title}
      action={
        <Button variant="default" renderRoot={(props) => <Link to={to} {...props} />}>
          {words.resetFilters}
        </Button>
      }
    >
      {children}
    </EmptyFace>
  )
}
