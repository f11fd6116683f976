import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { NextYear } from '#contract/next-year.ts'
import { api } from '../../api.ts'
import { sentenceOf } from '../../ask.ts'
import { DateField } from '../../components/date-field.tsx'
import { EmptyFace, Faces, PartialNote } from '../../components/faces.tsx'
import { PageBar } from '../../components/page-bar.tsx'
import { queries } from '../../queries.ts'
import { NextMeasureRow } from './next-measure-row.tsx'
import classes from './next-year.module.css'
import { words } from './ru/next-year.ts'

const route = getRouteApi('/inside/plans/$planId/next-year')

/** Carrying a plan on into the next period: what goes on, with what term, and what stayed undone. */
export function NextYearPage() {
  const { planId } = route.useParams()
  const { start = '', end = '' } = route.useSearch()
  const query = useQuery({ ...queries.nextYear(planId, start, end), placeholderData: keepPreviousData })
  const shown = query.data
  return (
    <>
      {shown === undefined && <PageBar title={words.title} />}
      <Faces query={query}>{(next) => <Shown key={planId} next={next} />}</Faces>
    </>
  )
}

function Shown({ next }: { readonly next: NextYear }) {
  const navigate = route.useNavigate()
  const { measures } = next
  // What a person said of a measure; the others are as the house proposes.
  const [said, setSaid] = useState<ReadonlyMap<string, boolean>>(new Map())
  const isChosen = (measure: NextYear['measures'][number]) => said.get(measure.id) ?? !measure.finished
  const chosen = measures.filter(isChosen)
  const setPeriod = (start: string, end: string | null) =>
    void navigate({ search: { start, end: end ?? '' }, replace: true, resetScroll: false })
  return (
    <>
      <PageBar
        title={words.title}
        trail={
          <>
            <Link to="/plans">{words.plans}</Link>
            {' › '}
            <Link to="/plans/$planId" params={{ planId: next.planId }}>
              {next.title}
            </Link>
          </>
        }
        actions={<MakeButton next={next} chosen={chosen.map(({ id }) => id)} />}
      >
        <p className={classes.about}>{words.about}</p>
      </PageBar>
      {next.drafts.map(({ id, title }) => (
        <PartialNote key={id}>
          {words.drafts}{' '}
          <Link to="/drafts/$draftId" params={{ draftId: id }}>
            {title}
          </Link>
        </PartialNote>
      ))}
      <UpperNote upper={next.upper} />
      <div className={classes.period}>
        <div>
          <DateField
            label={words.start}
            value={next.start}
            today={next.start}
            onChange={(day) => day !== null && setPeriod(day, next.end)}
          />
        </div>
        <div>
          <DateField
            label={words.end}
            description={words.noEnd}
            value={next.end}
            today={next.start}
            onChange={(day) => setPeriod(next.start, day)}
          />
        </div>
      </div>
      <p className={classes.soft}>
        {words.called(next.nextTitle)} {words.chosen(chosen.length, measures.length)}.
      </p>
      {measures.length === 0 ? (
        <EmptyFace title={words.emptyTitle}>{words.emptyHow}</EmptyFace>
      ) : (
        <ul className={classes.list} aria-label={words.list}>
          {measures.map((measure) => (
            <NextMeasureRow
              key={measure.id}
              measure={measure}
              chosen={isChosen(measure)}
              onChoose={(on) => setSaid(new Map(said).set(measure.id, on))}
            />
          ))}
        </ul>
      )}
    </>
  )
}

/** Which plan above the next one carries out, and what of it leads nowhere. */
function UpperNote({ upper }: Pick<NextYear, 'upper'>) {
  if (upper === null) return null
  const { id, title, isNext, unlinked } = upper
  return (
    <PartialNote>
      {isNext ? words.upperNext : words.upperKept}{' '}
      <Link to="/plans/$planId" params={{ planId: id }}>
        {title}
      </Link>
      {unlinked.length > 0 && (
        <>
          {' '}
          {words.unlinked} {unlinked.map((one) => words.measure(one.number, one.title)).join('; ')}.
        </>
      )}
    </PartialNote>
  )
}

function MakeButton({ next, chosen }: { readonly next: NextYear; readonly chosen: readonly string[] }) {
  const { planId, start, end } = next
  const client = useQueryClient()
  const navigate = route.useNavigate()
  const make = useMutation({
    mutationFn: () => api.startNextYear(planId, { start, end, measures: [...chosen] }),
    onSuccess: (draft) => {
      void client.invalidateQueries({ queryKey: queries.drafts().queryKey })
      void client.invalidateQueries({ queryKey: queries.plan(planId).queryKey })
      void navigate({ to: '/drafts/$draftId', params: { draftId: draft.id } })
    },
    onError: (error) => notifications.show({ color: 'red', message: sentenceOf(error) }),
  })
  return (
    <Button disabled={chosen.length === 0} loading={make.isPending} onClick={() => make.mutate()}>
      {words.make}
    </Button>
  )
}
