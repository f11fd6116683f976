import { Select } from '@mantine/core'
import { getRouteApi } from '@tanstack/react-router'
import type { OverviewSearch } from './overview-search.ts'
import { words } from './ru/overview.ts'

const route = getRouteApi('/inside/overview')

/** For which year or quarter, and in which order. */
export function OverviewFilters({ years }: { readonly years: readonly number[] }) {
  const { year = '', quarter = '', sort = 'overdue' } = route.useSearch()
  const navigate = route.useNavigate()
  const set = (change: OverviewSearch) =>
    void navigate({ search: (old) => ({ ...old, ...change }), replace: true, resetScroll: false })
  const offered = [...new Set([...years.map(String), ...(year === '' ? [] : [year])])].sort()
  return (
    <>
      <Select
        aria-label={words.year}
        data={[{ value: '', label: words.anyYear }, ...offered.map((value) => ({ value, label: value }))]}
        value={year}
        onChange={(chosen) => set({ year: chosen ?? '', ...(chosen === '' ? { quarter: '' } : {}) })}
        allowDeselect={false}
        w={132}
      />
      {year !== '' && (
        <Select
          aria-label={words.quarter}
          data={[
            { value: '', label: words.wholeYear },
            ...words.quarters.map((label, index) => ({ value: String(index + 1), label })),
          ]}
          value={quarter}
          onChange={(chosen) => set({ quarter: chosen ?? '' })}
          allowDeselect={false}
          w={140}
        />
      )}
      <Select
        aria-label={words.order}
        data={[...words.orders]}
        value={sort}
        onChange={(chosen) => set({ sort: chosen === 'overdue' || chosen === null ? '' : chosen })}
        allowDeselect={false}
        w={260}
      />
    </>
  )
}
