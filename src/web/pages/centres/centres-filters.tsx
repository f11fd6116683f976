import '@mantine/dates/styles.layer.css'
import { Select } from '@mantine/core'
import { DateInput } from '@mantine/dates'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useCallback } from 'react'
import { type CivilDate, parseCivilDate } from '#core/calendar/civil-date.ts'
import { SearchField } from '../../components/search-field.tsx'
import { useSelf } from '../../components/self.ts'
import { queries } from '../../queries.ts'
import { shortDate } from '../../ru/dates.ts'
import { parseTypedDate } from '../../ru/typed-date.ts'
import { words as shared } from '../../ru/words.ts'
import type { CentresFilters as Filters } from './filters.ts'
import { words } from './ru/centres.ts'

const route = getRouteApi('/inside/centres')

export function CentresFilters({ search }: { readonly search: Filters }) {
  const navigate = route.useNavigate()
  const set = useCallback(
    (change: Filters) =>
      void navigate({ search: (old) => ({ ...old, ...change }), replace: true, resetScroll: false }),
    [navigate],
  )
  const setText = useCallback((text: string) => set({ text }), [set])
  const { today } = useSelf()
  const on = parseCivilDate(search.on ?? '')
  const municipalities = useQuery(queries.municipalities()).data?.organisations ?? []
  return (
    <>
      <SearchField label={words.search} value={search.text ?? ''} onChange={setText} />
      <Select
        aria-label={words.kindFilter}
        data={[...words.kindChoices]}
        value={search.kind ?? ''}
        onChange={(kind) => set({ kind: kind ?? '' })}
        allowDeselect={false}
        w={164}
      />
      {municipalities.length > 1 && (
        <Select
          aria-label={words.municipalityFilter}
          placeholder={words.allMunicipalities}
          data={municipalities.map(({ id, shortName }) => ({ value: id, label: shortName }))}
          value={search.municipality ?? null}
          onChange={(municipality) => set({ municipality: municipality ?? '' })}
          clearable
          searchable
          w={220}
        />
      )}
      <Select
        aria-label={words.profileFilter}
        data={[...words.profileChoices]}
        value={search.profile ?? ''}
        onChange={(profile) => set({ profile: profile ?? '' })}
        allowDeselect={false}
        w={220}
      />
      <Select
        aria-label={words.closedFilter}
        data={[...words.closedChoices]}
        value={search.closed ?? 'no'}
        onChange={(closed) => set({ closed: closed === 'no' || closed === null ? '' : closed })}
        allowDeselect={false}
        w={148}
      />
      <DateInput
        aria-label={words.onFilter}
        placeholder={words.onToday}
        value={on}
        onChange={(day) => set({ on: day ?? '' })}
        valueFormat={(day) => shortDate(day as CivilDate)}
        dateParser={(typed) => parseTypedDate(typed, today)}
        ariaLabels={shared.calendarLabels}
        clearButtonProps={{ 'aria-label': words.onClear }}
        maxDate={today}
        hideOutsideDates
        clearable
        w={148}
      />
    </>
  )
}
