import { Link } from '@tanstack/react-router'
import { Icon } from '../../components/icon.tsx'
import { useSelf } from '../../components/self.ts'
import { shortDate } from '../../ru/dates.ts'
import { words } from './ru/today.ts'
import classes from './today.module.css'

/** For whom I act today; it is shown where each day begins. */
export function StandsIn() {
  const { standsInFor } = useSelf()
  return standsInFor.map(({ name, endsOn }) => (
    <p key={name} className={classes.standsIn}>
      <Icon name="person" size={16} />
      <Link to="/settings/stand-ins" className={classes.link}>
        {words.standsIn(name, shortDate(endsOn))}
      </Link>
    </p>
  ))
}
