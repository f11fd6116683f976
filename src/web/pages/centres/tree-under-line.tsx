import type { TreeLine } from '#contract/organisation.ts'
import { shortDate } from '../../ru/dates.ts'
import classes from './centres.module.css'
import { words } from './ru/centres.ts'

interface TreeUnderLineProps {
  readonly line: TreeLine
  /** Those above are named, because they may not stand in the list. */
  readonly withTrail: boolean
}

/** Under an organisation's name: where it stands, and what is not as usual. */
export function TreeUnderLine({ line, withTrail }: TreeUnderLineProps) {
  const trail = [line.municipality, line.school].filter((part) => part !== null)
  const parts = [
    withTrail && trail.length > 0 ? trail.join(' › ') : null,
    line.smallSchool ? words.small : null,
    line.closedOn === null ? null : words.closed(shortDate(line.closedOn)),
    line.successor === null ? null : words.joinedTo(line.successor),
  ].filter((part) => part !== null)
  return parts.length === 0 ? null : <div className={classes.under}>{parts.join(' · ')}</div>
}
