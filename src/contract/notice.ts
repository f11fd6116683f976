import { Type } from 'typebox'
import type { NoticeTopic } from '#core/notice/notice.ts'
import { longestRemindBefore } from '#core/notice/notice-settings.ts'
import { Core, Id, Instant, Nullable } from './shapes.ts'

/** Something that I was told of. */
export const Notice = Type.Object({
  id: Id,
  topic: Core<NoticeTopic>(),
  subject: Type.String(),
  detail: Nullable(Type.String()),
  organisation: Nullable(Type.String()),
  by: Type.String(),
  madeAt: Instant,
  read: Type.Boolean(),
  /** The page of what it tells of. */
  path: Type.String(),
})
export type Notice = Type.Static<typeof Notice>

/** GET /api/notices?after=…&limit=… · newest first. */
export const NoticePage = Type.Object({ notices: Type.Array(Notice), next: Nullable(Type.String()) })
export type NoticePage = Type.Static<typeof NoticePage>

/** GET /api/notices/unread · no more than 100 are counted. */
export const Unread = Type.Object({ unread: Type.Integer() })
export type Unread = Type.Static<typeof Unread>

/** POST /api/notices/read · one, those of one task, or all of them. */
export const ReadNotices = Type.Union([
  Type.Object({ id: Id }, { additionalProperties: false }),
  Type.Object({ taskId: Id }, { additionalProperties: false }),
  Type.Object({ all: Type.Literal(true) }, { additionalProperties: false }),
])
export type ReadNotices = Type.Static<typeof ReadNotices>

const TopicSetting = Type.Object(
  {
    shown: Type.Boolean(),
    mail: Type.Union([Type.Literal('at-once'), Type.Literal('digest'), Type.Literal('none')]),
  },
  { additionalProperties: false },
)

const settings = {
  topics: Type.Object(
    {
      returned: TopicSetting,
      mentioned: TopicSetting,
      answered: TopicSetting,
      asked: TopicSetting,
      'to-check': TopicSetting,
      comment: TopicSetting,
      plan: TopicSetting,
      escalated: TopicSetting,
      roles: TopicSetting,
      reminder: TopicSetting,
    },
    { additionalProperties: false },
  ),
  digest: Type.Boolean(),
  remindBefore: Type.Array(Type.Integer({ minimum: 1, maximum: longestRemindBefore }), {
    maxItems: longestRemindBefore,
  }),
}

/** PUT /api/notice-settings */
export const MendNoticeSettings = Type.Object(settings, { additionalProperties: false })
export type MendNoticeSettings = Type.Static<typeof MendNoticeSettings>

/** GET /api/notice-settings · POST /api/notice-settings/links closes the links in all letters. */
export const NoticeSettings = Type.Object({
  ...settings,
  email: Nullable(Type.String()),
  mailed: Type.Boolean(),
})
export type NoticeSettings = Type.Static<typeof NoticeSettings>

/** GET /api/letters/refused · letters that did not arrive, the last hundred, for who looks after a region's people. */
export const RefusedLetters = Type.Object({
  letters: Type.Array(
    Type.Object({
      id: Id,
      recipient: Type.String(),
      name: Nullable(Type.String()),
      at: Instant,
      /** In the mail server's own words. */
      said: Type.String(),
    }),
  ),
})
export type RefusedLetters = Type.Static<typeof RefusedLetters>

/** GET /api/unsubscribe/:token tells; POST does it, and so does POST /unsubscribe/:token of a mail program (RFC 8058). */
export const Unsubscribe = Type.Object({
  /** «письма …» */
  letters: Type.String(),
})
export type Unsubscribe = Type.Static<typeof Unsubscribe>
