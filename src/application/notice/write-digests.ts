import { kindsOf, topicOf } from '#core/notice/notice.ts'
import { mailWayOf } from '#core/notice/notice-settings.ts'
import type { ReminderWhy } from '#core/notice/reminded-days.ts'
import { closeDigest, type OpenDigest, takeDigest } from '#store/notice/lay-morning.ts'
import { listReminded } from '#store/notice/list-reminded.ts'
import { listLines, settleMail, takeForDigest } from '#store/notice/mail-notice.ts'
import type { NoticeLine } from '#store/notice/notice-line.ts'
import { findSettings } from '#store/notice/notice-setting.ts'
import { findPersonRecord } from '#store/person/person-record.ts'
import type { Writer } from '#store/writer.ts'
import type { House } from '../context.ts'
import type { DigestPart, SaidLine } from '../letter/letter.ts'
import { postLetter } from '../letter/post-letter.ts'
import { dueText } from '../ru/told-letter.ru.ts'
import { viewNotice } from './notice-view.ts'
import { tokenFor } from './unsubscribe.ts'

/** So many notices are named in a letter; the others are counted. */
const mostTold = 20

/** Writes the morning's letters that are laid out, each in a transaction of its own: ended anywhere, it goes on from there. */
export async function writeDigests(house: House): Promise<void> {
  while (await house.write((writer) => writeNext(writer, house))) {}
}

async function writeNext(writer: Writer, house: House): Promise<boolean> {
  const digest = await takeDigest(writer)
  if (digest === null) return false
  await closeDigest(writer, digest, await writeOne(writer, house, digest), house.now())
  return true
}

/** The id of the letter; null: there is nothing to tell, or nowhere to. */
async function writeOne(writer: Writer, house: House, digest: OpenDigest): Promise<string | null> {
  const { regionId, personId, day } = digest
  const waiting = await takeForDigest(writer, regionId, personId)
  const person = await findPersonRecord(writer, personId)
  const { settings, links } = await findSettings(writer, personId)
  const unread = waiting.filter(({ read }) => !read).map(({ id }) => id)
  // With the person's own key: of what they do not see they are not told.
  const seen = await house.keysOf(personId).read(async (reader) => ({
    lines: await listLines(reader, unread),
    tasks: await listReminded(
      reader,
      digest.reminders.map(({ task }) => task),
    ),
  }))
  const ids = waiting.map(({ id }) => id)
  const wanted = seen.lines.filter(({ kind }) => mailWayOf(settings, topicOf(kind)) === 'digest')
  const parts = [...remindedParts(digest, seen.tasks), ...toldParts(wanted)]
  if (person?.email == null || parts.length === 0 || !settings.digest) {
    await settleMail(writer, regionId, ids, 'none', house.now())
    return null
  }
  await settleMail(writer, regionId, ids, 'mailed', house.now())
  const unsubscribe = tokenFor(house, { personId, from: 'digest', links })
  return await postLetter(writer, house, {
    regionId,
    personId,
    recipient: person.email,
    content: { kind: 'digest', name: person.name, day, parts, unsubscribe },
  })
}

const order: readonly ReminderWhy[] = ['overdue', 'today', 'ahead']

function remindedParts(
  { reminders, reminded }: OpenDigest,
  tasks: Awaited<ReturnType<typeof listReminded>>,
): readonly DigestPart[] {
  const whyOf = new Map(reminders.map(({ task, why }) => [task, why]))
  return order.flatMap((about): readonly DigestPart[] => {
    const lines = tasks
      .filter(({ id }) => whyOf.get(id) === about)
      .map(({ id, title, organisation, dueOn }) => ({
        subject: title,
        detail: `${organisation}, ${dueText(dueOn)}`,
        path: `/tasks/${id}`,
      }))
    return lines.length === 0 ? [] : [{ about, lines, count: reminded[about] ?? lines.length }]
  })
}

/** What waits for my check stands for itself. */
function toldParts(lines: readonly NoticeLine[]): readonly DigestPart[] {
  const checked = new Set(kindsOf(['to-check', 'asked']))
  const part = (about: DigestPart['about'], some: readonly NoticeLine[]): readonly DigestPart[] =>
    some.length === 0 ? [] : [{ about, lines: some.slice(0, mostTold).map(saidLine), count: some.length }]
  return [
    ...part(
      'check',
      lines.filter(({ kind }) => checked.has(kind)),
    ),
    ...part(
      'told',
      lines.filter(({ kind }) => !checked.has(kind)),
    ),
  ]
}

function saidLine(line: NoticeLine): SaidLine {
  const { subject, detail, path, organisation } = viewNotice(line)
  const words = [organisation, detail].filter((word) => word !== null)
  return { subject, detail: words.length === 0 ? null : words.join('. '), path }
}
