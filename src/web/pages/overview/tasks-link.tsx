import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { Standing } from '#core/task/standing.ts'

interface TasksLinkProps {
  readonly organisationId: string
  /** None: all of them. */
  readonly standings?: readonly Standing[]
  readonly label?: string
  readonly className?: string | undefined
  readonly children: ReactNode
}

/** Opens the list of the tasks that a number stands for. */
export function TasksLink({ organisationId, standings = [], label, className, children }: TasksLinkProps) {
  return (
    <Link
      to="/tasks"
      search={{ organisation: organisationId, standing: standings.join(',') }}
      aria-label={label}
      className={className}
    >
      {children}
    </Link>
  )
}
