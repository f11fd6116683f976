import { Button } from '@mantine/core'
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { Notice } from '#contract/notice.ts'
import { api } from '../../api.ts'
import { sentenceOf } from '../../ask.ts'
import { EmptyFace, PartialNote } from '../../components/faces.tsx'
import { PageBar } from '../../components/page-bar.tsx'
import { PagedFaces } from '../../components/paged-faces.tsx'
import { queries } from '../../queries.ts'
import { words as everywhere } from '../../ru/words.ts'
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
      <PagedFaces query={notices} more={everywhere.earlier}>
        {(pages) => <Notices lines={pages.flatMap((page) => page.notices)} />}
      </PagedFaces>
    </>
  )
}

function Notices({ lines }: { readonly lines: readonly Notice[] }) {
  if (lines.length === 0)
    return (
      <EmptyFace icon="bell" title={words.emptyTitle}>
        {words.emptyHow}
      </EmptyFace>
    )
  return byDay(lines).map(([day, some]) => (
    <section key={day}>
      <h2 className={classes.day}>{dayWords(day, new Date())}</h2>
      <ul className={classes.lines}>
        {some.map((notice) => (
          <NoticeLine key={notice.id} notice={notice} />
        ))}
      </ul>
    </section>
  ))
}
