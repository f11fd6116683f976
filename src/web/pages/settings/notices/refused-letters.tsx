import { useQuery } from '@tanstack/react-query'
import { Faces } from '../../../components/faces.tsx'
import { queries } from '../../../queries.ts'
import { moment } from '../../../ru/dates.ts'
import settings from '../settings.module.css'
import classes from './notice-settings.module.css'
import { words } from './ru/notice-settings.ts'

/** Letters that did not arrive, so that somebody mends the address or asks whoever runs the mail server. */
export function RefusedLetters() {
  const query = useQuery(queries.refusedLetters())
  // Who does not look after a whole region is shown none, which is not to say that there are none.
  if (query.data?.letters.length === 0) return null
  return (
    <section>
      <h2 className={settings.subtitle}>{words.refused}</h2>
      <Faces query={query}>
        {({ letters }) => (
          <ul className={classes.refused}>
            {letters.map(({ id, name, recipient, at, said }) => (
              <li key={id}>
                {name === null ? recipient : `${name}, ${recipient}`}
                <p className={settings.soft}>
                  {[moment(at), said].filter((part) => part !== '').join(' · ')}
                </p>
              </li>
            ))}
          </ul>
        )}
      </Faces>
    </section>
  )
}
