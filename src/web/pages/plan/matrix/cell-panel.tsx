import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { Matrix } from '#contract/matrix.ts'
import type { PlanView, TaskView } from '#contract/plan.ts'
import type { TaskPage } from '#contract/task.ts'
import { EmptyFace, Faces } from '../../../components/faces.tsx'
import { TaskLines } from '../../../components/measure/task-lines.tsx'
import { SidePanel } from '../../../components/panel/side-panel.tsx'
import { queries } from '../../../queries.ts'
import { words } from './ru/matrix.ts'

interface CellPanelProps {
  readonly plan: PlanView
  readonly matrix: Matrix
  /** Organisation and measure with a stop between. */
  readonly cell: string
  readonly onClose: () => void
}

/** The tasks behind one cell. */
export function CellPanel({ plan, matrix, cell, onClose }: CellPanelProps) {
  const [organisationId = '', measureId = ''] = cell.split('.')
  const organisation = matrix.organisations.find(({ id }) => id === organisationId)
  const measure = matrix.measures.find(({ id }) => id === measureId)
  if (organisation === undefined || measure === undefined)
    return (
      <SidePanel of={cell} title={words.gone} onClose={onClose}>
        <EmptyFace title={words.gone}>{words.goneHow}</EmptyFace>
      </SidePanel>
    )
  return (
    <SidePanel
      of={cell}
      title={words.measureTitle(measure.number, measure.title)}
      over={organisation.shortName}
      onClose={onClose}
    >
      {plan.on === null ? (
        <>
          <CellTasks plan={plan} organisationId={organisationId} measureId={measureId} />
          <p>
            <Link to="/plans/$planId/measures/$measureId" params={{ planId: plan.id, measureId }}>
              {words.ofAll}
            </Link>
          </p>
        </>
      ) : (
        <CellTasksThen planId={plan.id} organisationId={organisationId} measureId={measureId} on={plan.on} />
      )}
      <p>
        <Link to="/organisations/$organisationId" params={{ organisationId }}>
          {words.toOrganisation}
        </Link>
      </p>
    </SidePanel>
  )
}

interface CellTasksProps {
  readonly plan: PlanView
  readonly organisationId: string
  readonly measureId: string
}

function CellTasks({ plan, organisationId, measureId }: CellTasksProps) {
  const query = useQuery(queries.cell(plan.id, organisationId, measureId))
  return (
    <Faces query={query}>
      {(page) => <TaskLines planId={plan.id} tasks={page.tasks.map(taskView)} today={page.today} />}
    </Faces>
  )
}

interface CellTasksThenProps {
  readonly planId: string
  readonly organisationId: string
  readonly measureId: string
  readonly on: string
}

function CellTasksThen({ planId, organisationId, measureId, on }: CellTasksThenProps) {
  const query = useQuery(queries.cellThen(planId, organisationId, measureId, on))
  return (
    <Faces query={query}>
      {({ tasks, today }) => <TaskLines planId={planId} tasks={tasks} today={today} />}
    </Faces>
  )
}

function taskView(task: TaskPage['tasks'][number], index: number): TaskView {
  const { id, startOn, dueOn, termOn, doneOn, standing, organisation } = task
  return {
    id,
    occurrence: index + 1,
    startOn,
    dueOn,
    termOn,
    doneOn,
    doneNote: null,
    standing,
    organisations: 1,
    counts: { [standing]: 1 },
    organisation,
    // What may be done with it its own page says.
    commands: [],
  }
}
