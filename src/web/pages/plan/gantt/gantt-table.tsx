import type { PlanView } from '#contract/plan.ts'
import { standingSentence } from '../../../components/measure/standing-sentence.ts'
import { shortDate } from '../../../ru/dates.ts'
import { dueWords } from '../../../ru/due-words.ts'
import type { MeasureGroup } from '../measure-groups.ts'
import { words } from '../ru/gantt.ts'

/** Beyond this the whole table would weigh more than the drawing; the view «table» has the same rows. */
const longFrom = 200

interface GanttTableProps {
  readonly plan: PlanView
  readonly groups: readonly MeasureGroup[]
}

/** What the drawing shows, for those who hear it instead. */
export function GanttTable({ plan, groups }: GanttTableProps) {
  const measures = groups.flatMap((group) => group.measures)
  if (measures.length > longFrom) return <p className="unseen">{words.tableElsewhere}</p>
  return (
    <div className="unseen">
      <table>
        <caption>{words.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{words.columns.measure}</th>
            <th scope="col">{words.columns.window}</th>
            <th scope="col">{words.columns.standing}</th>
          </tr>
        </thead>
        <tbody>
          {measures.flatMap((measure) =>
            measure.assignments.flatMap((assignment) =>
              assignment.tasks.map((task) => (
                <tr key={task.id}>
                  <th scope="row">{measure.title}</th>
                  <td>{dueWords(task, shortDate) ?? words.noDate}</td>
                  <td>{standingSentence(task, plan.today)}</td>
                </tr>
              )),
            ),
          )}
        </tbody>
      </table>
    </div>
  )
}
