import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { type ComponentProps, lazy, Suspense } from 'react'
import type { Today } from '#contract/task.ts'
import { EmptyFace, Faces } from '../../components/faces.tsx'
import { PageBar } from '../../components/page-bar.tsx'
import { useSelf } from '../../components/self.ts'
import { queries } from '../../queries.ts'
import { dayOfToday } from '../../ru/dates.ts'
import { AttentionGroup } from './attention-group.tsx'
import { CheckGroup } from './check-group.tsx'
import { DraftsWaiting } from './drafts-waiting.tsx'
import { HelpingGroup } from './helping-group.tsx'
import { MentionsWaiting } from './mentions-waiting.tsx'
import { NothingYet } from './nothing-yet.tsx'
import { PeopleWaiting } from './people-waiting.tsx'
import { PlansBehind } from './plans-behind.tsx'
import { words } from './ru/today.ts'
import { StandsIn } from './stands-in.tsx'
import { TaskGroup } from './task-group.tsx'
import { TermsWaiting } from './terms-waiting.tsx'
import { TodayCounts } from './today-counts.tsx'

const route = getRouteApi('/inside/')

/** Comes when a measure is opened: whoever looks for the day's work need not wait for it. */
const MeasurePanel = lazy(async () => ({
  default: (await import('../../components/measure/measure-panel.tsx')).MeasurePanel,
}))

export function TodayPage() {
  const self = useSelf()
  const query = useQuery(queries.today())
  const { plan, measure } = route.useSearch()
  const navigate = route.useNavigate()
  const day = query.data?.today ?? self.today
  return (
    <>
      <PageBar title={words.title} aside={dayOfToday(day)}>
        {query.data !== undefined && hasTasks(query.data.counts) && (
          <TodayCounts counts={query.data.counts} />
        )}
      </PageBar>
      <StandsIn />
      <Faces query={query}>{(today) => <TodayLists today={today} />}</Faces>
      {plan !== undefined && measure !== undefined && (
        <Suspense>
          <MeasurePanel
            planId={plan}
            measureId={measure}
            withPlanLink
            onClose={() => void navigate({ search: {}, resetScroll: false })}
          />
        </Suspense>
      )}
    </>
  )
}

function hasTasks(counts: Today['counts']): boolean {
  return Object.values(counts).some((count) => count > 0)
}

function TodayLists({ today }: { readonly today: Today }) {
  const { attention, check, returned, submitted, overdue, week, month } = today
  const { helping, drafts, undated, behind, counts } = today
  const nothing = [attention, check, returned, submitted, overdue, week, month, helping].every(
    (lines) => lines.length === 0,
  )
  const people = today.invitations.length > 0 && <PeopleWaiting invitations={today.invitations} />
  // What people wait for, or what is late, comes before what only waits for oneself.
  const waiting = (
    <>
      {undated.length > 0 && <TermsWaiting undated={undated} />}
      {drafts.length > 0 && <DraftsWaiting drafts={drafts} />}
    </>
  )
  return (
    <>
      <MentionsWaiting mentions={today.mentions} />
      {nothing && people}
      {!today.begun && drafts.length === 0 && <NothingYet furnished={today.furnished} />}
      {nothing && waiting}
      {nothing && today.begun && <Quiet others={behind.all > 0} />}
      {!nothing && (
        <>
          <AttentionGroup tasks={attention} all={counts.attention} today={today.today} />
          <CheckGroup tasks={check} all={counts.check} today={today.today} />
          <SeldomGroup title={words.returned} tasks={returned} all={counts.returned} today={today.today} />
          {(attention.length === 0 || overdue.length > 0) && (
            <TaskGroup
              title={words.overdue}
              tasks={overdue}
              all={counts.overdue}
              today={today.today}
              none={words.noneOverdue}
            />
          )}
          <TaskGroup
            title={words.week}
            tasks={week}
            all={counts.week}
            today={today.today}
            none={words.noneWeek}
          />
          {people}
          {waiting}
          <HelpingGroup helping={helping} />
          <SeldomGroup title={words.month} tasks={month} all={counts.month} today={today.today} />
          <SeldomGroup title={words.submitted} tasks={submitted} all={counts.submitted} today={today.today} />
        </>
      )}
      {today.begun && <PlansBehind behind={behind} />}
    </>
  )
}

/** A group of which nothing is said while there is none. */
function SeldomGroup(props: ComponentProps<typeof TaskGroup>) {
  return props.tasks.length === 0 ? null : <TaskGroup {...props} />
}

/** Nothing is asked of whoever looks, themselves. */
function Quiet({ others }: { readonly others: boolean }) {
  return (
    <EmptyFace
      icon="check"
      title={others ? words.quietOwnTitle : words.quietTitle}
      action={<Button renderRoot={(props) => <Link to="/plans" {...props} />}>{words.openPlans}</Button>}
    >
      {others ? words.quietOwnHow : words.quietHow}
    </EmptyFace>
  )
}
