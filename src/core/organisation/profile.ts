/**
 * The two generations of centres: «цифровой и гуманитарный» (2019–2020) and «естественно-научная и технологическая»
 * (2021 on). It decides which reference sets apply to a centre.
 */
export type Profile = 'digital-humanities' | 'science-technology'

export const profiles: readonly Profile[] = ['digital-humanities', 'science-technology']

/** The years in which centres of a generation were opened; `last` null: to this day. */
export const profileYears: Readonly<
  Record<Profile, { readonly first: number; readonly last: number | null }>
> = {
  'digital-humanities': { first: 2019, last: 2020 },
  'science-technology': { first: 2021, last: null },
}
