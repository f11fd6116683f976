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
  /** Offers all that is still to be done at once, under this word. */
  readonly undone?: string
}

const finished: ReadonlySet<Standing> = new Set(['done', 'done-late', 'not-required', 'cancelled'])

/** How many stand how, the most urgent first; each is pressed to see only these. */
export function StandingChips({
  legend,
  counts,
  chosen = '',
  onChange,
  className = '',
  undone,
}: StandingChipsProps) {
  const now = chosen.split(',').filter((one) => one !== '')
  const toggle = (one: Standing) =>
    onChange((now.includes(one) ? now.filter((other) => other !== one) : [...now, one]).join(','))
  const open = byUrgency.filter((one) => !finished.has(one))
  const all = open.reduce((sum, one) => sum + (counts[one] ?? 0), 0)
  const onlyOpen =
    undone !== undefined && open.every((one) => now.includes(one)) && now.length === open.length
  const shown = byUrgency.filter((one) => (counts[one] ?? 0) > 0 || (!onlyOpen && now.includes(one)))
  return (
    <fieldset className={`${classes.chips} ${className}`}>
      <legend className="unseen">{legend}</legend>
      {undone !== undefined && (
        <button
          type="button"
          className={classes.chip}
          aria-pressed={onlyOpen}
          onClick={() => onChange(onlyOpen ? '' : open.join(','))}
        >
          {undone} {grouped(all)}
        </button>
      )}
      {shown.map((one) => (
        <button
          key={one}
          type="button"
          className={classes.chip}
          aria-pressed={!onlyOpen && now.includes(one)}
          onClick={() => (onlyOpen ? onChange(one) : toggle(one))}
        >
          <StandingShape standing={one} />
          {standingWord[one]} {grouped(counts[one] ?? 0)}
        </button>
      ))}
    </fieldset>
  )
}
