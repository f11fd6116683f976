/** «А, Б, .., Аа, Аб, ... (ru)», «а, б, .., аа, бб, ... (ru)»: how LibreOffice writes the formats of Russian letters. */
const RUSSIAN = /^([аА]), [бБ], \.\., [аА]а, ([аАбБ])/u

/** null for a format of another kind. */
export function russianFormat(
  format: string,
): { readonly capital: boolean; readonly doubled: boolean } | null {
  const match = RUSSIAN.exec(format)
  if (match === null) return null
  return { capital: match[1] === 'А', doubled: match[2]?.toLowerCase() === 'б' }
}
