/** What somebody is told of. */
export type NoticeKind =
  | 'returned'
  | 'accepted'
  | 'taken-back'
  | 'time-granted'
  | 'time-refused'
  | 'waiver-agreed'
  | 'waiver-declined'
  | 'time-asked'
  | 'waiver-asked'
  | 'to-check'
  | 'mentioned'
  | 'comment'
  | 'plan-rolled-out'
  | 'plan-amended'
  /** Another organisation was joined to one's own, which owes its tasks now. */
  | 'taken-over'
  | 'escalated'
  | 'role-given'
  | 'stand-in'

/** Kinds that are told or not told together: one line of the settings, one link in a letter. */
export type NoticeTopic =
  | 'returned'
  | 'mentioned'
  | 'answered'
  | 'asked'
  | 'to-check'
  | 'comment'
  | 'plan'
  | 'escalated'
  | 'roles'
  /** Terms that come and terms that have passed: told by the morning's letter alone, since «Сегодня» shows them. */
  | 'reminder'

const topics: Readonly<Record<NoticeKind, NoticeTopic>> = {
  returned: 'returned',
  accepted: 'answered',
  'taken-back': 'answered',
  'time-granted': 'answered',
  'time-refused': 'answered',
  'waiver-agreed': 'answered',
  'waiver-declined': 'answered',
  'time-asked': 'asked',
  'waiver-asked': 'asked',
  'to-check': 'to-check',
  mentioned: 'mentioned',
  comment: 'comment',
  'plan-rolled-out': 'plan',
  'plan-amended': 'plan',
  'taken-over': 'plan',
  escalated: 'escalated',
  'role-given': 'roles',
  'stand-in': 'roles',
}

export function topicOf(kind: NoticeKind): NoticeTopic {
  return topics[kind]
}

/** The kinds that belong to one of these topics. */
export function kindsOf(wanted: readonly NoticeTopic[]): readonly NoticeKind[] {
  return (Object.keys(topics) as NoticeKind[]).filter((kind) => wanted.includes(topics[kind]))
}
