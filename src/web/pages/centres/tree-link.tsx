import { Link } from '@tanstack/react-router'
import type { TreeLine } from '#contract/organisation.ts'
import classes from './centres.module.css'

/** Opens an organisation beside the list. */
export function TreeLink({ line }: { readonly line: TreeLine }) {
  return (
    <Link
      to="/centres"
      search={(old) => ({ ...old, organisation: line.id, add: '' })}
      resetScroll={false}
      className={classes.title}
      data-row={line.id}
    >
      {line.shortName}
    </Link>
  )
}
