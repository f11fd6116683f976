import { useEffect, useRef } from 'react'

/** What takes the focus when it comes: a form opened by a button that is gone then would leave the keyboard nowhere. */
export function useFocusAtOnce<Field extends HTMLElement>() {
  const field = useRef<Field>(null)
  useEffect(() => field.current?.focus(), [])
  return field
}
