/** How large a country is made, and out of which seed. */
export interface Size {
  readonly seed: number
  readonly regions: number
  readonly municipalities: number
  /** Each has a centre. */
  readonly schools: number
  readonly people: number
  /** The years of its plans; the last one is the year of `today`. */
  readonly years: readonly number[]
  /** The day on which tasks stand as they do, `YYYY-MM-DD`. */
  readonly today: string
}

const country = { regions: 89, municipalities: 2_300, schools: 25_000, people: 100_000 }
const yearsKept = 5

/** `scale` 1 is the whole country; a small one still has a neighbour on every level. */
export function sizeOf(scale: number, seed: number, today: string): Size {
  const last = Number(today.slice(0, 4))
  const part = (whole: number, least: number) => Math.max(least, Math.round(whole * scale))
  return {
    seed,
    regions: part(country.regions, 2),
    municipalities: part(country.municipalities, 4),
    schools: part(country.schools, 24),
    people: part(country.people, 100),
    years: Array.from({ length: yearsKept }, (_, index) => last - yearsKept + 1 + index),
    today,
  }
}
