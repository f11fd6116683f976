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
import queueClasses from './queue/queue.module.css'
import { QueueBar } from './queue/queue-bar.tsx'
import { awaitsMe, useGoingOn } from './queue/use-going-on.ts'
import { type Queue, useQueue } from './queue/use-queue.ts'
import { words } from './ru/task.ts'
import { SaidDone } from './said-done.tsx'
import classes from './task.module.css'
import { TaskHistory } from './task-history.tsx'
import { useStep } from './use-step.ts'

const route = getRouteApi('/inside/tasks/$taskId')

export function TaskPage() {
  const { taskId } = route.useParams()
  const query = useQuery(queries.task(taskId))
  const queue = useQueue(taskId)
  return (
    <>
      {queue !== null && (
        <QueueBar queue={queue} answered={query.data !== undefined && !awaitsMe(query.data)} />
      )}
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
      <Faces query={query}>{(task) => <WholeTask key={task.id} task={task} queue={queue} />}</Faces>
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

interface WholeTaskProps {
  readonly task: TaskDetails
  readonly queue: Queue | null
}

function WholeTask({ task, queue }: WholeTaskProps) {
  const step = useStep(task, queue)
  useGoingOn(step, queue)
  const { form } = route.useSearch()
  const [doing, setDoing] = useState<DoerForm | null>(null)
  const toSubmit = task.commands.includes('submit') && doing !== 'submit' ? () => setDoing('submit') : null
  // Who goes through what waits for them is asked for their answer alone, though they might do the work themselves.
  const checking = queue !== null && awaitsMe(task)
  const answer = (
    <AnswerPanel task={task} step={step} first={form === 'time' ? form : null} told={queue !== null} />
  )
  return (
    <div className={classes.columns}>
      <div>
        {task.result !== null && task.result !== '' && (
          <dl className={classes.wanted}>
            <dt>{words.result}</dt>
            <dd>{task.result}</dd>
          </dl>
        )}
        {queue === null ? answer : <SaidDone task={task} />}
        {!checking && <DoerPanel task={task} step={step} form={doing} onForm={setDoing} />}
        <OwnPlanSection task={task} />
        <EvidenceSection
          task={task}
          mayBring={task.mayAttach && !checking}
          onSubmit={checking ? null : toSubmit}
        />
        {queue !== null && <div className={queueClasses.decision}>{answer}</div>}
      </div>
      <AboutTask task={task} />
      <TaskHistory task={task} commenting={form === 'comment'} />
    </div>
  )
}
