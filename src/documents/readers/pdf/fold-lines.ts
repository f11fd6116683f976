import { joinLines, joinTightLines } from './join-hyphens.ts'
import type { TextLine } from './text-line.ts'
import type { Vocabulary } from './vocabulary.ts'

/** Where text may stand: the ends of its lines. */
export interface Margins {
  readonly from: number
  readonly to: number
}

export interface FoldedParagraph {
  readonly text: string
  readonly bold: boolean
  readonly centred: boolean
  readonly lines: readonly TextLine[]
}

/** Line pitches over the usual one that part paragraphs. */
const WIDER_PITCH = 1.3
/** Font heights in front of a line that are an indent. */
const INDENT = 0.9
/** So many font heights may be missing for the next word although it would have fitted: margins are but inferred. */
const DOUBT = 0.35
/** Points that the middles of centred lines may differ by. */
const SAME_CENTRE = 0.7
/** A gap inside a line, in font heights, that is no blank, and the measure in which none is stretched so far. */
const SPREAD = 2.5
const WIDE_MEASURE = 25
/** Points that stretched lines may differ by at their ends. */
const STRETCHED = 1.5
const FEWEST_STRETCHED = 3
/** Items of a list that begin a line. */
const ITEM = /^(?:[•▪●○■□◦‣⁃]|[-–—*]\s|\(?\d{1,3}[.)](?:\d{1,3}[.)]?)*\s|\(?\p{L}\)\s)/u

/** What a sentence or an item begins with. */
const BEGINNING = /^["«(]?[\p{Lu}\p{Nd}]/u

/** «1. Организационный этап» */
const HEADED = /^(?:\d{1,2}|[IVX]{1,4})\.\s+\p{Lu}/u

/** «П Р И К А З Ы В А Ю:» stands on a line of its own. */
const COMMAND = /^\p{Lu}[\p{Lu}\s]{3,}:$/u

/** Lines of one text as paragraphs: what was wrapped at the margin is one, what was ended before it is another. */
export function foldLines(
  lines: readonly TextLine[],
  margins: Margins,
  vocabulary: Vocabulary,
): readonly FoldedParagraph[] {
  const pitch = usualPitch(lines)
  const edge = justifiedEdge(lines)
  const paragraphs: FoldedParagraph[] = []
  let start = 0
  for (let i = 1; i <= lines.length; i += 1) {
    const [before, line] = [lines[i - 1], lines[i]]
    if (before !== undefined && line !== undefined && !parts(before, line, margins, pitch, edge)) continue
    if (start < i) paragraphs.push(fold(lines.slice(start, i), margins, vocabulary))
    start = i
  }
  return paragraphs
}

/** Whether a new paragraph begins with `line`. */
function parts(
  before: TextLine,
  line: TextLine,
  margins: Margins,
  pitch: number,
  edge: number | null,
): boolean {
  const step = line.base - before.base
  if (step < 0 || step > pitch * WIDER_PITCH || step > 3 * line.size) return true
  if (Math.abs(line.size - before.size) > 0.12 * before.size) return true
  if (endedEarly(before, line, margins) || COMMAND.test(line.text)) return true
  // A heading and its text, where nothing is between them.
  if (before.bold !== line.bold && BEGINNING.test(line.text)) return true
  if (before.bold && line.bold && HEADED.test(line.text) && !HEADED.test(before.text)) return true
  if (/[.;:]$/u.test(before.text) && isSpread(line, margins)) return true
  const together = shareCentre(before, line)
  const centredBefore = together || isCentred(before, margins)
  const centredLine = together || isCentred(line, margins)
  // Where lines are stretched to the margin, only a last one stays short of it.
  if (edge !== null && !centredBefore && before.to < edge - STRETCHED) return true
  if (ITEM.test(line.text) && (ITEM.test(before.text) || /[.;:,]$/u.test(before.text))) return true
  if (centredBefore || centredLine) {
    // A line that fills its measure is centred as well as not.
    const other = centredBefore ? line : before
    const full = margins.to - other.to < 2 * other.size && other.from - margins.from < 2 * other.size
    return (!(centredBefore && centredLine) && !full) || before.bold !== line.bold
  }
  const indent = line.from - before.from
  if (indent > INDENT * line.size) {
    // The text after an item's mark hangs; other lines stand back only when they begin something.
    return !(ITEM.test(before.text) && indent < 4 * line.size)
  }
  return false
}

/** «Директор        И.И. Иванов»: no line of a paragraph leaves so much free in its middle. */
function isSpread({ words, size }: TextLine, { from, to }: Margins): boolean {
  if (to - from < WIDE_MEASURE * size) return false
  return words.some((word, i) => word.from - (words[i - 1]?.to ?? word.from) > SPREAD * size)
}

/** The next word would have stood on the line, had the paragraph gone on. */
function endedEarly(before: TextLine, line: TextLine, margins: Margins): boolean {
  const free = isCentred(before, margins)
    ? margins.to - margins.from - (before.to - before.from)
    : margins.to - before.to
  const sentences = /[.!?]["»)]?$/u.test(before.text) && BEGINNING.test(line.text)
  return free > line.firstWidth + (0.25 + (sentences ? 0 : DOUBT)) * line.size
}

export function isCentred(line: TextLine, { from, to }: Margins): boolean {
  const [before, behind] = [line.from - from, to - line.to]
  return before > 1.2 * line.size && Math.abs(before - behind) < Math.max(0.6 * line.size, (to - from) * 0.02)
}

/** Two lines of different lengths one under the middle of the other, whatever the margins are taken to be. */
function shareCentre(before: TextLine, line: TextLine): boolean {
  const apart = Math.abs(before.from + before.to - line.from - line.to) / 2
  return apart < SAME_CENTRE && Math.abs(before.from - line.from) > INDENT * line.size
}

/** Where the lines of a justified text end; null where each ends somewhere else. */
function justifiedEdge(lines: readonly TextLine[]): number | null {
  let edge = -Infinity
  for (const line of lines) edge = Math.max(edge, line.to)
  // A single word cannot be stretched.
  const stretched = lines.filter((line) => line.to > edge - STRETCHED && /\s/u.test(line.text.trim())).length
  return stretched >= FEWEST_STRETCHED && stretched >= lines.length * 0.4 ? edge : null
}

/** The smaller of the usual steps from line to line. */
function usualPitch(lines: readonly TextLine[]): number {
  const steps: number[] = []
  for (let i = 1; i < lines.length; i += 1) {
    const [before, line] = [lines[i - 1], lines[i]]
    if (before === undefined || line === undefined) continue
    const step = line.base - before.base
    if (step > 0.5 * line.size && step < 2.6 * line.size) steps.push(step)
  }
  steps.sort((one, other) => one - other)
  return steps[Math.floor(steps.length * 0.3)] ?? Infinity
}

function fold(lines: readonly TextLine[], margins: Margins, vocabulary: Vocabulary): FoldedParagraph {
  let text = ''
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1]
    const next = line.text.trim()
    text =
      before === undefined || /\s/u.test(before.text.trim())
        ? joinLines(text, next, vocabulary)
        : joinTightLines(
            text,
            next,
            { ...tightness(before, line, margins), last: index === lines.length - 1 },
            vocabulary,
          )
  }
  return {
    text: text.replaceAll('\u00ad', ''),
    bold: lines.every((line) => line.bold),
    centred: lines.every(
      (line, index) =>
        isCentred(line, margins) ||
        (index > 0 && shareCentre(lines[index - 1] ?? line, line)) ||
        (index === 0 && lines.length > 1 && shareCentre(line, lines[1] ?? line)),
    ),
    lines,
  }
}

function tightness(before: TextLine, line: TextLine, { from, to }: Margins) {
  const letter = line.firstWidth / (/^\S+/u.exec(line.text.trim())?.[0].length ?? 1)
  return {
    tight: to - from - (before.to - before.from) < letter * 1.1,
    letters: Math.floor((to - from) / letter),
  }
}
