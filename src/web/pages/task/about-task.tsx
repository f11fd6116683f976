import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { TaskDetails } from '#contract/task-details.ts'
import { placeSearch } from '../../components/measure/place-search.ts'
import { useSelf } from '../../components/self.ts'
import { dueWords } from '../../ru/due-words.ts'
import { movedDays, words } from './ru/task.ts'
import classes from './task.module.css'

/** What is to be done, by when and for whom, and why: the line of the plan and the act behind it. */
export function AboutTask({ task }: { readonly task: TaskDetails }) {
  const self = useSelf()
  const { plan, controller } = task
  return (
    <div className={classes.about}>
      <section className={classes.section} aria-labelledby="when-title">
        <h2 id="when-title" className={classes.heading}>
          {words.when}
        </h2>
        <p className={classes.term}>{dueWords(task) ?? words.noDay}</p>
        {task.laidDueOn !== null && task.laidDueOn !== task.dueOn && (
          <p className={classes.soft}>{movedDays(task.laidDueOn)}</p>
        )}
        {task.times > 1 && <p className={classes.soft}>{words.times(task.times)}</p>}
        <dl className={classes.facts}>
          <Fact name={words.inDocument}>{task.due}</Fact>
        </dl>
      </section>
      <section className={classes.section} aria-labelledby="who-title">
        <h2 id="who-title" className={classes.heading}>
          {words.who}
        </h2>
        <dl className={classes.facts}>
          <Fact name={words.audience}>{task.audience}</Fact>
          <Fact name={words.executor}>
            <Link to="/organisations/$organisationId" params={{ organisationId: task.organisationId }}>
              {task.organisation}
            </Link>
          </Fact>
          <Fact name={words.responsible}>{task.responsible}</Fact>
          <Fact name={words.controller}>
            {controller.personId === self.person.id ? words.you(controller.name) : controller.name}
          </Fact>
        </dl>
      </section>
      <section className={classes.section} aria-labelledby="why-title">
        <h2 id="why-title" className={classes.heading}>
          {words.why}
        </h2>
        <dl className={classes.facts}>
          <Fact name={words.plan}>
            {plan.seen ? (
              <Link to="/plans/$planId" params={{ planId: plan.id }} search={{ measure: plan.measureId }}>
                {plan.title}
              </Link>
            ) : (
              plan.title
            )}
            {` · ${plan.organisation}`}
          </Fact>
          <Fact name={words.section}>{task.section}</Fact>
          <Fact name={words.act}>{plan.act}</Fact>
        </dl>
        {plan.place !== null && plan.draftId !== null && (
          <p className={classes.soft}>
            <Link to="/drafts/$draftId" params={{ draftId: plan.draftId }} search={placeSearch(plan.place)}>
              {words.place}
            </Link>
          </p>
        )}
      </section>
    </div>
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
