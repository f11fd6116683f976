import { Select } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { queries } from '../queries.ts'
import { words } from '../ru/words.ts'

interface PersonPickProps {
  readonly label: string
  readonly placeholder: string
  readonly value: string | null
  /** How who is chosen is called, who may be none of those that are found. */
  readonly name: string | null
  readonly onChange: (id: string | null) => void
}

/** One of the people whom I look after, found by a part of their name. */
export function PersonPick({ label, placeholder, value, name, onChange }: PersonPickProps) {
  const [typed, setTyped] = useState('')
  const [text] = useDebouncedValue(typed, 200)
  const asked = text === name ? '' : text
  const found = useInfiniteQuery(queries.people(new URLSearchParams({ text: asked }).toString()))
  const data = (found.data?.pages[0]?.people ?? []).map((one) => ({ value: one.id, label: one.name }))
  const all =
    value === null || name === null || data.some((one) => one.value === value)
      ? data
      : [{ value, label: name }, ...data]
  return (
    <Select
      aria-label={label}
      placeholder={placeholder}
      data={all}
      value={value}
      onChange={onChange}
      onSearchChange={setTyped}
      filter={({ options }) => options}
      nothingFoundMessage={words.nothingFound}
      searchable
      clearable
      w={192}
    />
  )
}
