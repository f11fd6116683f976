/** What JSON can say and the database cannot keep: the sign of number 0, and halves of signs. */
const unkeepable = /\0|\p{Surrogate}/gu
/** The same as they stand in JSON text, well-formed pairs aside. */
const suspicious = /\\u(?:0000|d[89a-f])/i

/** The text of a jsonb value. Signs that PostgreSQL refuses become U+FFFD, as a browser shows them. */
export function jsonText(value: unknown): string {
  const text = JSON.stringify(value)
  if (!suspicious.test(text)) return text
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'string' ? part.replace(unkeepable, '\ufffd') : part,
  )
}
