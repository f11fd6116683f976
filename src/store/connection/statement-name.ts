/** So many statements are planned once a connection; the program has some hundred that come again. */
const most = 400

/**
 * Stands at the head of a statement that is planned for what it asks each time: how a list is best read depends on how much lies
 * under the place that it is asked of, and a kept plan knows only what is usual.
 */
export const plannedAnew = '/* planned anew */'

const names = new Map<string, string | null>()
let named = 0

/**
 * The name under which the database keeps a statement's plan: under policies a question may take longer to plan than to answer. From
 * the second time on, for texts that vary (lists of columns, of rows) never come again.
 */
export function statementName(text: string): string | undefined {
  if (text.trimStart().startsWith(plannedAnew)) return undefined
  const known = names.get(text)
  if (known !== undefined && known !== null) return known
  if (named >= most) return undefined
  if (known === undefined) {
    if (names.size >= 10 * most) forgetOnceSeen()
    names.set(text, null)
    return undefined
  }
  named += 1
  const name = `r${named}`
  names.set(text, name)
  return name
}

function forgetOnceSeen(): void {
  for (const [text, name] of names) if (name === null) names.delete(text)
}
