import type { Reader } from '#store/reader.ts'
import type { House } from './context.ts'

/**
 * What is read in one transaction, handed out while the reading goes on: one moment from the first page to the last. Whoever
 * takes no more of it ends the reading and with it the transaction.
 */
export async function* lendRows<Page>(
  read: House['read'],
  pagesOf: (reader: Reader) => AsyncIterable<Page>,
): AsyncGenerator<Page> {
  let handOver: (page: Page | null) => void = () => {}
  let goOn: (more: boolean) => void = () => {}
  const nextPage = () => new Promise<Page | null>((resolve) => (handOver = resolve))
  let coming = nextPage()
  let handed = false
  const reading = read(async (reader) => {
    // A transaction that is run a second time would begin with pages that are gone already.
    if (handed) throw new Error('a reading broke off after its first page')
    for await (const page of pagesOf(reader)) {
      handed = true
      const asked = new Promise<boolean>((resolve) => (goOn = resolve))
      handOver(page)
      if (!(await asked)) return
    }
  }).then(() => null)
  try {
    for (;;) {
      const page = await Promise.race([coming, reading])
      if (page === null) return
      coming = nextPage()
      yield page
      goOn(true)
    }
  } finally {
    goOn(false)
    await reading.catch(() => {})
  }
}
