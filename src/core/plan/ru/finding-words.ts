/** The heading that measures without one should stand under: «Направление 1». */
export function impliedSection(word: string | undefined, number: string | null): string {
  const said = word === undefined ? 'Раздел' : `${word.slice(0, 1).toUpperCase()}${word.slice(1)}`
  return `${said} ${number ?? '1'}`
}
