import { sql } from 'kysely'
import type { NoticeTopic } from '#core/notice/notice.ts'
import { type NoticeSettings, type TopicSetting, usualSettings } from '#core/notice/notice-settings.ts'
import { jsonText } from '../json-text.ts'
import type { Reader } from '../reader.ts'
import type { Writer } from '../writer.ts'

export interface KeptSettings {
  readonly settings: NoticeSettings
  /** Links in letters hold it, and those with another one open nothing. */
  readonly links: number
}

interface Row {
  readonly topics: Partial<Record<NoticeTopic, TopicSetting>>
  readonly digest: boolean
  readonly remindBefore: readonly number[]
  readonly links: number
}

/** As somebody wants to be told; as usual where they have not said. */
export async function findSettings(reader: Reader, personId: string): Promise<KeptSettings> {
  const found = await sql<Row>`
    select topics, digest, remind_before as "remindBefore", links from notice_setting where person_id = ${personId}
  `.execute(reader.tables)
  const [row] = found.rows
  if (row === undefined) return { settings: usualSettings, links: 1 }
  const { topics, digest, remindBefore, links } = row
  return { settings: { topics: { ...usualSettings.topics, ...topics }, digest, remindBefore }, links }
}

/** Whoever holds no role has nothing to be told, and keeps no settings. */
export async function saveSettings(
  writer: Writer,
  personId: string,
  { topics, digest, remindBefore }: NoticeSettings,
  at: string,
): Promise<void> {
  await sql`
    insert into notice_setting (region_id, person_id, topics, digest, remind_before, changed_at)
    select ${regionOf(personId)}, ${personId}, ${jsonText(topics)}::jsonb, ${digest}, ${[...remindBefore]}::smallint[], ${at}
    where ${regionOf(personId)} is not null
    on conflict (person_id) do update
      set topics = excluded.topics, digest = excluded.digest, remind_before = excluded.remind_before,
          changed_at = excluded.changed_at
  `.execute(writer.tables)
}

/** Closes the links of all letters that have gone out. */
export async function closeLinks(writer: Writer, personId: string, at: string): Promise<void> {
  await sql`
    insert into notice_setting (region_id, person_id, links, changed_at)
    select ${regionOf(personId)}, ${personId}, 2, ${at} where ${regionOf(personId)} is not null
    on conflict (person_id) do update set links = notice_setting.links + 1, changed_at = excluded.changed_at
  `.execute(writer.tables)
}

function regionOf(personId: string) {
  return sql`(
    select organisation.region_id from role_grant join organisation on organisation.id = role_grant.organisation_id
    where role_grant.person_id = ${personId} order by role_grant.granted_at, role_grant.id limit 1
  )`
}
