import type { Matrix } from '#contract/matrix.ts'
import { byUrgency } from '#core/task/by-urgency.ts'
import { StandingMark } from '../../../components/standing-mark.tsx'
import classes from './matrix.module.css'
import { words } from './ru/matrix.ts'

/** The words of the shapes in the picture. */
export function Legend({ matrix }: { readonly matrix: Matrix }) {
  const { organisations } = matrix
  const met = new Set(organisations.flatMap(({ cells }) => cells))
  return (
    <ul className={classes.legend} aria-label={words.legend}>
      {byUrgency
        .filter((standing) => met.has(standing))
        .map((standing) => (
          <li key={standing}>
            <StandingMark standing={standing} />
          </li>
        ))}
      {organisations.some(({ own }) => own.includes(true)) && (
        <li>
          <span className={classes.ownSign} aria-hidden="true" /> {words.own}
        </li>
      )}
    </ul>
  )
}
