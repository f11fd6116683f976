import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { Fragment } from 'react'
import type { Overview } from '#contract/overview.ts'
import { countAll } from '#core/task/standing-counts.ts'
import { api } from '../../api.ts'
import { EmptyFace, Faces } from '../../components/faces.tsx'
import { useNarrow } from '../../components/narrow.ts'
import { PageBar } from '../../components/page-bar.tsx'
import { SheetButton } from '../../components/sheet-button.tsx'
import { queries } from '../../queries.ts'
import { shortDate } from '../../ru/dates.ts'
import { words as common } from '../../ru/words.ts'
import classes from './overview.module.css'
import { OverviewFilters } from './overview-filters.tsx'
import { OverviewList } from './overview-list.tsx'
import { orderedLines, overviewQuery } from './overview-search.ts'
import { OverviewTable } from './overview-table.tsx'
import { words } from './ru/overview.ts'

const route = getRouteApi('/inside/overview')

/** How those whom I oversee stand, one level of the tree at a time. */
export function OverviewPage() {
  const search = route.useSearch()
  const query = useQuery(queries.overview(overviewQuery(search)))
  const { data } = query
  const here = data?.here ?? null
  return (
    <>
      <PageBar
        title={here === null ? words.title : `${words.title}: ${here.shortName}`}
        trail={data !== undefined && search.organisation !== undefined && <Trail overview={data} />}
        aside={data !== undefined && shortDate(data.today)}
        actions={
          data !== undefined &&
          countAll(data.total) > 0 && (
            <>
              {here !== null && (
                <Button
                  variant="default"
                  renderRoot={(props) => <Link to="/tasks" search={{ organisation: here.id }} {...props} />}
                >
                  {words.tasks}
                </Button>
              )}
              <SheetButton href={api.sheetAddress('overview', overviewQuery(search))} />
            </>
          )
        }
      >
        {data !== undefined && <OverviewFilters years={data.years} />}
      </PageBar>
      <Faces query={query}>{(overview) => <Shown overview={overview} />}</Faces>
    </>
  )
}

/** Up again, one level or more; the years stay chosen. */
function Trail({ overview: { above } }: { readonly overview: Overview }) {
  return (
    <nav aria-label={words.trail}>
      {above.length === 0 && (
        <Link to="/overview" search={(old) => ({ ...old, organisation: '' })}>
          {words.everything}
        </Link>
      )}
      {above.map((one, index) => (
        <Fragment key={one.id}>
          {index > 0 && ' › '}
          <Link to="/overview" search={(old) => ({ ...old, organisation: one.id })}>
            {one.shortName}
          </Link>
        </Fragment>
      ))}
    </nav>
  )
}

function Shown({ overview }: { readonly overview: Overview }) {
  const narrow = useNarrow()
  const { year, sort } = route.useSearch()
  if (countAll(overview.total) === 0)
    return year === undefined ? (
      <EmptyFace icon="overview" title={words.emptyTitle}>
        {words.emptyHow}
      </EmptyFace>
    ) : (
      <EmptyFace
        icon="search"
        title={words.nonePeriodTitle}
        action={
          <Button
            variant="default"
            renderRoot={(props) => (
              <Link to="/overview" search={(old) => ({ ...old, year: '', quarter: '' })} {...props} />
            )}
          >
            {common.resetFilters}
          </Button>
        }
      >
        {words.nonePeriodHow}
      </EmptyFace>
    )
  const lines = orderedLines(overview.lines, sort)
  const Picture = narrow ? OverviewList : OverviewTable
  return (
    <>
      <h2 className={classes.question}>{words.question}</h2>
      <p className={classes.answer}>{answerOf(overview)}</p>
      <Picture overview={overview} lines={lines} />
    </>
  )
}

function answerOf({ lines }: Overview): string {
  const late = lines.filter(({ counts }) => (counts.overdue ?? 0) > 0)
  const [kind, ...others] = new Set(lines.map((line) => line.kind))
  const overdue = late.reduce((sum, { counts }) => sum + (counts.overdue ?? 0), 0)
  return words.answer(late.length, lines.length, others.length === 0 ? (kind ?? null) : null, overdue)
}
