import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Icon } from '../components/icon.tsx'
import { queries } from '../queries.ts'
import classes from './notices-link.module.css'
import { words } from './ru/shell.ts'

/** The server counts no further. */
const mostCounted = 100

/** The bell: how much of what I was told I have not read. A count that cannot be had is not shown, and nothing else is lost. */
export function NoticesLink() {
  const unread = useQuery(queries.unread()).data?.unread ?? 0
  const count = unread >= mostCounted ? `${mostCounted - 1}+` : String(unread)
  return (
    <Link
      to="/notices"
      className={classes.bell}
      activeProps={{ 'aria-current': 'page' }}
      aria-label={unread === 0 ? words.notices : words.noticesUnread(count)}
    >
      <Icon name="bell" />
      {unread > 0 && <span className={classes.count}>{count}</span>}
    </Link>
  )
}
