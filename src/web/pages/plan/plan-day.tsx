import { getRouteApi } from '@tanstack/react-router'
import type { PlanView } from '#contract/plan.ts'
import { DateField } from '../../components/date-field.tsx'
import { words } from './ru/plan.ts'

const route = getRouteApi('/inside/plans/$planId')

/** For which day the plan is shown: left empty, for today. */
export function PlanDay({ plan }: { readonly plan: PlanView }) {
  const navigate = route.useNavigate()
  return (
    <DateField
      hidden
      label={words.onDay}
      value={plan.on}
      today={plan.lastDay}
      latest={plan.lastDay}
      onChange={(day) =>
        void navigate({
          search: (old) => ({
            ...old,
            on: day === null || day === plan.lastDay ? '' : day,
            measure: '',
            cell: '',
          }),
          resetScroll: false,
        })
      }
    />
  )
}
