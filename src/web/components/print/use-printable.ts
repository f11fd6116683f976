import { notifications } from '@mantine/notifications'
import { useEffect, useState } from 'react'
import { flushSync } from 'react-dom'
import { sentenceOf } from '../../ask.ts'
import { usePrinting } from '../use-printing.ts'
import { words } from './ru/print.ts'

/** A page of a list as it is fetched for paper, and how many pages of it are printed at most. */
export const rowsAtOnce = 500
const mostPages = 4

interface Paged {
  readonly next: string | null
}

export interface Printable<Page> {
  readonly printing: boolean
  /** What was fetched for paper; null: nothing was, and what the page shows is printed. */
  readonly pages: readonly Page[] | null
  readonly print: () => Promise<void>
  readonly busy: boolean
}

/**
 * A list is shown a page at a time, and paper wants all of it: `print` fetches up to two thousand rows and then lets the
 * browser print. `of` tells one list from another; `load` gives the page behind a key, '' the first.
 */
export function usePrintable<Page extends Paged>(
  of: string,
  load: (after: string) => Promise<Page>,
): Printable<Page> {
  const printing = usePrinting()
  const [busy, setBusy] = useState(false)
  const [fetched, setFetched] = useState<{ readonly of: string; readonly pages: readonly Page[] } | null>(
    null,
  )
  useEffect(() => {
    const forget = () => setFetched(null)
    window.addEventListener('afterprint', forget)
    return () => window.removeEventListener('afterprint', forget)
  }, [])
  const print = async () => {
    setBusy(true)
    try {
      const pages: Page[] = []
      let after: string | null = ''
      while (after !== null && pages.length < mostPages) {
        const page = await load(after)
        pages.push(page)
        after = page.next
      }
      flushSync(() => setFetched({ of, pages }))
      window.print()
    } catch (error) {
      notifications.show({ color: 'red', title: words.failed, message: sentenceOf(error) })
    } finally {
      setBusy(false)
    }
  }
  return { printing, pages: fetched?.of === of ? fetched.pages : null, print, busy }
}
