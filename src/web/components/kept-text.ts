import { useCallback, useState } from 'react'
import { useSelf } from './self.ts'

/**
 * Words half written that live through a reload and a lost line: kept in this browser, for this person, under what they
 * are about. `forget` when they have been sent.
 */
export function useKeptText(
  about: string,
): readonly [text: string, setText: (text: string) => void, forget: () => void] {
  const key = `rostok:${useSelf().person.id}:${about}`
  const [text, setShown] = useState(() => read(key))
  const setText = useCallback(
    (next: string) => {
      setShown(next)
      write(key, next)
    },
    [key],
  )
  const forget = useCallback(() => setText(''), [setText])
  return [text, setText, forget]
}

/** A browser may forbid to keep anything; then the words live as long as the page. */
function read(key: string): string {
  try {
    return localStorage.getItem(key) ?? ''
  } catch {
    return ''
  }
}

function write(key: string, text: string): void {
  try {
    if (text === '') localStorage.removeItem(key)
    else localStorage.setItem(key, text)
  } catch {
    // Nothing is lost that is on the page.
  }
}
