/** What a calendar feed shows: the tasks of its owner's own organisations, of one organisation, or of one plan. */
export type FeedSubject =
  | { readonly kind: 'mine' }
  | { readonly kind: 'organisation' | 'plan'; readonly id: string }
