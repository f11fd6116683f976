import { Select } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { OrganisationKind } from '#core/organisation/organisation.ts'
import { queries } from '../queries.ts'
import { words } from '../ru/words.ts'

interface OrganisationPickProps {
  readonly label: string
  readonly hidden?: boolean
  /** Only such; left out: of all kinds. */
  readonly kind?: OrganisationKind
  /** One that is not offered. */
  readonly except?: string | undefined
  readonly placeholder: string
  readonly value: string | null
  readonly onChange: (id: string | null) => void
}

/** One of the organisations that I see, found by a part of its name: there may be thousands. */
export function OrganisationPick({
  label,
  hidden = false,
  kind,
  except,
  placeholder,
  value,
  onChange,
}: OrganisationPickProps) {
  const [typed, setTyped] = useState('')
  const [text] = useDebouncedValue(typed, 200)
  // What was chosen stands in the field in its own words; to search by them would leave only itself.
  const chosen = useQuery({ ...queries.organisation(value ?? ''), enabled: value !== null })
  const name = chosen.data?.passport.shortName
  const found = useQuery(queries.organisationsNamed(text === name ? '' : text, kind))
  const data = (found.data?.organisations ?? [])
    .filter(({ id }) => id !== except)
    .map((line) => ({
      value: line.id,
      label: line.municipality === null ? line.shortName : `${line.shortName} · ${line.municipality}`,
    }))
  const all =
    value === null || name === undefined || data.some((one) => one.value === value)
      ? data
      : [{ value, label: name }, ...data]
  return (
    <Select
      {...(hidden ? { 'aria-label': label } : { label })}
      placeholder={placeholder}
      data={all}
      value={value}
      onChange={onChange}
      onSearchChange={setTyped}
      filter={({ options }) => options}
      nothingFoundMessage={words.nothingFound}
      searchable
      clearable
      w={hidden ? 240 : '100%'}
    />
  )
}
