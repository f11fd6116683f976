import { Select, Switch } from '@mantine/core'
import { getRouteApi } from '@tanstack/react-router'
import { useCallback, useMemo } from 'react'
import type { PlanView } from '#contract/plan.ts'
import { SearchField } from '../../components/search-field.tsx'
import { StandingChips } from '../../components/standing-chips.tsx'
import { useFoldedFilters } from '../../components/use-folded-filters.tsx'
import { words as standing } from '../../ru/words.ts'
import { type MeasureGroup, partiesIn, standingsIn } from './measure-groups.ts'
import classes from './plan-filters.module.css'
import { type PlanSearch, viewOf } from './plan-search.ts'
import { words } from './ru/plan.ts'
import { useCompact } from './use-compact.ts'

const route = getRouteApi('/inside/plans/$planId')

interface PlanFiltersProps {
  readonly plan: PlanView
  readonly groups: readonly MeasureGroup[]
}

/** Filters above table and Gantt alike; all of them stand in the address. */
export function PlanFilters({ plan, groups }: PlanFiltersProps) {
  const search: PlanSearch = route.useSearch()
  const navigate = route.useNavigate()
  const set = useCallback(
    (change: PlanSearch) =>
      void navigate({ search: (old) => ({ ...old, ...change }), replace: true, resetScroll: false }),
    [navigate],
  )
  const setText = useCallback((text: string) => set({ text }), [set])
  const shown = groups.reduce((sum, group) => sum + group.measures.length, 0)
  const parties = useMemo(() => partiesIn(plan), [plan])
  const counts = useMemo(() => countsIn(plan), [plan])
  const { open, button } = useFoldedFilters()
  return (
    <div className={classes.filters}>
      <SearchField label={words.search} value={search.text ?? ''} onChange={setText} />
      {button}
      {open && plan.sections.length > 1 && (
        <Select
          aria-label={words.section}
          placeholder={words.allSections}
          data={plan.sections.map((section) => ({
            value: section.id,
            label: words.sectionTitle(section.number, section.title),
          }))}
          value={search.section ?? null}
          onChange={(section) => set({ section: section ?? '' })}
          clearable
          w={{ base: '100%', xs: 220 }}
          comboboxProps={{ width: 360, position: 'bottom-start' }}
        />
      )}
      {open && parties.length > 1 && (
        <Select
          aria-label={words.responsible}
          placeholder={words.allResponsible}
          data={[...parties]}
          value={search.responsible ?? null}
          onChange={(responsible) => set({ responsible: responsible ?? '' })}
          clearable
          searchable
          nothingFoundMessage={words.noneTitle}
          w={{ base: '100%', xs: 220 }}
          comboboxProps={{ width: 320, position: 'bottom-start' }}
        />
      )}
      {open && (
        <StandingChips
          legend={words.standings}
          counts={counts}
          chosen={search.standing}
          onChange={(value) => set({ standing: value })}
          className={classes.chips ?? ''}
        />
      )}
      <span className={classes.shown} role="status">
        {words.shown(shown, plan.measures.length)}
      </span>
      {shown < plan.measures.length && (
        <button
          type="button"
          className={classes.reset}
          onClick={() => set({ text: '', section: '', responsible: '', standing: '' })}
        >
          {standing.resetFilters}
        </button>
      )}
      {viewOf(search) === 'table' && <CompactSwitch />}
    </div>
  )
}

/** How many measures have tasks that stand how. */
function countsIn(plan: PlanView) {
  return Object.fromEntries(standingsIn(plan).map(({ standing: one, count }) => [one, count]))
}

function CompactSwitch() {
  const [compact, setCompact] = useCompact()
  return (
    <Switch
      className={classes.compact ?? ''}
      label={words.compact}
      checked={compact}
      onChange={(event) => setCompact(event.currentTarget.checked)}
    />
  )
}
