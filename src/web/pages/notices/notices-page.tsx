import { Button } from '@mantine/core'
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { Notice } from '#contract/notice.ts'
import { api } from '../../api.ts'
import { sentenceOf } from '../../ask.ts'
import { EmptyFace, FailedFace, LoadingFace, PartialNote } from '../../components/faces.tsx'
import { PageBar } from '../../components/page-bar.tsx'
import { queries } from '../../queries.ts'
import { byDay } from './by-day.ts'
import { NoticeLine } from './notice-line.tsx'
import classes from './notices.module.css'
import { dayWords } from './ru/day-words.ts'
import { words } from './ru/notices.ts'

/** What I was told of, newest first, by days. */
export function NoticesPage() {
  const client = useQueryClient()
  const unread = useQuery(queries.unread()).data?.unread ?? 0
  const notices = useInfiniteQuery(queries.notices())
  const readAll = useMutation({
    mutationFn: () => api.readNotices({ all: true }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['notices'] }),
  })
  return (
    <>
      <PageBar
        title={words.title}
        aside={unread > 0 && words.unread(unread)}
        actions={
          <>
            {unread > 0 && (
              <Button variant="default" loading={readAll.isPending} onClick={() => readAll.mutate()}>
                {words.readAll}
              </Button>
            )}
            <Button variant="subtle" renderRoot={(props) => <Link to="/settings/notices" {...props} />}>
              {words.settings}
            </Button>
          </>
        }
      />
      {readAll.error !== null && <PartialNote>{sentenceOf(readAll.error)}</PartialNote>}
      <Notices notices={notices} />
    </>
  )
}

function Notices({ notices }: { readonly notices: ReturnType<typeof useNotices> }) {
  const again = () => void notices.refetch()
  if (notices.data === undefined) {
    if (notices.error === null) return <LoadingFace />
    return <FailedFace error={notices.error} onRetry={again} busy={notices.isFetching} />
  }
  const lines: readonly Notice[] = notices.data.pages.flatMap((page) => page.notices)
  return (
    <>
      {notices.error !== null && (
        <PartialNote onRetry={again} busy={notices.isFetching}>
          {sentenceOf(notices.error)}
        </PartialNote>
      )}
      {lines.length === 0 ? (
        <EmptyFace icon="bell" title={words.emptyTitle}>
          {words.emptyHow}
        </EmptyFace>
      ) : (
        byDay(lines).map(([day, some]) => (
          <section key={day}>
            <h2 className={classes.day}>{dayWords(day, new Date())}</h2>
            <ul className={classes.lines}>
              {some.map((notice) => (
                <NoticeLine key={notice.id} notice={notice} />
              ))}
            </ul>
          </section>
        ))
      )}
      {notices.hasNextPage && (
        <Button
          variant="default"
          className={classes.more ?? ''}
          loading={notices.isFetchingNextPage}
          onClick={() => void notices.fetchNextPage()}
        >
          {words.more}
        </Button>
      )}
    </>
  )
}

/** Names the shape of what the list is given. */
function useNotices() {
  return useInfiniteQuery(queries.notices())
}
