import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { TaskDetails } from '#contract/task-details.ts'
import { Faces } from '../../components/faces.tsx'
import { standingSentence } from '../../components/measure/standing-sentence.ts'
import { PageBar } from '../../components/page-bar.tsx'
import { StandingMark } from '../../components/standing-mark.tsx'
import { queries } from '../../queries.ts'
import { dueWords } from '../../ru/due-words.ts'
import { AboutTask } from './about-task.tsx'
import { AnswerPanel } from './answer/answer-panel.tsx'
import { type DoerForm, DoerPanel } from './doer-panel.tsx'
import { EvidenceSection } from './evidence/evidence-section.tsx'
import { OwnPlanSection } from './own-plan-section.tsx'
import { words } from './ru/task.ts'
import classes from './task.module.css'
import { TaskHistory } from './task-history.tsx'
import { useStep } from './use-step.ts'

const route = getRouteApi('/inside/tasks/$taskId')

export function TaskPage() {
  const { taskId } = route.useParams()
  const query = useQuery(queries.task(taskId))
  return (
    <>
      {query.data === undefined ? (
        <PageBar title={words.task} />
      ) : (
        <PageBar
          title={query.data.title}
          long
          trail={<Trail task={query.data} />}
          aside={<StandingMark standing={query.data.standing} word={standingOf(query.data)} />}
        />
      )}
      <Faces query={query}>{(task) => <WholeTask key={task.id} task={task} />}</Faces>
    </>
  )
}

/** How it stands and, while it is to be done, by which day. */
function standingOf(task: TaskDetails): string {
  const sentence = standingSentence({ ...task, doneOn: task.saidDoneOn }, task.today)
  const ended = task.phase === 'accepted' || task.phase === 'not-required' || task.phase === 'cancelled'
  const due = dueWords({ ...task, startOn: null })
  return due === null || ended ? sentence : `${sentence} · ${due}`
}

function Trail({ task }: { readonly task: TaskDetails }) {
  const { plan } = task
  const number = words.number(task.number)
  if (!plan.seen)
    return (
      <>
        {plan.title} › {number}
      </>
    )
  return (
    <>
      <Link to="/plans/$planId" params={{ planId: plan.id }} search={{ measure: plan.measureId }}>
        {plan.title}
      </Link>{' '}
      › {number}
    </>
  )
}

function WholeTask({ task }: { readonly task: TaskDetails }) {
  const step = useStep(task)
  const { form } = route.useSearch()
  const [doing, setDoing] = useState<DoerForm | null>(null)
  const toSubmit = task.commands.includes('submit') && doing !== 'submit' ? () => setDoing('submit') : null
  return (
    <div className={classes.columns}>
      <div>
        {task.result !== null && task.result !== '' && (
          <dl className={classes.wanted}>
            <dt>{words.result}</dt>
            <dd>{task.result}</dd>
          </dl>
        )}
        <AnswerPanel task={task} step={step} first={form === 'time' ? form : null} />
        <DoerPanel task={task} step={step} form={doing} onForm={setDoing} />
        <OwnPlanSection task={task} />
        <EvidenceSection task={task} onSubmit={toSubmit} />
      </div>
      <AboutTask task={task} />
      <TaskHistory task={task} commenting={form === 'comment'} />
    </div>
  )
}
