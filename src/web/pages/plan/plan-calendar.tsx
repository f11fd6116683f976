import { getRouteApi } from '@tanstack/react-router'
import type { PlanView } from '#contract/plan.ts'
import { earlier, later } from '#core/calendar/civil-date.ts'
import { MonthCalendar } from '../../components/month/month-calendar.tsx'
import type { PlanSearch } from './plan-search.ts'

const route = getRouteApi('/inside/plans/$planId')

/** On which days of a month the plan's tasks are due; today's month, as far as the plan reaches. */
export function PlanCalendar({ plan }: { readonly plan: PlanView }) {
  const { month = '', standing = '' }: PlanSearch = route.useSearch()
  const navigate = route.useNavigate()
  return (
    <MonthCalendar
      search={{ month, standing }}
      fixed={{ plan: plan.id }}
      near={earlier(later(plan.today, plan.start), plan.end ?? plan.horizon)}
      onChange={(change) =>
        void navigate({ search: (old) => ({ ...old, ...change }), replace: true, resetScroll: false })
      }
    />
  )
}
