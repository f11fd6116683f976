const latin = "`qwertyuiop[]asdfghjkl;'zxcvbnm,."
const russian = 'ёйцукенгшщзхъфывапролджэячсмитьбю'

/** What would have been typed with the Russian layout: «ghbrfp» is «приказ»; null: it was typed with it, or is no word. */
export function swapLayout(token: string): string | null {
  const signs = [...token.toLowerCase()]
  if (!signs.some((sign) => /[a-z]/.test(sign)) || signs.some((sign) => /\p{Script=Cyrillic}/u.test(sign)))
    return null
  return signs
    .map((sign) => {
      const at = latin.indexOf(sign)
      return at === -1 ? sign : (russian[at] ?? sign)
    })
    .join('')
}
