import { Button } from '@mantine/core'
import { words } from '../ru/words.ts'

/**
 * Takes a list away as a sheet, all of it, under the filters that `href` tells. Like every link to a file it leaves it to the
 * server to say that it is one: a refusal then comes as a page that can be read, not as a download that failed.
 */
export function SheetButton({ href }: { readonly href: string }) {
  return (
    <Button variant="default" component="a" href={href}>
      {words.toSheet}
    </Button>
  )
}
