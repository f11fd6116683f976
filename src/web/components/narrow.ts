import { useMediaQuery } from '@mantine/hooks'

/** A phone, or a window as narrow as one: tables become lists, panels fill the screen. */
const narrowQuery = '(max-width: 47.99em)'

export function useNarrow(): boolean {
  return useMediaQuery(narrowQuery, undefined, { getInitialValueInEffect: false }) ?? false
}
