/** A record may go on over so many lines inside quotes; a quote that never closes is only a sign. */
const MOST_LINES = 200

/**
 * Records of separated values (RFC 4180): quotes hold delimiters and line ends, a doubled quote stands for one. Blank
 * lines are records without fields. One after another, so that nobody has to hold them all; time grows linearly.
 */
export function* parseRecords(text: string, delimiter: string): Generator<readonly string[]> {
  let fields: string[] = []
  let at = 0
  while (at < text.length) {
    const quoted = text[at] === '"' ? quotedField(text, at, delimiter) : null
    const end = quoted === null ? plainEnd(text, at, delimiter) : quoted.end
    fields.push(quoted === null ? text.slice(at, end) : quoted.field)
    at = end + 1
    // The last field of the text may be empty behind its delimiter.
    if (text[end] === delimiter && at < text.length) continue
    if (text[end] === delimiter) fields.push('')
    yield fields.length === 1 && fields[0]?.trim() === '' ? [] : fields
    fields = []
  }
}

function plainEnd(text: string, from: number, delimiter: string): number {
  let at = from
  while (at < text.length && text[at] !== delimiter && text[at] !== '\n') at += 1
  return at
}

/** null where the quote closes nowhere near, or something else than a delimiter stands behind it. */
function quotedField(
  text: string,
  from: number,
  delimiter: string,
): { readonly field: string; readonly end: number } | null {
  let lines = 0
  for (let at = from + 1; at < text.length; at += 1) {
    const sign = text[at]
    if (sign === '\n') {
      lines += 1
      if (lines > MOST_LINES) return null
    } else if (sign === '"') {
      if (text[at + 1] === '"') at += 1
      else if (at + 1 === text.length || text[at + 1] === delimiter || text[at + 1] === '\n') {
        return { field: text.slice(from + 1, at).replaceAll('""', '"'), end: at + 1 }
      } else return null
    }
  }
  return null
}
