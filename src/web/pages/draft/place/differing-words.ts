const around = 4
const short = 120

/** Two long texts cut to the words in which they differ, with a few of the words around them; short ones stay whole. */
export function differingWords(one: string, other: string): readonly [one: string, other: string] {
  if (one.length <= short && other.length <= short) return [one, other]
  const left = one.split(' ')
  const right = other.split(' ')
  const most = Math.min(left.length, right.length)
  let ahead = 0
  while (ahead < most && left[ahead] === right[ahead]) ahead += 1
  let behind = 0
  while (behind < most - ahead && left.at(-1 - behind) === right.at(-1 - behind)) behind += 1
  return [cut(left, ahead, behind), cut(right, ahead, behind)]
}

function cut(words: readonly string[], ahead: number, behind: number): string {
  const from = Math.max(0, ahead - around)
  const to = Math.min(words.length, words.length - behind + around)
  return `${from > 0 ? '… ' : ''}${words.slice(from, to).join(' ')}${to < words.length ? ' …' : ''}`
}
