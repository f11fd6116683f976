/** What a piece of evidence is (capabilities.md § 5: what the source documents name). */
export type EvidenceKind = (typeof evidenceKinds)[number]

/** In the order in which they are offered. */
export const evidenceKinds = [
  'act',
  'plan',
  'agreement',
  'report',
  'analysis',
  'minutes',
  'certificate',
  'licence',
  'delivery',
  'letter',
  'web-page',
  'publication',
  'photo',
  'materials',
  'other',
] as const

export type EvidenceForm = 'file' | 'link' | 'words'

/** Whether people can be known on a picture, and whether they have agreed to its being published. */
export type PeopleShown = 'nobody' | 'with-consent' | 'without-consent'
