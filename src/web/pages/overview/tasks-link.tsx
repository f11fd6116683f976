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
    <a href={tasksAddress(organisationId, standings)} aria-label={label} className={className}>
      {children}
    </a>
  )
}

export function tasksAddress(organisationId: string, standings: readonly Standing[] = []): string {
  const standing = standings.length === 0 ? '' : `&standing=${standings.join(',')}`
  return `/tasks?organisation=${organisationId}${standing}`
}
