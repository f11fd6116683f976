import { closeLetter, findLetter } from '#store/letter/letter.ts'
import type { House } from '../context.ts'
import { writeLetter } from '../ru/letter.ru.ts'
import { htmlOf, textOf } from './lay-out-letter.ts'
import type { Letter, WrittenLetter } from './letter.ts'

/** A letter as it goes to the mail server. */
export interface Mail {
  readonly to: string
  readonly subject: string
  readonly text: string
  readonly html: string
  /** The same however often it is tried, so that a letter sent twice is one to who reads it. */
  readonly messageId: string
  /** By which a mail program offers to switch such letters off (RFC 2369, RFC 8058). */
  readonly headers: Readonly<Record<string, string>>
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
    headers: headersOf(written),
  })
  await house.write((writer) => closeLetter(writer, id, { how: 'sent', at: house.now() }))
}

function headersOf({ foot }: WrittenLetter): Mail['headers'] {
  if (foot === undefined) return {}
  const oneClick = { 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }
  // A mail program posts over https and nowhere else.
  return { 'List-Unsubscribe': `<${foot.url}>`, ...(foot.url.startsWith('https:') ? oneClick : {}) }
}

/** Nobody tries any more; who waits for it is told where it was written, and who looks after the house what the server said. */
export async function giveUpLetter(house: House, id: string, said: string): Promise<void> {
  await house.write((writer) => closeLetter(writer, id, { how: 'given-up', at: house.now(), said }))
}
