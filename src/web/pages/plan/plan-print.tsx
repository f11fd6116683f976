import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { MeasureView, PlanView } from '#contract/plan.ts'
import type { CivilDate } from '#core/calendar/civil-date.ts'
import { GanttPrint } from '../../components/gantt/gantt-print.tsx'
import { progressOf, spokenTask } from '../../components/measure/assignment-standing.ts'
import { standingSentence } from '../../components/measure/standing-sentence.ts'
import { Paper } from '../../components/paper.tsx'
import { StandingShape } from '../../components/standing-shape.tsx'
import { usePrinting } from '../../components/use-printing.ts'
import { queries } from '../../queries.ts'
import { fullDate, period } from '../../ru/dates.ts'
import { standingWord } from '../../ru/standing.ts'
import { words as standing } from '../../ru/words.ts'
import { actLine } from './act-line.ts'
import { type Columns, columnsOf } from './columns.ts'
import { ganttSheet } from './gantt/gantt-sheet.ts'
import { MatrixPrint } from './matrix/matrix-print.tsx'
import type { MeasureGroup } from './measure-groups.ts'
import classes from './plan-print.module.css'
import type { View } from './plan-search.ts'
import { words } from './ru/plan.ts'

interface PlanPrintProps {
  readonly plan: PlanView
  readonly groups: readonly MeasureGroup[]
  readonly view: View
}

/** What the view shows, on paper: all rows that the filters leave, under a head; drawn only while it is being printed. */
export function PlanPrint(props: PlanPrintProps) {
  const printing = usePrinting()
  if (!printing) return null
  switch (props.view) {
    case 'gantt':
      return <PrintedGantt {...props} />
    case 'matrix':
      return <PrintedMatrix {...props} />
    default:
      return <PrintedTable {...props} />
  }
}

function PrintedGantt({ plan, groups }: PlanPrintProps) {
  return (
    <PlanPaper plan={plan} groups={groups} wide>
      <GanttPrint sheet={ganttSheet(plan, groups)} />
    </PlanPaper>
  )
}

/** What the view has loaded; where it has nothing yet, neither has the paper. */
function PrintedMatrix({ plan, groups }: PlanPrintProps) {
  const asked = plan.on === null ? queries.matrix(plan.id) : queries.matrixThen(plan.id, plan.on)
  const { data } = useQuery({ ...asked, enabled: false })
  return (
    <PlanPaper plan={plan} groups={groups} wide>
      {data !== undefined && <MatrixPrint matrix={data} />}
    </PlanPaper>
  )
}

interface PlanPaperProps {
  readonly plan: PlanView
  readonly groups: readonly MeasureGroup[]
  readonly wide?: boolean
  readonly children: ReactNode
}

/** Whose plan it is, which, and how it stands. */
function PlanPaper({ plan, groups, wide = false, children }: PlanPaperProps) {
  const { done, total, percent } = progressOf(plan.standing)
  const shown = groups.reduce((sum, group) => sum + group.measures.length, 0)
  const facts = [
    plan.act === null ? words.noAct : actLine(plan.act),
    period(plan.start, plan.end),
    words.edition(plan.edition),
    standing.progress(done, total, percent),
    words.printedOn(fullDate(plan.today)),
    ...(shown < plan.measures.length ? [words.printedPart(words.shown(shown, plan.measures.length))] : []),
  ]
  return (
    <Paper over={plan.organisation.name} title={plan.title} under={facts.join(' · ')} wide={wide}>
      {children}
    </Paper>
  )
}

function PrintedTable({ plan, groups }: PlanPrintProps) {
  const columns = columnsOf(plan)
  return (
    <PlanPaper plan={plan} groups={groups}>
      <table className={classes.table}>
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
    </PlanPaper>
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
