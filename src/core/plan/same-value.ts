/**
 * Whether two plain values say the same, whatever the order of their keys: a value that went through a database comes
 * back with its keys sorted. A key that is left out and one that holds undefined are the same.
 */
export function sameValue(left: unknown, right: unknown): boolean {
  if (Object.is(left, right)) return true
  if (typeof left !== 'object' || typeof right !== 'object' || left === null || right === null) return false
  if (Array.isArray(left) || Array.isArray(right)) {
    if (!Array.isArray(left) || !Array.isArray(right) || left.length !== right.length) return false
    return left.every((item, index) => sameValue(item, right[index]))
  }
  const one = left as Readonly<Record<string, unknown>>
  const other = right as Readonly<Record<string, unknown>>
  for (const key of Object.keys(one)) if (!sameValue(one[key], other[key])) return false
  for (const key of Object.keys(other)) if (!(key in one) && other[key] !== undefined) return false
  return true
}
