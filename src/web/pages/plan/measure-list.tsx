import { Link } from '@tanstack/react-router'
import type { MeasureView, PlanView } from '#contract/plan.ts'
import { spokenTask } from '../../components/measure/assignment-standing.ts'
import { standingSentence } from '../../components/measure/standing-sentence.ts'
import { StandingMark } from '../../components/standing-mark.tsx'
import { shortDate } from '../../ru/dates.ts'
import { dueDay } from '../../ru/due-words.ts'
import type { MeasureGroup } from './measure-groups.ts'
import classes from './measure-list.module.css'
import { words } from './ru/plan.ts'

interface MeasureListProps {
  readonly plan: PlanView
  readonly groups: readonly MeasureGroup[]
}

/** The measures on a phone: what, and under it how it stands and by when. */
export function MeasureList({ plan, groups }: MeasureListProps) {
  return groups.map((group, index) => (
    <section key={group.section?.id ?? `loose ${index}`} className={classes.group}>
      {group.section !== null && (
        <h2 className={classes.section}>
          {words.sectionTitle(group.section.number, group.section.title)}{' '}
          <span className={classes.count}>{group.measures.length}</span>
        </h2>
      )}
      <ul className={classes.rows}>
        {group.measures.map((measure) => (
          <MeasureItem key={measure.id} plan={plan} measure={measure} />
        ))}
      </ul>
    </section>
  ))
}

function MeasureItem({ plan, measure }: { readonly plan: PlanView; readonly measure: MeasureView }) {
  const task = spokenTask(measure.assignments.flatMap((assignment) => assignment.tasks))
  return (
    <li className={classes.row}>
      <Link
        to="/plans/$planId"
        params={{ planId: plan.id }}
        search={(old) => ({ ...old, measure: measure.id })}
        resetScroll={false}
        className={classes.link}
        data-row={measure.id}
      >
        {measure.number !== null && <span className={classes.number}>{measure.number} </span>}
        {measure.title}
      </Link>
      <div className={classes.under}>
        <StandingMark
          standing={task?.standing ?? 'waiting'}
          {...(task === null ? {} : { word: standingSentence(task, plan.today) })}
        />
        {task !== null && task.doneOn === null && task.dueOn !== null && (
          <span className={classes.due}>{dueDay(task.dueOn, task.termOn, shortDate)}</span>
        )}
      </div>
    </li>
  )
}
