import type { PlanDraft } from '#core/plan/plan-draft.ts'
import classes from './review.module.css'
import { words } from './ru/review.ts'

interface PlanTabsProps {
  readonly plans: readonly PlanDraft[]
  readonly index: number
  readonly onPlan: (index: number) => void
}

/** Several plans of one document. */
export function PlanTabs({ plans, index, onPlan }: PlanTabsProps) {
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
          {plan.title === '' ? words.planTab(at + 1) : plan.title}
        </button>
      ))}
    </nav>
  )
}
