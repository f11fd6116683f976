import { useDisclosure } from '@mantine/hooks'
import { Link, Outlet, useLocation } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { Icon } from '../components/icon.tsx'
import { announcerId } from '../components/page-title.ts'
import { useSelf } from '../components/self.ts'
import { dateWithWeekday } from '../ru/dates.ts'
import { JobsButton } from './jobs-button.tsx'
import { NoticesLink } from './notices-link.tsx'
import { PersonMenu } from './person-menu.tsx'
import { placesFor } from './places.ts'
import { words } from './ru/shell.ts'
import { SearchBox } from './search-box.tsx'
import classes from './shell.module.css'
import { useShortcuts } from './shortcuts.ts'
import { ShortcutsDialog } from './shortcuts-dialog.tsx'

/** The frame around every page: places on the left or at the bottom, jobs and the person on top. */
export function Shell() {
  const self = useSelf()
  const [helpShown, help] = useDisclosure(false)
  const shortcuts = useShortcuts(help.open)
  const main = useFocusOnNewPage()
  const searching = useLocation().pathname === '/search'
  return (
    <div className={classes.shell}>
      <a href="#main" className={`${classes.skip} off-paper`}>
        {words.skip}
      </a>
      <div id={announcerId} className="unseen" aria-live="polite" />
      <header className={`${classes.top} off-paper`}>
        <Link to="/" className={classes.brand} aria-label={words.product}>
          <img src="/mark.svg" alt="" width={24} height={24} />
          <span className={classes.brandName}>{words.product}</span>
        </Link>
        {self.demo && (
          <span className={classes.demo}>
            <span className={classes.demoLong}>{words.demoDay(dateWithWeekday(self.today))}</span>
            <span className={classes.demoShort}>{words.demo}</span>
          </span>
        )}
        {!searching && <SearchBox />}
        <div className={classes.tools}>
          {!searching && (
            <Link
              to="/search"
              className={`${classes.toSearch} ${classes.narrowOnly}`}
              aria-label={words.search}
            >
              <Icon name="search" />
            </Link>
          )}
          <NoticesLink />
          <JobsButton />
          <span className={classes.wideOnly}>
            <PersonMenu onHelp={help.open} />
          </span>
        </div>
      </header>
      <nav className={`${classes.places} off-paper`} aria-label={words.places}>
        {placesFor(self).map((place) => (
          <Link
            key={place.to}
            to={place.to}
            className={`${classes.place} ${seldom.has(place.to) ? classes.wideOnly : ''}`}
            activeProps={{ 'aria-current': 'page' }}
            activeOptions={{ exact: place.to === '/', includeSearch: false }}
          >
            <Icon name={place.icon} />
            {place.name}
          </Link>
        ))}
        <span className={classes.narrowOnly}>
          <PersonMenu onHelp={help.open} asMore />
        </span>
      </nav>
      <main id="main" ref={main} tabIndex={-1} className={classes.main}>
        <Outlet />
      </main>
      <ShortcutsDialog opened={helpShown} onClose={help.close} {...shortcuts} />
    </div>
  )
}

/** A phone's bottom bar has no room for them: they stand under «more». */
const seldom = new Set(['/overview', '/people', '/import', '/settings'])

/** Moves the focus to the content when another page opens, but not when only filters in the address change. */
function useFocusOnNewPage() {
  const main = useRef<HTMLElement>(null)
  const { pathname } = useLocation()
  const last = useRef(pathname)
  useEffect(() => {
    if (last.current === pathname) return
    last.current = pathname
    main.current?.focus({ preventScroll: true })
  }, [pathname])
  return main
}
