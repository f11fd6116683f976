import { SegmentedControl } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useCallback, useDeferredValue, useEffect, useMemo, useState } from 'react'
import type { Draft } from '#contract/draft.ts'
import type { WorkingCalendar } from '#core/calendar/working-days.ts'
import type { Place } from '#core/plan/place.ts'
import { draftFindings } from './findings/draft-findings.ts'
import { Notices } from './notices.tsx'
import { placeOfSpot } from './place/place-of-spot.ts'
import { type ReviewView, type Spot, viewOf } from './place/spot.ts'
import { nextSpot, spotIndex } from './place/spots-at-place.ts'
import { PlanPane } from './plan-pane.tsx'
import classes from './review.module.css'
import { useChoice, useDesk, useReview } from './review.ts'
import { ReviewBar } from './review-bar.tsx'
import { words } from './ru/review.ts'
import { SourcePane } from './source-pane.tsx'
import { usePageKeys } from './use-page-keys.tsx'

interface ReviewScreenProps {
  readonly draft: Draft
  readonly calendar: WorkingCalendar
  readonly calendarMissing: boolean
}

type Pane = 'source' | 'plan'

/** Source on the left, plan on the right; on a narrow screen one at a time. What is shown stands in the address. */
export function ReviewScreen({ draft, calendar, calendarMissing }: ReviewScreenProps) {
  const { chooser } = useReview()
  const reading = useDesk((view) => view.draft.reading)
  const [at, go] = useAddress(reading.plans.length)
  const wide = useMediaQuery('(min-width: 68.75em)', true, { getInitialValueInEffect: false })
  const [sourceShown, setSourceShown] = useState(true)
  const calm = useDeferredValue(reading)
  const findings = useMemo(() => draftFindings(calm, calendar), [calm, calendar])
  const spots = useMemo(() => spotIndex(calm), [calm])
  const chosen = useChoice((choice) => choice.spot)
  const chosenPlace = usePlace(chosen === null ? null : placeOfSpot(calm, chosen))
  useFollow(
    go,
    useCallback(() => setSourceShown(true), []),
  )
  useFirstPlace(spots.at)
  const keys = usePageKeys(at.plan, findings)

  const onChoose = useCallback(
    (place: Place) => {
      const spot = nextSpot(spots.at(place), chooser.get().spot)
      if (spot === null) return
      chooser.goTo(spot, 'source')
      if (!wide) go({ pane: 'plan' })
    },
    [spots, chooser, wide, go],
  )
  const readsAs = useCallback((place: Place) => spots.at(place).length > 0, [spots])

  const source = draft.source
  const sourceOpen = source !== null && (wide ? sourceShown : at.pane === 'source')
  const planOpen = wide || source === null || at.pane === 'plan'
  return (
    <div className={classes.screen}>
      <ReviewBar
        draft={draft}
        plan={reading.plans[at.plan]}
        calendar={calendar}
        findings={findings.length}
        sourceShown={wide ? sourceShown : null}
        onToggleSource={() => setSourceShown(!sourceShown)}
      />
      <Notices draft={draft} calendarMissing={calendarMissing} />
      {!wide && source !== null && (
        <SegmentedControl
          aria-label={words.panes}
          fullWidth
          value={at.pane}
          onChange={(pane) => go({ pane: pane as Pane })}
          data={[
            { value: 'source', label: words.source },
            { value: 'plan', label: words.plan },
          ]}
        />
      )}
      <div className={classes.panes} data-split={sourceOpen && planOpen}>
        {sourceOpen && (
          <SourcePane
            draft={draft}
            source={source}
            chosen={chosenPlace}
            onChoose={onChoose}
            readsAs={readsAs}
          />
        )}
        {planOpen && (
          <PlanPane
            draft={draft}
            reading={reading}
            calendar={calendar}
            findings={findings}
            plan={at.plan}
            view={at.view}
            onView={(view) => go({ view })}
            onPlan={(plan) => go({ plan })}
            onNextFinding={keys.nextFinding}
          />
        )}
      </div>
      {keys.dialog}
    </div>
  )
}

interface Address {
  readonly plan: number
  readonly view: ReviewView
  readonly pane: Pane
}

function useAddress(plans: number): readonly [Address, (to: Partial<Address>) => void] {
  const search = useSearch({ from: '/inside/drafts/$draftId' })
  const navigate = useNavigate({ from: '/drafts/$draftId' })
  const wanted = Number(search.plan ?? 1) - 1
  const address: Address = {
    plan: Number.isInteger(wanted) && wanted >= 0 && wanted < plans ? wanted : 0,
    view: search.view === 'plan' || search.view === 'act' ? search.view : 'measures',
    pane: search.pane === 'source' ? 'source' : 'plan',
  }
  const go = useCallback(
    (to: Partial<Address>) =>
      void navigate({
        search: (now) => ({
          ...now,
          ...(to.plan === undefined ? {} : { plan: to.plan === 0 ? undefined : String(to.plan + 1) }),
          ...(to.view === undefined ? {} : { view: to.view === 'measures' ? undefined : to.view }),
          ...(to.pane === undefined ? {} : { pane: to.pane === 'plan' ? undefined : to.pane }),
        }),
        replace: true,
        resetScroll: false,
      }),
    [navigate],
  )
  return [address, go]
}

/** A spot that is summoned opens the plan and the view in which it stands, or the source. */
function useFollow(go: (to: Partial<Address>) => void, onSource: () => void): void {
  const { desk, chooser } = useReview()
  const summons = useChoice((choice) => choice.summons)
  useEffect(() => {
    const { spot } = chooser.get()
    if (summons === 0 || spot === null) return
    const plan = planHolding(spot, desk.view().draft.reading.plans)
    const view = viewOf(spot)
    if (view === null) onSource()
    go({
      ...(view === null ? { pane: 'source' } : { view, pane: 'plan' }),
      ...(plan === -1 ? {} : { plan }),
    })
  }, [summons, chooser, desk, go, onSource])
}

function planHolding(
  spot: Spot,
  plans: readonly {
    readonly act: number | null
    readonly measures: readonly { readonly key: string; readonly at: { readonly title?: Place } }[]
    readonly sections: readonly { readonly key: string }[]
  }[],
): number {
  switch (spot.kind) {
    case 'cell':
      return plans.findIndex((plan) => plan.measures.some((row) => row.key === spot.measure))
    case 'section':
      return plans.findIndex((plan) => plan.sections.some((row) => row.key === spot.section))
    case 'plan':
      return spot.plan
    case 'act':
    case 'clause':
      return plans.findIndex((plan) => plan.act === spot.act)
    case 'table':
      return plans.findIndex((plan) => plan.measures.some((row) => row.at.title?.block === spot.at.block))
  }
}

/** An address with `block`, `row` and `column` leads to that place of the source. */
function useFirstPlace(spotsAt: (place: Place) => readonly Spot[]): void {
  const { chooser } = useReview()
  const { block, row, column } = useSearch({ from: '/inside/drafts/$draftId' })
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the page is opened
  useEffect(() => {
    if (block === undefined) return
    const spot = spotsAt({
      block: Number(block),
      ...(row === undefined ? {} : { row: Number(row) }),
      ...(column === undefined ? {} : { column: Number(column) }),
    })[0]
    if (spot !== undefined) chooser.goTo(spot)
  }, [])
}

/** The same place as the same value, so that the source is not searched at every change of the draft. */
function usePlace(place: Place | null): Place | null {
  const id = place === null ? '' : `${place.block}.${place.row}.${place.column}`
  // biome-ignore lint/correctness/useExhaustiveDependencies: the id says the place
  return useMemo(() => place, [id])
}
