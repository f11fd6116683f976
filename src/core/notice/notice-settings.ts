import type { NoticeTopic } from './notice.ts'

/** By mail at once, in the morning's letter, or not by mail. */
export type MailWay = 'at-once' | 'digest' | 'none'

/** How one topic is told. */
export interface TopicSetting {
  /** In the program's own list. */
  readonly shown: boolean
  readonly mail: MailWay
}

/** How somebody wants to be told. */
export interface NoticeSettings {
  readonly topics: Readonly<Record<NoticeTopic, TopicSetting>>
  /** Whether there is a morning's letter at all. */
  readonly digest: boolean
  /** So many working days before a term one is reminded of it. */
  readonly remindBefore: readonly number[]
}

/** What a link in a letter switches off: letters of a topic, or the morning's. */
export type Subscription = NoticeTopic | 'digest'

/** Two weeks of working days and no more: who is reminded a month before has forgotten it again. */
export const longestRemindBefore = 10

const morning: TopicSetting = { shown: true, mail: 'digest' }
const atOnce: TopicSetting = { shown: true, mail: 'at-once' }

/** At once only what keeps somebody else waiting, or what opens or asks something of the person alone. */
export const usualSettings: NoticeSettings = {
  topics: {
    returned: atOnce,
    mentioned: atOnce,
    answered: morning,
    asked: morning,
    'to-check': morning,
    comment: morning,
    plan: morning,
    escalated: morning,
    roles: atOnce,
    reminder: { shown: false, mail: 'digest' },
  },
  digest: true,
  remindBefore: [3, 1],
}

/** How a topic's notice goes by mail, the morning's letter being on or off. */
export function mailWayOf(settings: NoticeSettings, topic: NoticeTopic): MailWay {
  const { mail } = settings.topics[topic]
  return mail === 'digest' && !settings.digest ? 'none' : mail
}

/** What is not told in the program's own list. */
export function hiddenTopics(settings: NoticeSettings): readonly NoticeTopic[] {
  return (Object.keys(settings.topics) as NoticeTopic[]).filter((topic) => !settings.topics[topic].shown)
}

/** The settings with letters of a topic, or of every morning, switched off. */
export function unsubscribed(settings: NoticeSettings, from: Subscription): NoticeSettings {
  if (from === 'digest') return { ...settings, digest: false }
  return {
    ...settings,
    topics: { ...settings.topics, [from]: { ...settings.topics[from], mail: 'none' } },
  }
}
