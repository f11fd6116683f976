import { Select } from '@mantine/core'
import { getRouteApi } from '@tanstack/react-router'
import { useCallback } from 'react'
import type { PlanLine } from '#contract/plan.ts'
import { SearchField } from '../../components/search-field.tsx'
import type { PlanFilters } from './filter-plans.ts'
import { words } from './ru/plans.ts'

const route = getRouteApi('/inside/plans')

interface PlansFiltersProps {
  readonly plans: readonly PlanLine[]
  readonly search: PlanFilters
}

export function PlansFilters({ plans, search }: PlansFiltersProps) {
  const navigate = route.useNavigate()
  const set = useCallback(
    (change: PlanFilters) =>
      void navigate({ search: (old) => ({ ...old, ...change }), replace: true, resetScroll: false }),
    [navigate],
  )
  const setText = useCallback((text: string) => set({ text }), [set])
  const organisations = new Map(plans.map((plan) => [plan.organisation.id, plan.organisation.shortName]))
  return (
    <>
      <SearchField label={words.search} value={search.text ?? ''} onChange={setText} />
      <Select
        aria-label={words.stateFilter}
        data={[...words.stateChoices]}
        value={search.state ?? 'in-force'}
        onChange={(state) => set({ state: state === 'in-force' || state === null ? '' : state })}
        allowDeselect={false}
        w={148}
      />
      {organisations.size > 1 && (
        <Select
          aria-label={words.organisationFilter}
          placeholder={words.allOrganisations}
          data={[...organisations].map(([value, label]) => ({ value, label }))}
          value={search.organisation ?? null}
          onChange={(organisation) => set({ organisation: organisation ?? '' })}
          clearable
          searchable
          w={240}
        />
      )}
    </>
  )
}
