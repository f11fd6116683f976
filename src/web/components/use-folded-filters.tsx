import { Button } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import type { ReactNode } from 'react'
import { words } from '../ru/words.ts'
import { useNarrow } from './narrow.ts'

/** On a phone filters stand folded behind a button, so that what they narrow begins on the first screen. */
export function useFoldedFilters(): { readonly open: boolean; readonly button: ReactNode } {
  const narrow = useNarrow()
  const [unfolded, fold] = useDisclosure(false)
  return {
    open: !narrow || unfolded,
    button: narrow && (
      <Button variant="default" onClick={fold.toggle} aria-expanded={unfolded}>
        {unfolded ? words.foldFilters : words.unfoldFilters}
      </Button>
    ),
  }
}
