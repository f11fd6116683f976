import { topicOf } from '#core/notice/notice.ts'
import { mailWayOf } from '#core/notice/notice-settings.ts'
import { listLines, type NewNotice, settleMail, takeNewNotices } from '#store/notice/mail-notice.ts'
import { findSettings } from '#store/notice/notice-setting.ts'
import { findPersonRecord } from '#store/person/person-record.ts'
import type { Writer } from '#store/writer.ts'
import type { House } from '../context.ts'
import { postLetter } from '../letter/post-letter.ts'
import { viewNotice } from './notice-view.ts'
import { tokenFor } from './unsubscribe.ts'

/** So many are decided in one transaction. */
const batch = 50

/**
 * Decides of all new notices how they are mailed: at once, in the morning, or not. A letter is written in the transaction in
 * which it is decided, so that who is killed in the middle has written none, and none is written twice.
 */
export async function mailNotices(house: House): Promise<void> {
  for (;;) {
    const taken = await house.write(async (writer) => {
      const notices = await takeNewNotices(writer, batch)
      for (const notice of notices) await decide(writer, house, notice)
      return notices.length
    })
    if (taken < batch) return
  }
}

async function decide(writer: Writer, house: House, notice: NewNotice): Promise<void> {
  const { regionId, id, personId } = notice
  const settle = (mail: 'digest' | 'mailed' | 'none') => settleMail(writer, regionId, [id], mail, house.now())
  const { settings, links } = await findSettings(writer, personId)
  const topic = topicOf(notice.kind)
  const way = notice.read || house.post === null ? 'none' : mailWayOf(settings, topic)
  if (way !== 'at-once') return settle(way)
  const person = await findPersonRecord(writer, personId)
  if (person?.email == null) return settle('none')
  // With the person's own key: of what they do not see they are not told. It sees what was there before this transaction,
  // and so does whoever was told.
  const [line] = await house.keysOf(personId).read((reader) => listLines(reader, [id]))
  if (line === undefined) return settle('none')
  const { subject, detail, path, by, organisation } = viewNotice(line)
  await postLetter(writer, house, {
    regionId,
    personId,
    recipient: person.email,
    content: {
      kind: 'notice',
      name: person.name,
      topic,
      notice: { subject, detail, path },
      from: [by, organisation].filter((part) => part !== null && part !== '').join(' · '),
      unsubscribe: tokenFor(house, { personId, from: topic, links }),
    },
  })
  await settle('mailed')
}
