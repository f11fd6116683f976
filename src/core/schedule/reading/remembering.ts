/** The same words come again and again; what is remembered of them is bounded. */
const memory = 4000

/** What `ask` answers of a word, asked once for each word. */
export function remembering<Answer>(ask: (word: string) => Answer): (word: string) => Answer {
  const known = new Map<string, Answer>()
  return (word) => {
    const found = known.get(word)
    if (found !== undefined) return found
    if (known.size >= memory) known.clear()
    const answer = ask(word)
    known.set(word, answer)
    return answer
  }
}
