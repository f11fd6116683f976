/** The side of a plan that lists the measures of centres and of authorities next to each other. */
export type Track = 'centre' | 'authority'
