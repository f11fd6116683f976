import { useInfiniteQuery } from '@tanstack/react-query'
import type { History as HistoryPage } from '#contract/history.ts'
import { type HistoryPlace, queries } from '../queries.ts'
import { moment } from '../ru/dates.ts'
import { words } from '../ru/words.ts'
import { SkeletonRows } from './faces.tsx'
import classes from './history.module.css'
import { PagedFaces } from './paged-faces.tsx'

interface HistoryProps {
  readonly of: HistoryPlace
  /** What is said while nothing has happened. */
  readonly empty: string
}

/** What happened to a thing, as the journal tells it: the last first, who and when. The same of every thing. */
export function History({ of, empty }: HistoryProps) {
  const history = useInfiniteQuery(queries.history(of))
  return (
    <PagedFaces query={history} skeleton={<SkeletonRows rows={3} />} more={words.earlier}>
      {(pages) => <Lines lines={pages.flatMap((page) => page.lines)} empty={empty} />}
    </PagedFaces>
  )
}

interface LinesProps extends Pick<HistoryPage, 'lines'> {
  readonly empty: string
}

function Lines({ lines, empty }: LinesProps) {
  return (
    <>
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
    </>
  )
}
