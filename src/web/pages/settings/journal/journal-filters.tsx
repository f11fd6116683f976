import { Select } from '@mantine/core'
import { getRouteApi } from '@tanstack/react-router'
import type { JournalPage } from '#contract/journal.ts'
import { type CivilDate, parseCivilDate } from '#core/calendar/civil-date.ts'
import { isJournalNoun, type JournalArea, journalNouns } from '#core/journal/journal-act.ts'
import { actsOf, actWords, areaWords, nounWords } from '#core/journal/ru/act-words.ts'
import { DateField } from '../../../components/date-field.tsx'
import { OrganisationPick } from '../../../components/organisation-pick.tsx'
import { PersonPick } from '../../../components/person-pick.tsx'
import { useFoldedFilters } from '../../../components/use-folded-filters.tsx'
import type { JournalFilters as Filters } from './journal-search.ts'
import { words } from './ru/journal.ts'

const route = getRouteApi('/inside/settings/journal')

interface JournalFiltersProps {
  readonly search: Filters
  /** The first page, where it has come. */
  readonly page: JournalPage | undefined
  readonly today: CivilDate
}

export function JournalFilters({ search, page, today }: JournalFiltersProps) {
  const navigate = route.useNavigate()
  const set = (change: Filters) =>
    void navigate({ search: (old) => ({ ...old, ...change }), replace: true, resetScroll: false })
  const { open, button } = useFoldedFilters()
  const noun = search.noun !== undefined && isJournalNoun(search.noun) ? search.noun : null
  return (
    <>
      {button}
      {open && (
        <>
          {page !== undefined && page.regions.length > 1 && (
            <Select
              aria-label={words.regionFilter}
              data={page.regions.map(({ id, shortName }) => ({ value: id, label: shortName }))}
              value={page.region}
              onChange={(region) => set({ region: region ?? '' })}
              allowDeselect={false}
              w={220}
            />
          )}
          <Select
            aria-label={words.nounFilter}
            placeholder={words.allNouns}
            data={nounsByArea}
            value={noun}
            onChange={(chosen) => set({ noun: chosen ?? '', act: '' })}
            clearable
            w={208}
          />
          {noun !== null && (
            <Select
              aria-label={words.actFilter}
              placeholder={words.allActs}
              data={actsOf(noun).map((act) => ({ value: act, label: actWords[act] }))}
              value={search.act ?? null}
              onChange={(act) => set({ act: act ?? '' })}
              clearable
              w={240}
            />
          )}
          <PersonPick
            label={words.personFilter}
            placeholder={words.allPeople}
            value={search.person ?? null}
            name={page?.person?.name ?? null}
            onChange={(person) => set({ person: person ?? '' })}
          />
          <OrganisationPick
            label={words.organisationFilter}
            hidden
            placeholder={words.allOrganisations}
            value={search.organisation ?? null}
            onChange={(organisation) => set({ organisation: organisation ?? '' })}
          />
          <DateField
            hidden
            label={words.from}
            value={parseCivilDate(search.from ?? '')}
            onChange={(from) => set({ from: from ?? '' })}
            today={today}
          />
          <DateField
            hidden
            label={words.to}
            value={parseCivilDate(search.to ?? '')}
            onChange={(to) => set({ to: to ?? '' })}
            today={today}
          />
        </>
      )}
    </>
  )
}

const nounsByArea = (Object.keys(areaWords) as JournalArea[]).map((area) => ({
  group: areaWords[area],
  items: journalNouns(area).map((noun) => ({ value: noun, label: nounWords[noun] })),
}))
