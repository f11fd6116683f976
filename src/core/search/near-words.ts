/** A word without its ending, if this long, may be wrong in two places, a shorter one in one; the shortest are not guessed. */
const longWord = 8
const shortestWord = 3
const mostMeant = 6

/**
 * Those of `known` that somebody may have meant who typed `typed`: a letter too many, too few, another, or two neighbours
 * exchanged. Nearest first, and of those as near in the order of `known`.
 */
export function nearWords(typed: string, known: readonly string[]): readonly string[] {
  if (typed.length < shortestWord) return []
  const most = typed.length >= longWord ? 2 : 1
  return known
    .map((word) => ({ word, away: distance(typed, word, most) }))
    .filter(({ away }) => away > 0 && away <= most)
    .sort((one, other) => one.away - other.away)
    .slice(0, mostMeant)
    .map(({ word }) => word)
}

/** How many of those mistakes lie between two words; more than `most` is told as one more. */
function distance(one: string, other: string, most: number): number {
  if (Math.abs(one.length - other.length) > most) return most + 1
  let before: number[] = []
  let last = Array.from({ length: other.length + 1 }, (_, at) => at)
  for (let row = 1; row <= one.length; row += 1) {
    const now = [row]
    for (let column = 1; column <= other.length; column += 1) {
      const same = one[row - 1] === other[column - 1]
      let least = Math.min(
        (last[column] ?? 0) + 1,
        (now[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (same ? 0 : 1),
      )
      const exchanged = one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1]
      if (row > 1 && column > 1 && exchanged) least = Math.min(least, (before[column - 2] ?? 0) + 1)
      now.push(least)
    }
    before = last
    last = now
  }
  return last[other.length] ?? most + 1
}
