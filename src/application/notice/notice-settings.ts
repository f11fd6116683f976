import { longestRemindBefore, type NoticeSettings } from '#core/notice/notice-settings.ts'
import { accept, type Result } from '#core/result.ts'
import { closeLinks, findSettings, saveSettings } from '#store/notice/notice-setting.ts'
import { findPersonRecord } from '#store/person/person-record.ts'
import type { Context } from '../context.ts'
import type { ApplicationRefusal } from '../refusal.ts'

export interface NoticeSettingsView extends NoticeSettings {
  /** Where letters go; null: nowhere, since there is no address. */
  readonly email: string | null
  /** Whether letters go out of this installation at all. */
  readonly mailed: boolean
}

/** How I want to be told. */
export function showNoticeSettings(context: Context): Promise<NoticeSettingsView> {
  return context.read(async (reader) => {
    const { settings } = await findSettings(reader, context.who.personId)
    const person = await findPersonRecord(reader, context.who.personId)
    return { ...settings, email: person?.email ?? null, mailed: context.post !== null }
  })
}

export function mendNoticeSettings(
  context: Context,
  wanted: NoticeSettings,
): Promise<Result<null, ApplicationRefusal>> {
  return context.write(async (writer) => {
    const remindBefore = [...new Set(wanted.remindBefore)]
      .filter((days) => Number.isInteger(days) && days >= 1 && days <= longestRemindBefore)
      .sort((one, other) => other - one)
    await saveSettings(writer, context.who.personId, { ...wanted, remindBefore }, context.now())
    return accept(null)
  })
}

/** The links in all letters that have come to me open nothing any more. */
export function closeLetterLinks(context: Context): Promise<Result<null, ApplicationRefusal>> {
  return context.write(async (writer) => {
    await closeLinks(writer, context.who.personId, context.now())
    return accept(null)
  })
}
