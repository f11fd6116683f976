import { useLocalStorage } from '@mantine/hooks'

/** Kept for the person, not in the address: it says how, not what. */
export function useCompact() {
  return useLocalStorage({ key: 'rostok-compact', defaultValue: false, getInitialValueInEffect: false })
}
