import { Button, SegmentedControl } from '@mantine/core'
import { useMemo } from 'react'
import type { Draft } from '#contract/draft.ts'
import type { WorkingCalendar } from '#core/calendar/working-days.ts'
import { emptyPlan } from '#core/plan/empty-plan.ts'
import type { Reading } from '#core/plan/plan-draft.ts'
import { EmptyFace } from '../../components/faces.tsx'
import { History } from '../../components/history.tsx'
import { words as general } from '../../ru/words.ts'
import { findingMarks, type SaidFinding } from './findings/draft-findings.ts'
import { FindingsBar } from './findings/findings-bar.tsx'
import { ActForm } from './head/act-form.tsx'
import { levelOf } from './head/level-of.ts'
import { PlanForm } from './head/plan-form.tsx'
import type { ReviewView } from './place/spot.ts'
import { PlanTabs } from './plan-tabs.tsx'
import classes from './review.module.css'
import { useChange, useReadOnly } from './review.ts'
import { viewWord, words } from './ru/review.ts'
import { TableView } from './table/table-view.tsx'

interface PlanPaneProps {
  readonly draft: Draft
  readonly reading: Reading
  readonly calendar: WorkingCalendar
  readonly findings: readonly SaidFinding[]
  readonly plan: number
  readonly view: ReviewView
  readonly onView: (view: ReviewView) => void
  readonly onPlan: (plan: number) => void
  readonly onNextFinding: () => void
}

const views: readonly ReviewView[] = ['measures', 'plan', 'act']

/** What was understood: measures, what is said of the plan, and its act. */
export function PlanPane(props: PlanPaneProps) {
  const { draft, reading, calendar, findings, plan: index, view, onView, onPlan, onNextFinding } = props
  const change = useChange()
  const readOnly = useReadOnly()
  const marks = useMemo(() => findingMarks(findings), [findings])
  const plan = reading.plans[index]
  if (plan === undefined)
    return (
      <section className={classes.planPane} aria-label={words.plan}>
        <EmptyFace
          title={words.noPlanTitle}
          action={
            !readOnly && (
              <Button
                onClick={() =>
                  change({
                    kind: 'add-plan',
                    plan: emptyPlan(words.newPlan, levelOf(draft.organisation.kind)),
                  })
                }
              >
                {words.addPlan}
              </Button>
            )
          }
        >
          {words.noPlan}
        </EmptyFace>
      </section>
    )
  return (
    <section className={classes.planPane} aria-label={words.plan}>
      {reading.plans.length > 1 ? (
        <PlanTabs plans={reading.plans} index={index} onPlan={onPlan} />
      ) : (
        <h2 className={classes.planTitle}>{plan.title === '' ? words.untitled : plan.title}</h2>
      )}
      <div className={classes.views}>
        <SegmentedControl
          size="xs"
          aria-label={words.views}
          value={view}
          onChange={(value) => onView(value as ReviewView)}
          data={views.map((value) => ({
            value,
            label: value === 'measures' ? `${viewWord.measures} ${plan.measures.length}` : viewWord[value],
          }))}
        />
        <FindingsBar findings={findings} readerFindings={draft.readerFindings} onNext={onNextFinding} />
      </div>
      {view === 'measures' ? (
        <TableView key={index} index={index} plan={plan} calendar={calendar} marks={marks} />
      ) : (
        <div className={classes.forms}>
          {view === 'plan' ? (
            <>
              <PlanForm key={index} plan={plan} index={index} />
              <section aria-labelledby="draft-history">
                <h3 id="draft-history" className={classes.historyTitle}>
                  {general.history}
                </h3>
                <History of={{ thing: 'draft', id: draft.id }} empty={words.noHistory} />
              </section>
            </>
          ) : (
            <ActForm key={index} reading={reading} index={index} />
          )}
        </div>
      )}
    </section>
  )
}
