/** A switch of WordprocessingML: on where it is only named, off by any word for no. */
export function isOn(value: string | undefined): boolean {
  return value === undefined || !(value === '0' || value === 'false' || value === 'off' || value === 'none')
}

/** A whole number between two bounds, clamped; null where none is written. */
export function wholeNumber(value: string | undefined, least: number, most: number): number | null {
  if (value === undefined || !/^\s*[+-]?\d+/.test(value)) return null
  return Math.min(most, Math.max(least, Number.parseInt(value, 10)))
}
