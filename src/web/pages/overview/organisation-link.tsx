import { Link } from '@tanstack/react-router'
import type { OverviewLine } from '#contract/overview.ts'
import classes from './overview.module.css'
import { TasksLink } from './tasks-link.tsx'

/** One level down; where there is none, its tasks. */
export function OrganisationLink({ line: { id, shortName, opens } }: { readonly line: OverviewLine }) {
  if (!opens)
    return (
      <TasksLink organisationId={id} className={classes.name}>
        {shortName}
      </TasksLink>
    )
  return (
    <Link
      to="/overview"
      search={(old) => ({ ...old, organisation: id })}
      className={classes.name}
      data-row={id}
    >
      {shortName}
    </Link>
  )
}
