import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { TaskDetails } from '#contract/task-details.ts'
import { kindWord } from '#core/evidence/ru/kind-word.ts'
import { queries } from '../../queries.ts'
import { dueWords } from '../../ru/due-words.ts'
import { words as shared } from '../../ru/words.ts'
import { Faces } from '../faces.tsx'
import { standingSentence } from '../measure/standing-sentence.ts'
import { SidePanel } from '../panel/side-panel.tsx'
import { StandingMark } from '../standing-mark.tsx'
import { words } from './ru/tasks.ts'
import classes from './tasks.module.css'

interface TaskPanelProps {
  readonly id: string
  readonly onClose: () => void
}

/** What a task asks and how it stands, beside the list; what is done with it is done on its own page. */
export function TaskPanel({ id, onClose }: TaskPanelProps) {
  const query = useQuery(queries.task(id))
  const task = query.data
  return (
    <SidePanel
      of={id}
      title={task?.title ?? (query.error === null ? shared.loading : shared.failedShort)}
      over={task?.organisation}
      onClose={onClose}
    >
      <Faces query={query}>{(shown) => <TaskBriefly task={shown} />}</Faces>
    </SidePanel>
  )
}

function TaskBriefly({ task }: { readonly task: TaskDetails }) {
  const { plan } = task
  const word = standingSentence({ ...task, doneOn: task.saidDoneOn }, task.today)
  return (
    <>
      <StandingMark standing={task.standing} word={word} />
      <dl className={classes.facts}>
        <Fact name={words.due}>{dueWords(task) ?? words.noDay}</Fact>
        <Fact name={words.result}>{task.result}</Fact>
        <Fact name={words.responsible}>{task.responsible}</Fact>
        <Fact name={words.controller}>{task.controller.name}</Fact>
        <Fact name={words.plan}>
          {plan.seen ? (
            <Link to="/plans/$planId" params={{ planId: plan.id }} search={{ measure: plan.measureId }}>
              {plan.title}
            </Link>
          ) : (
            plan.title
          )}
        </Fact>
        <Fact name={words.proof}>
          {task.checklist.items.map(({ kind, met }) => (
            <div key={kind}>{(met ? words.proofMet : words.proofMissing)(kindWord[kind])}</div>
          ))}
          {task.checklist.items.length === 0 && words.attached(task.evidence.length)}
        </Fact>
      </dl>
      <Button renderRoot={(props) => <Link to="/tasks/$taskId" params={{ taskId: task.id }} {...props} />}>
        {words.open}
      </Button>
    </>
  )
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  if (children === null || children === '') return null
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  )
}
