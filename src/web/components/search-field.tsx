import { CloseButton, TextInput } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { words } from '../ru/words.ts'
import { Icon } from './icon.tsx'

interface SearchFieldProps {
  readonly label: string
  readonly value: string
  readonly onChange: (text: string) => void
  /** It searches everything and not only this page. */
  readonly everything?: boolean
}

/** The page's search: `f` leads to it, or `/` where it searches everything; what is typed reaches the address after a breath. */
export function SearchField({ label, value, onChange, everything = false }: SearchFieldProps) {
  const [typed, setTyped] = useState(value)
  const told = useRef(value)
  useEffect(() => {
    if (value !== told.current) setTyped(value)
    told.current = value
  }, [value])
  useEffect(() => {
    if (typed === told.current) return
    const timer = setTimeout(() => {
      told.current = typed
      onChange(typed)
    }, 200)
    return () => clearTimeout(timer)
  }, [typed, onChange])
  return (
    <TextInput
      {...(everything ? { 'data-search-all': true } : { 'data-search': true })}
      type="search"
      aria-label={label}
      placeholder={label}
      value={typed}
      onChange={(event) => setTyped(event.currentTarget.value)}
      leftSection={<Icon name="search" size={18} />}
      rightSection={
        typed !== '' && <CloseButton size="sm" aria-label={words.clear} onClick={() => setTyped('')} />
      }
      w={{ base: '100%', xs: 280 }}
    />
  )
}
