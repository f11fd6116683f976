/** Tags and texts in any order as whole XML: what is open is closed, and ends of what is not are dropped. */
export function balanceTags(tags: readonly string[]): string {
  const open: string[] = []
  let written = ''
  for (const tag of tags) {
    const name = /^<\/?([\w:-]+)/.exec(tag)?.[1]
    if (name === undefined || tag.endsWith('/>')) written += tag
    else if (!tag.startsWith('</')) {
      open.push(name)
      written += tag
    } else if (open.includes(name)) {
      for (let last = ''; last !== name; ) {
        last = open.pop() ?? name
        written += `</${last}>`
      }
    }
  }
  const ends = open.reverse().map((name) => `</${name}>`)
  return `${written}${ends.join('')}`
}
