import { type Subscription, unsubscribed, usualSettings } from '#core/notice/notice-settings.ts'
import { accept, type Result } from '#core/result.ts'
import { findSettings, saveSettings } from '#store/notice/notice-setting.ts'
import type { Reader } from '#store/reader.ts'
import type { House } from '../context.ts'
import { type ApplicationRefusal, no } from '../refusal.ts'
import { topicWords } from '../ru/notice.ru.ts'

/** What a link in a letter says: whose letters, which, and under which number of links. */
interface Signed {
  readonly personId: string
  readonly from: Subscription
  readonly links: number
}

const markBytes = 24

/** The token of a link by which letters are switched off without signing in; it does nothing else. */
export function tokenFor(house: House, signed: Signed): string {
  const words = `${signed.personId}.${signed.from}.${signed.links}`
  return `${words}.${markOf(house, words)}`
}

/** What a link would switch off; a GET only tells. */
export function showUnsubscribe(
  house: House,
  token: string,
): Promise<Result<{ readonly letters: string }, ApplicationRefusal>> {
  return house.read(async (reader) => {
    const signed = await openToken(house, reader, token)
    return signed === null ? no('notice/link-gone') : accept({ letters: topicWords[signed.from] })
  })
}

/** Switches the letters off, however often it is asked. */
export function unsubscribe(house: House, token: string): Promise<Result<null, ApplicationRefusal>> {
  return house.write(async (writer) => {
    const signed = await openToken(house, writer, token)
    if (signed === null) return no('notice/link-gone')
    const { settings } = await findSettings(writer, signed.personId)
    await saveSettings(writer, signed.personId, unsubscribed(settings, signed.from), house.now())
    return accept(null)
  })
}

async function openToken(house: House, reader: Reader, token: string): Promise<Signed | null> {
  const [, words = '', personId = '', from = '', links = '', mark] =
    /^(([0-9a-f-]{36})\.([a-z-]{1,20})\.([0-9]{1,9}))\.([\w-]{32})$/.exec(token) ?? []
  if (mark === undefined || !isSame(mark, markOf(house, words)) || !isSubscription(from)) return null
  const kept = await findSettings(reader, personId)
  return kept.links === Number(links) ? { personId, from, links: kept.links } : null
}

function markOf(house: House, words: string): string {
  return Buffer.from(house.doors.seal.mark(`unsubscribe ${words}`).subarray(0, markBytes)).toString(
    'base64url',
  )
}

/** Takes the same time wherever they differ. */
function isSame(one: string, other: string): boolean {
  let differing = one.length ^ other.length
  for (let place = 0; place < one.length; place += 1)
    differing |= one.charCodeAt(place) ^ other.charCodeAt(place)
  return differing === 0
}

function isSubscription(word: string): word is Subscription {
  return word === 'digest' || word in usualSettings.topics
}
