/** Windows of a repetition, in the notation of schedules. */

/** «2022-01 2022-02 …». */
export function months(from: string, to: string): string {
  const [year = 0, month = 0] = from.split('-').map(Number)
  const all: string[] = []
  for (let at = year * 12 + month - 1; ; at++) {
    const text = `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`
    all.push(text)
    if (text >= to) return all.join(' ')
  }
}

export function quarters(...years: readonly number[]): string {
  return years
    .flatMap((year) => [
      `${year}-01..${year}-03`,
      `${year}-04..${year}-06`,
      `${year}-07..${year}-09`,
      `${year}-10..${year}-12`,
    ])
    .join(' ')
}

/** The same days or months of each year: «{}-06», «..{}-03-01». */
export function yearly(pattern: string, from: number, to: number): string {
  return Array.from({ length: to - from + 1 }, (_, at) => pattern.replaceAll('{}', String(from + at))).join(
    ' ',
  )
}
