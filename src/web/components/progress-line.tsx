import type { Standing } from '#core/task/standing.ts'
import { words } from '../ru/words.ts'
import { progressOf } from './measure/assignment-standing.ts'
import classes from './progress-line.module.css'

interface ProgressLineProps {
  readonly counts: Readonly<Partial<Record<Standing, number>>>
  /** Where the word «исполнено» already stands above. */
  readonly brief?: boolean
}

/** «Исполнено 41 из 66 · 62 %» over a thin bar; what is overdue is the red end of it. */
export function ProgressLine({ counts, brief = false }: ProgressLineProps) {
  const { done, total, percent } = progressOf(counts)
  const overdue = counts.overdue ?? 0
  return (
    <div className={classes.progress}>
      <div>
        {total === 0 ? words.noTasks : (brief ? words.progressBrief : words.progress)(done, total, percent)}
        {overdue > 0 && (
          <>
            {' · '}
            <span className={classes.overdue}>{words.overdueCount(overdue)}</span>
          </>
        )}
      </div>
      <div className={classes.bar} aria-hidden="true">
        <span className={classes.done} style={{ flexGrow: done }} />
        <span className={classes.late} style={{ flexGrow: overdue }} />
        <span style={{ flexGrow: Math.max(0, total - done - overdue) }} />
      </div>
    </div>
  )
}
