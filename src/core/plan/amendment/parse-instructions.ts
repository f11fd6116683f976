import type { InstructedField, Instruction, Instructions } from './instruction.ts'
import { liftQuotes } from './lift-quotes.ts'
import * as words from './ru/instruction-words.ts'

/**
 * Reads the usual phrases by which an act changes points of a plan. Nothing is guessed: a clause that asks for a change and
 * is not understood as a whole is given back with its words.
 */
export function parseInstructions(text: string): Instructions {
  const lifted = liftQuotes(words.spellOut(text))
  const instructions: Instruction[] = []
  const unread: string[] = []
  let whole = false
  for (const clause of clausesOf(lifted.text)) {
    if (!words.asksForChange.test(clause)) continue
    const said = lifted.restore(clause).trim()
    if (words.wholeAnew.test(clause) && !/⟦/.test(clause)) {
      whole = true
      continue
    }
    const read = words.ofAct.test(clause) ? [] : instructionsOf(clause, said, lifted.quote)
    if (read.length === 0) unread.push(said)
    else instructions.push(...read)
  }
  return { instructions, unread, whole }
}

/** Lines, and what in them is parted by «;» or by a full stop; the text of a quotation is no part of it. */
function clausesOf(text: string): readonly string[] {
  return joinOpen(text.split('\n'))
    .flatMap((line) => line.split(/;|(?<![\d\s.]|\s\p{L})\.(?=\s|$)/u))
    .map((clause) => clause.trim())
    .filter((clause) => clause !== '')
}

/** «… следующего содержания:» goes on in the next line. */
function joinOpen(lines: readonly string[]): readonly string[] {
  const joined: string[] = []
  for (const line of lines) {
    const before = joined.at(-1)
    if (before !== undefined && /:\s*$/.test(before) && /^\s*⟦/.test(line))
      joined[joined.length - 1] = `${before} ${line}`
    else joined.push(line)
  }
  return joined
}

type Quote = (index: string | undefined) => string | null

function instructionsOf(clause: string, said: string, quote: Quote): readonly Instruction[] {
  const added = words.added.exec(clause)?.groups
  const addedText = quote(added?.text)
  if (added?.number !== undefined && addedText !== null)
    return [{ kind: 'add', number: added.number, text: addedText, words: said }]
  const reworded = words.reworded.exec(clause)?.groups
  const rewordedText = quote(reworded?.text)
  if (reworded?.number !== undefined && rewordedText !== null) {
    const field = fieldOf(quote(reworded.column))
    return field === undefined
      ? []
      : [{ kind: 'reword', number: reworded.number, field, text: rewordedText, words: said }]
  }
  const asRow = ofRow(clause, said)
  if (asRow !== null) return [asRow]
  const term = (words.termSet.exec(clause) ?? words.termSetFirst.exec(clause))?.groups
  const due = quote(term?.text) ?? term?.due ?? null
  if (term?.numbers !== undefined && due !== null) {
    return numbersIn(term.numbers).map((number) => ({
      kind: 'set-due',
      number,
      due: words.untilWords(due),
      words: said,
    }))
  }
  const within = words.inPoint.exec(clause)?.groups
  if (within?.numbers !== undefined) return inPoint(clause, said, quote, within.numbers, quote(within.column))
  const gone = (words.takenOut.exec(clause) ?? words.takenOutFirst.exec(clause))?.groups
  return gone?.numbers === undefined
    ? []
    : numbersIn(gone.numbers).map((number) => ({ kind: 'drop', number, words: said }))
}

/** What a point says stands in a table behind the words: the text is left empty. */
function ofRow(clause: string, said: string): Instruction | null {
  const added = words.addedAsRow.exec(clause)?.groups?.number
  if (added !== undefined) return { kind: 'add', number: added, text: '', words: said }
  const reworded = words.rewordedAsRow.exec(clause)?.groups?.number
  return reworded === undefined
    ? null
    : { kind: 'reword', number: reworded, field: null, text: '', words: said }
}

function inPoint(
  clause: string,
  said: string,
  quote: Quote,
  numbers: string,
  column: string | null,
): readonly Instruction[] {
  const field = fieldOf(column)
  if (field === undefined) return []
  const changes = replacements(clause, quote)
  return numbersIn(numbers).flatMap((number) =>
    changes.map((change) => ({ kind: 'replace-words' as const, number, field, ...change, words: said })),
  )
}

function replacements(
  clause: string,
  quote: Quote,
): readonly { readonly from: string; readonly to: string }[] {
  const replaced = [...clause.matchAll(words.replaced)].flatMap(({ groups }) => {
    const [from, to] = [quote(groups?.from), quote(groups?.to)]
    return from === null || to === null ? [] : [{ from, to }]
  })
  if (replaced.length > 0) return replaced
  const inserted = words.inserted.exec(clause)?.groups
  const [after, more] = [quote(inserted?.after), quote(inserted?.to)]
  if (after !== null && more !== null)
    return [{ from: after, to: `${after}${/^[,.;:]/.test(more) ? '' : ' '}${more}` }]
  const out = quote(words.wordsTakenOut.exec(clause)?.groups?.from)
  return out === null ? [] : [{ from: out, to: '' }]
}

/** undefined: a column is named that a measure does not have. */
function fieldOf(column: string | null): InstructedField | null | undefined {
  return column === null ? null : (words.fieldOfColumn(column) ?? undefined)
}

/** «3, 5 и 7–9» */
function numbersIn(text: string): readonly string[] {
  const tokens = [...text.matchAll(/(\d+(?:\.\d+)*)|([–—-])/gu)].map(([token]) => token)
  return tokens.flatMap((token, index): readonly string[] => {
    if (!/^\d/.test(token)) return range(tokens[index - 1] ?? '', tokens[index + 1] ?? '')
    return [token]
  })
}

/** What lies between two numbers of one rank, both left out; nothing where they are not such. */
function range(from: string, to: string): readonly string[] {
  const [head, first] = ranked(from)
  const [otherHead, last] = ranked(to)
  if (head !== otherHead || last - first > 100) return []
  return Array.from({ length: Math.max(0, last - first - 1) }, (_, index) => `${head}${first + 1 + index}`)
}

function ranked(number: string): readonly [string, number] {
  const at = number.lastIndexOf('.') + 1
  return [number.slice(0, at), Number(number.slice(at))]
}
