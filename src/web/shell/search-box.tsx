import { Combobox, TextInput, useCombobox } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useLocation, useNavigate } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { sentenceOf } from '../ask.ts'
import { Icon } from '../components/icon.tsx'
import { type Place, placeOfHit } from '../components/search/hit-place.ts'
import { Marked, UnderHit } from '../components/search/hit-words.tsx'
import { words } from '../components/search/ru/search.ts'
import { isWorthAsking } from '../components/search/worth-asking.ts'
import { queries } from '../queries.ts'
import classes from './search-box.module.css'

/** How many of a kind have room under the field. */
const shownOfKind = 3

/** The search in the head: what is found as one types, and the way to all of it. */
export function SearchBox() {
  const navigate = useNavigate()
  const { pathname } = useLocation()
  const [typed, setTyped] = useState('')
  const [asked] = useDebouncedValue(typed.trim(), 200)
  const worth = isWorthAsking(typed) && isWorthAsking(asked)
  const found = useQuery({ ...queries.search(asked, shownOfKind), enabled: worth })
  const [active, setActive] = useState<string | null>(null)
  const box = useCombobox({ onDropdownClose: () => release() })
  // Also said to screen readers: what was chosen by the arrows among other hits is chosen no more.
  const release = () => {
    box.resetSelectedOption()
    setActive(null)
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: only other hits release what was chosen among the old ones
  useEffect(release, [found.data])
  // Whoever has gone to another page has found what they looked for.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the box is the same one, and only a new page closes it
  useEffect(() => {
    box.closeDropdown()
    setTyped('')
  }, [pathname])

  const places = new Map<string, Place>()
  for (const { kind, hits } of found.data?.groups ?? []) {
    for (const hit of hits) places.set(`${kind} ${hit.id}`, placeOfHit(kind, hit))
    places.set(kind, { to: '/search', search: { q: asked, kind } })
  }
  const all: Place = { to: '/search', search: { q: typed.trim() } }
  const go = ({ to, search }: Place) => void navigate({ to, search })
  const open = worth && box.dropdownOpened
  /** Whether the key meant the hits and not the words that are being typed. */
  const press = (key: string): boolean => {
    if (key === 'ArrowDown' || key === 'ArrowUp') {
      box.openDropdown()
      setActive(key === 'ArrowDown' ? box.selectNextOption() : box.selectPreviousOption())
    } else if (key === 'Enter' && open && active !== null) box.clickSelectedOption()
    else if (key === 'Enter' && typed.trim() !== '') go(all)
    else if (key === 'Escape' && open) box.closeDropdown()
    else return false
    return true
  }
  return (
    <Combobox
      store={box}
      onOptionSubmit={(value) => go(places.get(value) ?? all)}
      shadow="md"
      width={460}
      position="bottom-start"
    >
      <Combobox.Target withAriaAttributes={false} withKeyboardNavigation={false}>
        <TextInput
          data-search-all
          type="search"
          size="xs"
          className={classes.field ?? ''}
          role="combobox"
          aria-label={words.label}
          aria-autocomplete="list"
          aria-haspopup="listbox"
          aria-expanded={open}
          {...(open && box.listId !== null ? { 'aria-controls': box.listId } : {})}
          {...(open && active !== null ? { 'aria-activedescendant': active } : {})}
          placeholder={words.placeholder}
          leftSection={<Icon name="search" size={16} />}
          value={typed}
          maxLength={200}
          onChange={(event) => {
            setTyped(event.currentTarget.value)
            box.openDropdown()
            release()
          }}
          onFocus={() => box.openDropdown()}
          onBlur={() => box.closeDropdown()}
          onKeyDown={(event) => {
            if (!event.nativeEvent.isComposing && press(event.key)) event.preventDefault()
          }}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={!open} className={classes.panel ?? ''}>
        <Combobox.Options aria-label={words.label} className={classes.options ?? ''}>
          {(found.data?.groups ?? []).map(({ kind, hits, count }) => (
            <Combobox.Group key={kind} label={words.kind[kind]}>
              {hits.map((hit) => (
                <Combobox.Option key={hit.id} value={`${kind} ${hit.id}`}>
                  <Marked pieces={hit.title} />
                  <div className={classes.brief}>
                    <UnderHit kind={kind} hit={hit} />
                  </div>
                </Combobox.Option>
              ))}
              {count > hits.length && (
                <Combobox.Option value={kind} className={classes.more ?? ''}>
                  {count >= (found.data?.most ?? 0)
                    ? words.manyMore(kind, count)
                    : words.more(kind, count - hits.length)}
                </Combobox.Option>
              )}
            </Combobox.Group>
          ))}
          <Combobox.Option value="" className={classes.more ?? ''}>
            {words.all(typed.trim())}
          </Combobox.Option>
        </Combobox.Options>
        <div role="status" className={classes.note}>
          {noteOf(found)}
        </div>
      </Combobox.Dropdown>
    </Combobox>
  )
}

function noteOf({ data, error }: ReturnType<typeof useFound>): string {
  if (error !== null) return sentenceOf(error)
  if (data === undefined) return words.searching
  if (data.groups.length === 0) return words.none
  return data.similar ? words.similar : ''
}

/** Names the shape of what is asked. */
function useFound() {
  return useQuery(queries.search('', shownOfKind))
}
