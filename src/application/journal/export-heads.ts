import { listHeads } from '#store/journal/chain-head.ts'
import { formatHeads } from '#store/journal/heads-text.ts'
import type { House } from '../context.ts'
import { postLetter } from '../letter/post-letter.ts'

/**
 * Lays the ends of all chains down outside the database, once a day, and sends them to whoever runs the machine where an
 * address is set: a letter is out of reach of who could rewrite both database and folder.
 */
export async function exportHeads(house: House): Promise<void> {
  const at = house.now()
  const day = at.slice(0, 10)
  const heads = await house.read(listHeads)
  const [first] = heads
  if (first === undefined) return
  const text = formatHeads(at, heads)
  if (!(await house.files.heads.keep(day, text))) return
  const recipient = house.post?.operator ?? null
  if (recipient === null) return
  await house.write((writer) =>
    postLetter(writer, house, {
      regionId: first.regionId,
      recipient,
      content: { kind: 'journal-heads', day, text },
    }),
  )
}
