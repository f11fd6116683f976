/** What a word of the closed vocabulary is, whatever its case and number. */
export type LexemeClass =
  | 'month'
  | 'weekday'
  | 'unit'
  | 'season'
  | 'season-adjective'
  | 'every'
  | 'each'
  | 'cardinal'
  | 'ordinal'
  | 'times'
  | 'timely'
  | 'preposition'
  | 'not'
  | 'limit'
  | 'than'
  | 'and'
  | 'or'
  | 'also'
  | 'current'
  | 'reporting'
  | 'calendar'
  | 'next'
  | 'last'
  | 'edge'
  | 'halves'
  | 'course'
  | 'whole'
  | 'period'
  | 'subject'
  | 'constant'
  | 'constant-adjective'
  | 'footing'
  | 'onward'
  | 'starting'
  | 'working'
  | 'number'
  | 'school'
  | 'including'
  | 'stage'
  | 'school-class'
  | 'term-word'
  | 'span-word'
  | 'hour'
  | 'variable'
  | 'exception'
  | 'noise'
  | 'phrase'

export interface Lexeme {
  readonly class: LexemeClass
  readonly value: string | number
  /** A nominative that says something by its case («текущего год», «2 неделя»). */
  readonly bare: boolean
}

/** A line of the vocabulary: class, value, and its forms: `stem:ending ending …` or whole words. */
export type VocabularyLine = readonly [LexemeClass, string | number, string]

/** «октябр:ь я ю» gives «октябрь», «октября», «октябрю»; `_` is the empty ending; words without a colon stand as they are. */
export function formsOf(line: string): readonly string[] {
  return line.split('|').flatMap((group) => {
    const [stem = '', endings] = group.split(':')
    if (endings === undefined) return stem.trim().split(' ')
    return endings
      .trim()
      .split(' ')
      .map((ending) => stem.trim() + (ending === '_' ? '' : ending))
  })
}
