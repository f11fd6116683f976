/** A piece of a number format's code. */
export type FormatPiece =
  | { readonly kind: 'literal'; readonly text: string }
  /** Digits («0», «#», «?») with their point, thousands and exponent, as they are written. */
  | { readonly kind: 'digits'; readonly text: string }
  /** A run of one date letter: y m d h s, in small letters; «am» for the halves of the day. */
  | { readonly kind: 'date'; readonly text: string }
  /** Hours, minutes or seconds that do not begin anew with the next day. */
  | { readonly kind: 'elapsed'; readonly text: string }
  | { readonly kind: 'general' }
  | { readonly kind: 'percent' }
  /** The cell's own text. */
  | { readonly kind: 'text' }

export interface Section {
  readonly pieces: readonly FormatPiece[]
  readonly date: boolean
  readonly condition: ((value: number) => boolean) | null
}

export interface FormatSections {
  readonly numbers: readonly Section[]
  readonly text: Section | null
}

const LONGEST_CODE = 255
const TOKEN =
  /"([^"]*)"?|\\(.)|_(?:.)|\*(?:.)|\[([^\]]*)\]|(General)|(AM\/PM|A\/P)|([yY]+|[mM]+|[dD]+|[hH]+|[sS]+(?:\.0+)?)|([0#?][0#?,. ]*(?:\/\s*[0-9#?]+)?(?:[eE][+-][0#?]+)?|\.[0#?]+)|(%)|(@)|([\s\S])/g

/** Takes the code of a number format apart (ECMA-376 part 1, 18.8.31). What is not understood stands for itself. */
export function parseFormat(code: string): FormatSections {
  const sections = splitSections(code.slice(0, LONGEST_CODE)).map(parseSection)
  const textual = (section: Section) => section.pieces.some((piece) => piece.kind === 'text')
  const last = sections.at(-1)
  const text = last !== undefined && (sections.length > 3 || textual(last)) ? last : null
  return { numbers: sections.filter((section) => section !== text).slice(0, 3), text }
}

/** At semicolons outside of quotes. */
function splitSections(code: string): readonly string[] {
  return code.match(/(?:"[^"]*"?|\\[\s\S]|\[[^\]]*\]|[^;"\\[]|\[)+/g) ?? []
}

function parseSection(code: string): Section {
  const pieces: FormatPiece[] = []
  let condition: Section['condition'] = null
  for (const match of code.matchAll(TOKEN)) {
    const [all, quoted, escaped, bracket, general, half, date, digits, percent, text, other] = match
    if (quoted !== undefined) pieces.push({ kind: 'literal', text: quoted })
    else if (escaped !== undefined) pieces.push({ kind: 'literal', text: escaped })
    else if (bracket !== undefined) {
      condition = conditionOf(bracket) ?? condition
      const piece = bracketPiece(bracket)
      if (piece !== null) pieces.push(piece)
    } else if (general !== undefined) pieces.push({ kind: 'general' })
    else if (half !== undefined) pieces.push({ kind: 'date', text: 'am' })
    else if (date !== undefined) pieces.push({ kind: 'date', text: date.toLowerCase() })
    else if (digits !== undefined) pushDigits(pieces, digits)
    else if (percent !== undefined) pieces.push({ kind: 'percent' })
    else if (text !== undefined) pieces.push({ kind: 'text' })
    else if (other !== undefined) pieces.push({ kind: 'literal', text: other })
    // «_x» is a gap as wide as x.
    else if (all.startsWith('_')) pieces.push({ kind: 'literal', text: ' ' })
  }
  const date = pieces.some((piece) => piece.kind === 'date' || piece.kind === 'elapsed')
  return { pieces, date, condition }
}

/** Blanks and commas that close a run of digits: blanks are text, commas divide by thousands. */
function pushDigits(pieces: FormatPiece[], digits: string): void {
  const written = digits.trimEnd()
  pieces.push({ kind: 'digits', text: written })
  if (written.length < digits.length) pieces.push({ kind: 'literal', text: ' ' })
}

function bracketPiece(bracket: string): FormatPiece | null {
  if (/^(?:h+|m+|s+)$/i.test(bracket)) return { kind: 'elapsed', text: bracket.toLowerCase() }
  // A currency with its locale: «[$₽-419]». A locale alone shows nothing, nor does a colour.
  const currency = /^\$([^-]*)/.exec(bracket)?.[1] ?? ''
  return currency === '' ? null : { kind: 'literal', text: currency }
}

function conditionOf(bracket: string): Section['condition'] {
  const match = /^(<=|>=|<>|<|>|=)\s*(-?\d+(?:\.\d+)?)$/.exec(bracket)
  if (match === null) return null
  const bound = Number(match[2])
  switch (match[1]) {
    case '<':
      return (value) => value < bound
    case '<=':
      return (value) => value <= bound
    case '>':
      return (value) => value > bound
    case '>=':
      return (value) => value >= bound
    case '<>':
      return (value) => value !== bound
    default:
      return (value) => value === bound
  }
}
