import { accept, type Result } from '#core/result.ts'
import type { Reader } from '#store/reader.ts'
import type { Context, House } from './context.ts'
import { type ApplicationRefusal, no } from './refusal.ts'

/** Who finds so many in line is told to come again. */
const longestLine = 20

/** No client holds a connection of the database longer than this, however slowly it reads. */
const longestLoan = 10 * 60_000

/** The rows of a list as they are taken, when its turn has come: so many lists are read at once, and no more. */
export function lendRows<Page>(
  { read, sheets }: Pick<Context, 'read' | 'sheets'>,
  pagesOf: (reader: Reader) => AsyncIterable<Page>,
): Result<AsyncGenerator<Page>, ApplicationRefusal> {
  if (sheets.waiting() >= longestLine) return no('sheet/line-too-long')
  return accept(inTurn())

  async function* inTurn(): AsyncGenerator<Page> {
    const end = await sheets.take()
    try {
      yield* lend(read, pagesOf, longestLoan)
    } finally {
      end()
    }
  }
}

/**
 * What is read in one transaction, handed out while the reading goes on: one moment from the first page to the last. Whoever
 * takes no more of it ends the reading and with it the transaction, and who has not taken all of it after `longest` ms gets no
 * more.
 */
export async function* lend<Page>(
  read: House['read'],
  pagesOf: (reader: Reader) => AsyncIterable<Page>,
  longest: number,
): AsyncGenerator<Page> {
  let handOver: (page: Page | null) => void = () => {}
  let goOn: (more: boolean) => void = () => {}
  const nextPage = () => new Promise<Page | null>((resolve) => (handOver = resolve))
  let coming = nextPage()
  let handed = false
  let late = false
  const timer = setTimeout(() => {
    late = true
    goOn(false)
  }, longest)
  const reading = read(async (reader) => {
    // A transaction that is run a second time would begin with pages that are gone already.
    if (handed) throw new Error('a reading broke off after its first page')
    for await (const page of pagesOf(reader)) {
      handed = true
      const asked = new Promise<boolean>((resolve) => (goOn = resolve))
      handOver(page)
      if (late || !(await asked)) return
    }
  }).then(() => null)
  try {
    for (;;) {
      const page = await Promise.race([coming, reading])
      if (late) throw new Error(`a list was not taken within ${longest} ms`)
      if (page === null) return
      coming = nextPage()
      yield page
      goOn(true)
    }
  } finally {
    clearTimeout(timer)
    goOn(false)
    await reading.catch(() => {})
  }
}
