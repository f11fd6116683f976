import { Button } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { sentenceOf } from '../ask.ts'
import { type HistoryPlace, queries } from '../queries.ts'
import { moment } from '../ru/dates.ts'
import { words } from '../ru/words.ts'
import { FailedFace, LoadingFace, PartialNote, SkeletonRows } from './faces.tsx'
import classes from './history.module.css'

interface HistoryProps {
  readonly of: HistoryPlace
  /** What is said while nothing has happened. */
  readonly empty: string
}

/** What happened to a thing, as the journal tells it: the last first, who and when. The same of every thing. */
export function History({ of, empty }: HistoryProps) {
  const history = useInfiniteQuery(queries.history(of))
  const again = () => void history.refetch()
  if (history.data === undefined) {
    if (history.error === null)
      return (
        <LoadingFace>
          <SkeletonRows rows={3} />
        </LoadingFace>
      )
    return <FailedFace error={history.error} onRetry={again} busy={history.isFetching} />
  }
  const lines = history.data.pages.flatMap((page) => page.lines)
  return (
    <>
      {history.error !== null && (
        <PartialNote onRetry={again} busy={history.isFetching}>
          {sentenceOf(history.error)}
        </PartialNote>
      )}
      {lines.length === 0 && <p className={classes.under}>{empty}</p>}
      <ol className={classes.history} aria-label={words.history}>
        {lines.map((line) => (
          <li key={line.number}>
            {line.sentence}
            <div className={classes.under}>
              {line.by}, {moment(line.at)}
            </div>
          </li>
        ))}
      </ol>
      {history.hasNextPage && (
        <Button
          variant="default"
          size="xs"
          className={classes.more ?? ''}
          onClick={() => void history.fetchNextPage()}
          loading={history.isFetchingNextPage}
        >
          {words.earlier}
        </Button>
      )}
    </>
  )
}
