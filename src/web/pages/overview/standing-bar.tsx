import type { StandingCounts } from '#core/task/standing-counts.ts'
import { progressOf } from '../../components/measure/assignment-standing.ts'
import { standingColor } from '../../components/standing-shape.tsx'
import classes from './overview.module.css'
import { words } from './ru/overview.ts'
import { countOf, pending, toldApart } from './tellings.ts'

/** «62 % · 41 из 66» over a bar of what is done and how the rest stands; the numbers beside it say the same in words. */
export function StandingBar({ counts }: { readonly counts: StandingCounts }) {
  const { done, total, percent } = progressOf(counts)
  if (total === 0) return <div className={classes.none}>{words.noTasks}</div>
  return (
    <div className={classes.done}>
      <div className={classes.share}>
        <strong>{words.percent(percent)}</strong> <span>{words.doneOf(done, total)}</span>
      </div>
      <div className={classes.bar} aria-hidden="true">
        <span style={{ flexGrow: done, background: standingColor.done }} />
        {toldApart.toReversed().map((standing) => (
          <span
            key={standing}
            data-standing={standing}
            style={{ flexGrow: counts[standing] ?? 0, background: standingColor[standing] }}
          />
        ))}
        <span style={{ flexGrow: countOf(counts, pending) }} />
      </div>
    </div>
  )
}
