import { useInfiniteQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useEffect } from 'react'
import type { MeasureTasks } from '#contract/measure-tasks.ts'
import { sentenceOf } from '../../ask.ts'
import { EmptyFace, FailedFace, LoadingFace, PartialNote } from '../../components/faces.tsx'
import { PageBar } from '../../components/page-bar.tsx'
import { queries } from '../../queries.ts'
import classes from './measure-tasks.module.css'
import { words } from './ru/measure-tasks.ts'
import { TaskTicks } from './task-ticks.tsx'

const route = getRouteApi('/inside/plans/$planId/measures/$measureId')

/** All that is owed of one measure: ticked, and done with at once. */
export function MeasureTasksPage() {
  const { planId, measureId } = route.useParams()
  const query = useInfiniteQuery(queries.measureTasks(planId, measureId))
  const { hasNextPage, isFetching, isError, fetchNextPage } = query
  // «Отметить все» means all, so all are fetched, page after page.
  useEffect(() => {
    if (hasNextPage && !isFetching && !isError) void fetchNextPage()
  }, [hasNextPage, isFetching, isError, fetchNextPage])
  const first = query.data?.pages[0]
  const again = () => void query.refetch()
  if (first === undefined)
    return (
      <>
        <PageBar title={words.loadingTitle} />
        {query.error === null ? (
          <LoadingFace />
        ) : (
          <FailedFace error={query.error} onRetry={again} busy={isFetching} />
        )}
      </>
    )
  const tasks = query.data?.pages.flatMap((page) => page.tasks) ?? []
  return (
    <>
      <PageBar title={first.measure.title} long trail={<Trail of={first} />} />
      {first.measure.result !== null && (
        <p className={classes.result}>
          {words.result}: {first.measure.result}
        </p>
      )}
      {query.error !== null && (
        <PartialNote onRetry={again} busy={isFetching}>
          {sentenceOf(query.error)}
        </PartialNote>
      )}
      {hasNextPage && query.error === null && <p role="status">{words.loadingMore}</p>}
      {tasks.length === 0 ? (
        <EmptyFace icon="plans" title={words.noneTitle}>
          {words.noneHow}
        </EmptyFace>
      ) : (
        <TaskTicks of={first} tasks={tasks} />
      )}
    </>
  )
}

function Trail({ of: { plan, measure } }: { readonly of: MeasureTasks }) {
  return (
    <>
      <Link to="/plans/$planId" params={{ planId: plan.id }} search={{ measure: measure.id }}>
        {plan.title}
      </Link>{' '}
      › {words.number(measure.number)} › {words.title}
    </>
  )
}
