import { useLocalStorage } from '@mantine/hooks'
import { useEffect } from 'react'

/** Marks of what the keys work on: `data-search-all` on the search over everything, `data-search` on the page's own, `data-row` on each row's link or button,
 * `data-tickable` on a row with a box to tick, `data-jump` on what a key leads to. */
const searchAll = '[data-search-all]'
const search = '[data-search]'
const rows = '[data-row]'
/** Where a key leads on a page of one thing; what stands there is still to be pressed. */
const jumps: Readonly<Record<string, string>> = {
  KeyA: 'accept',
  KeyR: 'return',
  KeyS: 'submit',
  KeyC: 'comment',
  KeyN: 'next',
}

/**
 * The keys of every page. They go by place on the keyboard, not by letter, so that the Russian layout does not hide
 * them, and can be switched off (WCAG 2.1.4).
 */
export function useShortcuts(onHelp: () => void) {
  const [on, setOn] = useLocalStorage({ key: 'rostok-shortcuts', defaultValue: true })
  useEffect(() => {
    if (!on) return
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return
      if (isTyping(event.target) || document.querySelector('[aria-modal="true"]') !== null) return
      if (act(event, onHelp)) event.preventDefault()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [on, onHelp])
  return { on, setOn }
}

function act(event: KeyboardEvent, onHelp: () => void): boolean {
  if (event.code === 'Slash' && event.shiftKey) onHelp()
  else if (event.code === 'Slash') return focusOn(document.querySelector(searchAll))
  else if (event.code === 'KeyF' && !event.shiftKey) return focusOn(document.querySelector(search))
  else if (event.code === 'KeyJ' && !event.shiftKey) return moveBy(1)
  else if (event.code === 'KeyK' && !event.shiftKey) return moveBy(-1)
  else if (event.code === 'KeyX' && !event.shiftKey) return tick()
  else if (event.code in jumps && !event.shiftKey)
    return focusOn(document.querySelector(`[data-jump="${jumps[event.code]}"]`))
  else return false
  return true
}

function moveBy(step: 1 | -1): boolean {
  const all = [...document.querySelectorAll<HTMLElement>(rows)].filter((row) => row.offsetParent !== null)
  const at = all.findIndex((row) => row.matches(':focus'))
  const next = at === -1 ? all[0] : all[at + step]
  return focusOn(next ?? null)
}

/** Ticks the row in focus, or takes the tick away. */
function tick(): boolean {
  const box = document.activeElement
    ?.closest('[data-tickable]')
    ?.querySelector<HTMLElement>('input[type=checkbox]')
  box?.click()
  return box !== undefined && box !== null
}

function focusOn(element: Element | null): boolean {
  if (!(element instanceof HTMLElement)) return false
  element.focus()
  element.scrollIntoView({ block: 'nearest' })
  return true
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable ||
      target.matches('input, textarea, select, [role="combobox"], [role="menuitem"]'))
  )
}
