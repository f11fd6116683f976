import '@mantine/dates/styles.layer.css'
import { SegmentedControl, Select } from '@mantine/core'
import { DateInput } from '@mantine/dates'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { type CivilDate, parseCivilDate } from '#core/calendar/civil-date.ts'
import { queries } from '../../queries.ts'
import { shortDate } from '../../ru/dates.ts'
import { parseTypedDate } from '../../ru/typed-date.ts'
import { words as shared } from '../../ru/words.ts'
import { OrganisationPick } from '../organisation-pick.tsx'
import { useSelf } from '../self.ts'
import { useFoldedFilters } from '../use-folded-filters.tsx'
import { words } from './ru/filters.ts'
import classes from './tasks.module.css'
import { ResetButton, type TasksViewProps } from './tasks-view.tsx'

interface TasksFiltersProps extends Pick<TasksViewProps, 'search' | 'onChange'> {
  /** Whether it can be chosen whose tasks are shown: not where the page is an organisation's. */
  readonly anywhere: boolean
}

/** What narrows a list of tasks, and whether they are shown as one or in a month; all of it stands in the address. */
export function TasksFilters({ search, onChange, anywhere }: TasksFiltersProps) {
  const self = useSelf()
  const calendar = search.view === 'calendar'
  const list = !calendar && search.view !== 'gantt'
  const does = self.actions.includes('task/report')
  const { open, button } = useFoldedFilters()
  return (
    <>
      {anywhere && (
        <SegmentedControl
          aria-label={words.view}
          data={[...words.views]}
          value={list ? '' : (search.view ?? '')}
          onChange={(view) => onChange({ view })}
        />
      )}
      {button}
      {open && anywhere && (
        <OrganisationPick
          label={words.organisation}
          hidden
          placeholder={words.allOrganisations}
          value={search.organisation ?? null}
          onChange={(organisation) => onChange({ organisation: organisation ?? '' })}
        />
      )}
      {open && <PlanPick value={search.plan ?? null} onChange={(plan) => onChange({ plan, measure: '' })} />}
      {open && anywhere && does && (
        <Select
          aria-label={words.whose}
          data={[...words.whoseChoices]}
          value={search.whose ?? ''}
          onChange={(whose) => onChange({ whose: whose ?? '' })}
          allowDeselect={false}
          w={220}
        />
      )}
      {open && !calendar && (
        <div className={classes.days}>
          <DayPick label={words.from} value={search.from} onChange={(from) => onChange({ from })} />
          <DayPick label={words.to} value={search.to} onChange={(to) => onChange({ to })} />
        </div>
      )}
      {open && list && (
        <Select
          aria-label={words.order}
          data={[...words.orders]}
          value={search.order ?? ''}
          onChange={(order) => onChange({ order: order ?? '' })}
          allowDeselect={false}
          w={204}
        />
      )}
      {!calendar && <ResetButton search={search} onChange={onChange} />}
    </>
  )
}

interface PlanPickProps {
  readonly value: string | null
  readonly onChange: (id: string) => void
}

/** Plans are asked for once somebody looks for one: a region has hundreds, each with its figures. */
function PlanPick({ value, onChange }: PlanPickProps) {
  const [looked, setLooked] = useState(false)
  const plans = useQuery({ ...queries.plans(), enabled: looked || value !== null })
  const data = (plans.data?.plans ?? []).map(({ id, title, organisation }) => ({
    value: id,
    label: `${title} · ${organisation.shortName}`,
  }))
  const known = value === null || data.some((one) => one.value === value)
  return (
    <Select
      aria-label={words.plan}
      placeholder={words.allPlans}
      data={known ? data : [{ value, label: words.thisPlan }, ...data]}
      value={value}
      onChange={(id) => onChange(id ?? '')}
      onFocus={() => setLooked(true)}
      nothingFoundMessage={plans.isFetching ? shared.loading : shared.nothingFound}
      searchable
      clearable
      w={220}
      comboboxProps={{ width: 420, position: 'bottom-start' }}
    />
  )
}

interface DayPickProps {
  readonly label: string
  readonly value: string | undefined
  readonly onChange: (day: string) => void
}

function DayPick({ label, value, onChange }: DayPickProps) {
  const { today } = useSelf()
  return (
    <DateInput
      aria-label={label}
      placeholder={label}
      value={parseCivilDate(value ?? '')}
      onChange={(day) => onChange(day ?? '')}
      valueFormat={(day) => shortDate(day as CivilDate)}
      dateParser={(typed) => parseTypedDate(typed, today)}
      ariaLabels={shared.calendarLabels}
      clearButtonProps={{ 'aria-label': `${label}: ${words.clearDay}` }}
      hideOutsideDates
      clearable
      w={148}
    />
  )
}
