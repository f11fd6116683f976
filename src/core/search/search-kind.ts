/** What can be found, in the order in which it is shown. */
export const searchKinds = [
  'task',
  'measure',
  'plan',
  'original',
  'organisation',
  'person',
  'draft',
  'evidence',
  'evidence-text',
  'comment',
] as const
export type SearchKind = (typeof searchKinds)[number]
