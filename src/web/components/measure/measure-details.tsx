import { Link } from '@tanstack/react-router'
import type { MeasureView, PlanView } from '#contract/plan.ts'
import { unbroken } from '../../ru/dates.ts'
import { progressOf, standingCounts } from './assignment-standing.ts'
import { LinkedMeasures } from './linked-measures.tsx'
import classes from './measure-panel.module.css'
import { placeSearch } from './place-search.ts'
import { words } from './ru/measure.ts'
import { TaskLines } from './task-lines.tsx'

type AssignmentView = MeasureView['assignments'][number]

interface MeasureDetailsProps {
  readonly plan: PlanView
  readonly measure: MeasureView
}

/** All that is known of a measure: what is to be done, by when, by whom, and how each of its tasks stands. */
export function MeasureDetails({ plan, measure }: MeasureDetailsProps) {
  const draftId = plan.original?.draftId ?? plan.draftId
  return (
    <>
      <dl className={classes.facts}>
        <Fact name={words.result} text={measure.result} />
        <Fact name={words.audience} text={measure.audience} />
        {measure.extra.map((extra) => (
          <Fact key={extra.heading} name={extra.heading} text={extra.text} />
        ))}
      </dl>
      {measure.assignments.map((assignment, index) => (
        <Assignment
          key={assignment.id}
          plan={plan}
          assignment={assignment}
          title={measure.assignments.length === 1 ? words.term : words.termOf(index + 1)}
        />
      ))}
      <LinkedMeasures measure={measure} />
      {plan.on === null && countOf(measure) > 1 && (
        <p className={classes.place}>
          <Link to="/plans/$planId/measures/$measureId" params={{ planId: plan.id, measureId: measure.id }}>
            {words.allTasks}
          </Link>
        </p>
      )}
      {measure.place !== null && draftId !== null && (
        <p className={classes.place}>
          <Link to="/drafts/$draftId" params={{ draftId }} search={placeSearch(measure.place)}>
            {words.place}
          </Link>
        </p>
      )}
    </>
  )
}

function countOf({ assignments }: MeasureView): number {
  return assignments.flatMap(({ tasks }) => tasks).reduce((sum, { organisations }) => sum + organisations, 0)
}

function Fact({ name, text }: { readonly name: string; readonly text: string | null }) {
  if (text === null || text === '') return null
  return (
    <>
      <dt>{name}</dt>
      <dd>{text}</dd>
    </>
  )
}

interface AssignmentProps {
  readonly plan: PlanView
  readonly assignment: AssignmentView
  readonly title: string
}

function Assignment({ plan, assignment, title }: AssignmentProps) {
  const progress = progressOf(standingCounts(assignment.tasks))
  return (
    <section className={classes.assignment}>
      <h3 className={classes.heading}>
        {title}
        <span className={classes.headingAside}>{words.tasksOf(progress.done, progress.total)}</span>
      </h3>
      <dl className={classes.facts}>
        <Fact name={words.responsible} text={assignment.responsible ?? words.noResponsible} />
        {assignment.executors.length > 1 && (
          <>
            <Fact name={words.executor} text={assignment.executors[0] ?? null} />
            <Fact name={words.coExecutors} text={assignment.executors.slice(1).join(', ')} />
          </>
        )}
        {!plan.whole && assignment.part === 'co' && <Fact name={words.yourPart} text={words.coPart} />}
        <Fact name={words.inDocument} text={assignment.due ?? words.noTerm} />
        <Fact name={words.settled} text={assignment.reading} />
        <Fact name={words.meaning} text={unbroken(assignment.meaning)} />
        {assignment.times > 1 && <Fact name={words.tasks} text={words.timesEach(assignment.times)} />}
      </dl>
      <TaskLines planId={plan.id} tasks={assignment.tasks} today={plan.today} />
    </section>
  )
}
