export const termWords = {
  /** Said in the history of a task whose date fell away when a term was corrected. */
  fallen: 'Срок уточнён: этой даты больше нет.',
} as const
