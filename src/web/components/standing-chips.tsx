import { byUrgency } from '#core/task/by-urgency.ts'
import type { Standing } from '#core/task/standing.ts'
import { grouped } from '../ru/plural.ts'
import { standingWord } from '../ru/standing.ts'
import classes from './standing-chips.module.css'
import { StandingShape } from './standing-shape.tsx'

interface StandingChipsProps {
  readonly legend: string
  readonly counts: Readonly<Partial<Record<Standing, number>>>
  /** Standings between commas, as the address has them. */
  readonly chosen: string | undefined
  readonly onChange: (chosen: string) => void
  readonly className?: string
}

/** How many stand how, the most urgent first; each is pressed to see only these. */
export function StandingChips({ legend, counts, chosen = '', onChange, className = '' }: StandingChipsProps) {
  const now = chosen.split(',').filter((one) => one !== '')
  const toggle = (one: Standing) =>
    onChange((now.includes(one) ? now.filter((other) => other !== one) : [...now, one]).join(','))
  return (
    <fieldset className={`${classes.chips} ${className}`}>
      <legend className="unseen">{legend}</legend>
      {byUrgency
        .filter((one) => (counts[one] ?? 0) > 0 || now.includes(one))
        .map((one) => (
          <button
            key={one}
            type="button"
            className={classes.chip}
            aria-pressed={now.includes(one)}
            onClick={() => toggle(one)}
          >
            <StandingShape standing={one} />
            {standingWord[one]} {grouped(counts[one] ?? 0)}
          </button>
        ))}
    </fieldset>
  )
}
