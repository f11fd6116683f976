import { Button } from '@mantine/core'
import { words } from '../ru/words.ts'

/** Takes a list away as a sheet, all of it, under the filters that `href` tells. */
export function SheetButton({ href }: { readonly href: string }) {
  return (
    <Button variant="default" component="a" href={href} download>
      {words.toSheet}
    </Button>
  )
}
