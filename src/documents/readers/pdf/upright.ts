import { boxAround, type PageMarks, type Rule, readingPoint, type Turn } from './marks.ts'

/**
 * A page as a reader would hold it: where most of its signs stand on their side (a landscape table printed on an upright
 * sheet), the whole page is turned with them.
 */
export function upright(marks: PageMarks): PageMarks {
  const turn = mainTurn(marks)
  if (turn === 0) return marks
  const { left, top, right, bottom } = marks.box
  const one = readingPoint(turn, left, top)
  const other = readingPoint(turn, right, bottom)
  const sideways = turn !== 2
  const horizontals = sideways ? marks.verticals : marks.horizontals
  const verticals = sideways ? marks.horizontals : marks.verticals
  return {
    ...marks,
    // A text's own coordinates stay what they are: the page turns under it.
    words: marks.words.map((word) => ({ ...word, turn: ((word.turn - turn + 4) % 4) as Turn })),
    horizontals: horizontals.map((rule) => turned(rule, turn === 2 || turn === 3, turn !== 3)),
    verticals: verticals.map((rule) => turned(rule, turn !== 3, turn !== 1)),
    box: boxAround(one.along, one.across, other.along, other.across),
  }
}

/** The rule with its place or its ends counted the other way. */
function turned(rule: Rule, atBack: boolean, endsBack: boolean): Rule {
  const at = atBack ? -rule.at : rule.at
  return endsBack ? { at, from: -rule.to, to: -rule.from } : { ...rule, at }
}

function mainTurn({ words }: PageMarks): Turn {
  const signs = [0, 0, 0, 0]
  for (const { turn, text } of words) signs[turn] = (signs[turn] ?? 0) + text.length
  const most = Math.max(...signs)
  return signs[0] === most ? 0 : (signs.indexOf(most) as Turn)
}
