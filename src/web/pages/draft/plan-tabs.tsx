import type { PlanDraft } from '#core/plan/plan-draft.ts'
import { tabLabels } from './plan-tab-labels.ts'
import classes from './review.module.css'
import { words } from './ru/review.ts'

interface PlanTabsProps {
  readonly plans: readonly PlanDraft[]
  readonly index: number
  readonly onPlan: (index: number) => void
}

/** Several plans of one document. */
export function PlanTabs({ plans, index, onPlan }: PlanTabsProps) {
  const labels = tabLabels(plans.map((plan) => plan.title))
  return (
    <nav className={classes.tabs} aria-label={words.plans}>
      {plans.map((plan, at) => (
        <button
          // biome-ignore lint/suspicious/noArrayIndexKey: a plan is named by its index
          key={at}
          type="button"
          title={plan.title}
          aria-current={at === index ? 'true' : undefined}
          onClick={() => onPlan(at)}
        >
          {words.planTab(at + 1)}
          {plan.title !== '' && `. ${labels[at]}`}
        </button>
      ))}
    </nav>
  )
}
