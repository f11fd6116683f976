import { useEffect, useState } from 'react'
import { flushSync } from 'react-dom'
import type { MeasureView, PlanView } from '#contract/plan.ts'
import type { CivilDate } from '#core/calendar/civil-date.ts'
import { progressOf, spokenTask } from '../../components/measure/assignment-standing.ts'
import { standingSentence } from '../../components/measure/standing-sentence.ts'
import { StandingShape } from '../../components/standing-shape.tsx'
import { fullDate, period } from '../../ru/dates.ts'
import { standingWord } from '../../ru/standing.ts'
import { words as standing } from '../../ru/words.ts'
import { actLine } from './act-line.ts'
import { type Columns, columnsOf } from './columns.ts'
import type { MeasureGroup } from './measure-groups.ts'
import classes from './plan-print.module.css'
import { words } from './ru/plan.ts'

interface PlanPrintProps {
  readonly plan: PlanView
  readonly groups: readonly MeasureGroup[]
}

/** The plan on A4 landscape: all rows that the filters leave, under a head; drawn only while it is being printed. */
export function PlanPrint(props: PlanPrintProps) {
  const printing = usePrinting()
  return printing ? <PrintedPlan {...props} /> : null
}

function usePrinting(): boolean {
  const [printing, setPrinting] = useState(false)
  useEffect(() => {
    const before = () => flushSync(() => setPrinting(true))
    const after = () => setPrinting(false)
    window.addEventListener('beforeprint', before)
    window.addEventListener('afterprint', after)
    return () => {
      window.removeEventListener('beforeprint', before)
      window.removeEventListener('afterprint', after)
    }
  }, [])
  return printing
}

function PrintedPlan({ plan, groups }: PlanPrintProps) {
  const columns = columnsOf(plan)
  const { done, total, percent } = progressOf(plan.standing)
  const shown = groups.reduce((sum, group) => sum + group.measures.length, 0)
  return (
    <div className={`${classes.print} on-paper`}>
      <p className={classes.over}>{plan.organisation.name}</p>
      <h1>{plan.title}</h1>
      <p className={classes.over}>
        {plan.act === null ? words.noAct : actLine(plan.act)} · {period(plan.start, plan.end)} ·{' '}
        {words.edition(plan.edition)} · {standing.progress(done, total, percent)} ·{' '}
        {words.printedOn(fullDate(plan.today))}
        {shown < plan.measures.length && ` · ${words.printedPart(words.shown(shown, plan.measures.length))}`}
      </p>
      <table>
        <thead>
          <tr>
            {columns.number && <th className={classes.number}>{words.columns.number}</th>}
            <th>{words.columns.measure}</th>
            {columns.result && <th className={classes.result}>{words.columns.result}</th>}
            <th className={classes.responsible}>{words.columns.responsible}</th>
            <th className={classes.due}>{words.columns.due}</th>
            <th className={classes.standing}>{words.columns.standing}</th>
          </tr>
        </thead>
        {groups.map((group, index) => (
          <tbody key={group.section?.id ?? `loose ${index}`}>
            {group.section !== null && (
              <tr>
                <th colSpan={6} className={classes.section}>
                  {words.sectionTitle(group.section.number, group.section.title)}
                </th>
              </tr>
            )}
            {group.measures.map((measure) => (
              <PrintedMeasure key={measure.id} measure={measure} today={plan.today} columns={columns} />
            ))}
          </tbody>
        ))}
      </table>
    </div>
  )
}

interface PrintedMeasureProps {
  readonly measure: MeasureView
  readonly today: CivilDate
  readonly columns: Columns
}

function PrintedMeasure({ measure, today, columns }: PrintedMeasureProps) {
  const span = measure.assignments.length
  return measure.assignments.map((assignment, index) => {
    const task = spokenTask(assignment.tasks)
    return (
      <tr key={assignment.id}>
        {index === 0 && (
          <>
            {columns.number && <td rowSpan={span}>{measure.number}</td>}
            <td rowSpan={span}>{measure.title}</td>
            {columns.result && <td rowSpan={span}>{measure.result}</td>}
          </>
        )}
        <td>{assignment.responsible}</td>
        <td>{assignment.due}</td>
        <td>
          <span className={classes.mark}>
            <StandingShape standing={task?.standing ?? 'waiting'} />
            {task === null ? standingWord.waiting : standingSentence(task, today)}
          </span>
        </td>
      </tr>
    )
  })
}
