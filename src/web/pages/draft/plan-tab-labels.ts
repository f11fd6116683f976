/** Titles of plans without the words with which all of them begin: what tells one from the other stays in sight. */
export function tabLabels(titles: readonly string[]): readonly string[] {
  const words = titles.map((title) => title.split(' '))
  const first = words[0] ?? []
  let same = 0
  while (
    same < first.length - 1 &&
    words.every((other) => other[same] === first[same] && same < other.length - 1)
  )
    same += 1
  if (titles.length < 2 || same < 3) return titles
  return words.map((title) => `… ${title.slice(same).join(' ')}`)
}
