import { Select } from '@mantine/core'
import { getRouteApi } from '@tanstack/react-router'
import { useCallback } from 'react'
import { roleWords } from '#core/access/ru/role-words.ts'
import { OrganisationPick } from '../../components/organisation-pick.tsx'
import { SearchField } from '../../components/search-field.tsx'
import type { PeopleFilters as Filters } from './people-search.ts'
import { words } from './ru/people.ts'

const route = getRouteApi('/inside/people')

export function PeopleFilters({ search }: { readonly search: Filters }) {
  const navigate = route.useNavigate()
  const set = useCallback(
    (change: Filters) =>
      void navigate({ search: (old) => ({ ...old, ...change }), replace: true, resetScroll: false }),
    [navigate],
  )
  const setText = useCallback((text: string) => set({ text }), [set])
  return (
    <>
      <SearchField label={words.search} value={search.text ?? ''} onChange={setText} />
      <OrganisationPick
        label={words.organisationFilter}
        hidden
        placeholder={words.allOrganisations}
        value={search.organisation ?? null}
        onChange={(organisation) => set({ organisation: organisation ?? '' })}
      />
      <Select
        aria-label={words.roleFilter}
        placeholder={words.allRoles}
        data={Object.entries(roleWords).map(([value, label]) => ({ value, label }))}
        value={search.role ?? null}
        onChange={(role) => set({ role: role ?? '' })}
        clearable
        w={236}
      />
      <Select
        aria-label={words.leftFilter}
        data={[...words.leftChoices]}
        value={search.left ?? 'no'}
        onChange={(left) => set({ left: left === 'yes' ? 'yes' : '' })}
        allowDeselect={false}
        w={172}
      />
    </>
  )
}
