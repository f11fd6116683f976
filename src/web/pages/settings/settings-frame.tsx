import { Link, Outlet } from '@tanstack/react-router'
import { useSelf } from '../../components/self.ts'
import { words } from './ru/settings.ts'
import classes from './settings-frame.module.css'

/** Settings by kind, one under the other in a line of links. */
export function SettingsFrame() {
  const readsJournal = useSelf().actions.includes('journal/see')
  return (
    <>
      <nav className={`${classes.kinds} off-paper`} aria-label={words.kinds}>
        <Link to="/settings/calendar" className={classes.kind} activeProps={{ 'aria-current': 'page' }}>
          {words.calendarShort}
        </Link>
        <Link to="/settings/stand-ins" className={classes.kind} activeProps={{ 'aria-current': 'page' }}>
          {words.standIns}
        </Link>
        <Link to="/settings/notices" className={classes.kind} activeProps={{ 'aria-current': 'page' }}>
          {words.notices}
        </Link>
        <Link to="/settings/feeds" className={classes.kind} activeProps={{ 'aria-current': 'page' }}>
          {words.feeds}
        </Link>
        <Link to="/settings/evidence" className={classes.kind} activeProps={{ 'aria-current': 'page' }}>
          {words.evidence}
        </Link>
        {readsJournal && (
          <Link to="/settings/journal" className={classes.kind} activeProps={{ 'aria-current': 'page' }}>
            {words.journal}
          </Link>
        )}
        <Link to="/settings/sessions" className={classes.kind} activeProps={{ 'aria-current': 'page' }}>
          {words.sessions}
        </Link>
        <Link to="/settings/password" className={classes.kind} activeProps={{ 'aria-current': 'page' }}>
          {words.password}
        </Link>
        <Link to="/settings/doors" className={classes.kind} activeProps={{ 'aria-current': 'page' }}>
          {words.doors}
        </Link>
      </nav>
      <Outlet />
    </>
  )
}
