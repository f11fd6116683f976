import { closeLetter, findLetter } from '#store/letter/letter.ts'
import type { House } from '../context.ts'
import { writeLetter } from '../ru/letter.ru.ts'
import { htmlOf, textOf } from './lay-out-letter.ts'
import type { Letter } from './letter.ts'

/** A letter as it goes to the mail server. */
export interface Mail {
  readonly to: string
  readonly subject: string
  readonly text: string
  readonly html: string
  /** The same however often it is tried, so that a letter sent twice is one to who reads it. */
  readonly messageId: string
}

/** Sends a letter that waits; one that has gone is not sent again. `send` throws where the server does not take it. */
export async function deliverLetter(
  house: House,
  id: string,
  send: (mail: Mail) => Promise<void>,
): Promise<void> {
  if (house.post === null) throw new Error('a letter waits, and no mail server is configured')
  const waiting = await house.read((reader) => findLetter(reader, id))
  if (waiting === null) return
  const written = writeLetter(waiting.content as Letter, house.post.url)
  await send({
    to: waiting.recipient,
    subject: written.subject,
    text: textOf(written),
    html: htmlOf(written),
    messageId: `<${id}@${new URL(house.post.url).hostname}>`,
  })
  await house.write((writer) => closeLetter(writer, id, { how: 'sent', at: house.now() }))
}

/** Nobody tries any more; who waits for it is told where it was written. */
export async function giveUpLetter(house: House, id: string): Promise<void> {
  await house.write((writer) => closeLetter(writer, id, { how: 'given-up', at: house.now() }))
}
