import { Button } from '@mantine/core'
import { words } from './ru/print.ts'
import type { Printable } from './use-printable.ts'

interface PrintButtonProps {
  readonly printable: Pick<Printable<unknown>, 'print' | 'busy'>
}

/** Puts a list on paper with the rows that the page has not loaded yet. */
export function PrintButton({ printable: { print, busy } }: PrintButtonProps) {
  return (
    <Button variant="default" onClick={() => void print()} loading={busy}>
      {words.print}
    </Button>
  )
}
