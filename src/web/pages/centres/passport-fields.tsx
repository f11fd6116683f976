import { Checkbox, Select, Textarea, TextInput } from '@mantine/core'
import type { CivilDate } from '#core/calendar/civil-date.ts'
import type { OrganisationKind } from '#core/organisation/organisation.ts'
import type { PassportDraft, PassportField } from '#core/organisation/passport.ts'
import { formatDay, formatTimeZone, offeredZones, parseDay } from '#core/organisation/passport-text.ts'
import { profileWords } from '#core/organisation/ru/passport-words.ts'
import { DateField } from '../../components/date-field.tsx'
import { useSelf } from '../../components/self.ts'
import classes from './centres.module.css'
import { words } from './ru/passport.ts'

export type FieldFaults = Readonly<Partial<Record<PassportField, string>>>

interface PassportFieldsProps {
  readonly kind: OrganisationKind
  readonly draft: PassportDraft
  readonly faults: FieldFaults
  readonly onChange: (field: PassportField, text: string) => void
}

/** What an organisation is known by, as fields; each holds the words that `check-organisation` reads. */
export function PassportFields({ kind, draft, faults, onChange }: PassportFieldsProps) {
  const { today } = useSelf()
  const field = (name: PassportField) => ({
    label: words.field[name],
    value: draft[name],
    error: faults[name],
    onChange: (event: { readonly currentTarget: { readonly value: string } }) =>
      onChange(name, event.currentTarget.value),
  })
  const choice = (name: PassportField, options: readonly string[]) => ({
    label: words.field[name],
    value: draft[name] === '' ? null : draft[name],
    error: faults[name],
    data: [...new Set([...options, draft[name]])].filter((option) => option !== ''),
    onChange: (value: string | null) => onChange(name, value ?? ''),
  })
  const day = (name: 'openedOn' | 'closedOn') => ({
    label: words.field[name],
    value: parseDay(draft[name]),
    error: faults[name],
    today,
    onChange: (value: CivilDate | null) => onChange(name, value === null ? '' : formatDay(value)),
  })
  return (
    <>
      <Textarea {...field('name')} maxLength={500} autosize required />
      <TextInput {...field('shortName')} description={words.shortNameHow} maxLength={120} />
      <TextInput {...field('outerKey')} description={words.outerKeyHow} maxLength={40} />
      {kind === 'centre' && (
        <>
          <Select
            {...choice('profile', Object.values(profileWords))}
            placeholder={words.noProfile}
            clearable
          />
          <TextInput
            {...field('openingYear')}
            description={words.openingYearHow}
            inputMode="numeric"
            maxLength={4}
          />
        </>
      )}
      <TextInput {...field('settlement')} maxLength={200} />
      {kind === 'school' && (
        <Checkbox
          label={words.field.smallSchool}
          checked={draft.smallSchool === words.yes}
          error={faults.smallSchool}
          onChange={(event) => onChange('smallSchool', event.currentTarget.checked ? words.yes : words.no)}
        />
      )}
      <TextInput {...field('site')} description={words.siteHow} inputMode="url" maxLength={500} />
      <div className={classes.pair}>
        <Select {...choice('workingWeek', [])} data={[...words.weeks]} placeholder={words.inherited} />
        <Select
          {...choice('timeZone', offeredZones.map(formatTimeZone))}
          placeholder={words.inherited}
          searchable
        />
      </div>
      <DateField {...day('openedOn')} description={words.openedOnHow} />
      <DateField {...day('closedOn')} description={words.closedOnHow} />
    </>
  )
}
