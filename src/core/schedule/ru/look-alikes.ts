/** Latin letters (and figures inside words) that look like Cyrillic ones; capitals and small letters apart. */
export const cyrillicFor: ReadonlyMap<string, string> = new Map(
  Object.entries({
    A: 'а',
    a: 'а',
    B: 'в',
    b: 'ь',
    C: 'с',
    c: 'с',
    E: 'е',
    e: 'е',
    H: 'н',
    h: 'н',
    K: 'к',
    k: 'к',
    M: 'м',
    m: 'м',
    n: 'п',
    O: 'о',
    o: 'о',
    P: 'р',
    p: 'р',
    T: 'т',
    t: 'т',
    u: 'и',
    X: 'х',
    x: 'х',
    Y: 'у',
    y: 'у',
    r: 'г',
    i: 'і',
    ѕ: 'с',
    і: 'і',
    '0': 'о',
    '3': 'з',
    '6': 'б',
    '4': 'ч',
  }),
)

/** Letters that a scanner writes for figures. */
export const figureFor: ReadonlyMap<string, string> = new Map(
  Object.entries({
    о: '0',
    О: '0',
    o: '0',
    O: '0',
    з: '3',
    З: '3',
    l: '1',
    I: '1',
    '|': '1',
    І: '1',
    і: '1',
    б: '6',
    Б: '6',
  }),
)

/** Letters that are typed for Roman figures; «Ш» is III, «П» is II. */
export const romanFor: ReadonlyMap<string, string> = new Map(
  Object.entries({
    і: 'i',
    i: 'i',
    l: 'i',
    '1': 'i',
    '|': 'i',
    ш: 'iii',
    п: 'ii',
    v: 'v',
    у: 'v',
    y: 'v',
    x: 'x',
    х: 'x',
  }),
)

/** Abbreviations whose letters are parted by dots or dashes: a school year, years, this year, a half, a quarter. */
export const dottedWords: readonly (readonly [RegExp, string])[] = [
  [/(?<!\p{L})у\.\s?г\.?(?!\p{L})/giu, 'учебного года'],
  [/(?<=\d\s?)г\.\s?г\.?(?!\p{L})/giu, 'гг'],
  [/(?<!\p{L})[снт]\.\s?г\.?(?!\p{L})/giu, 'текущего года'],
  [/(?<!\p{L})п\/г\.?(?!\p{L})/giu, 'полугодие'],
  [/(?<!\p{L})кв-л[аеуы]?(?!\p{L})/giu, 'квартал'],
  [/(?<!\p{L})м-ц[аеуы]?(?!\p{L})/giu, 'месяц'],
  [/(?<!\p{L})(?:п-е|пол-е|полуг-е)(?!\p{L})/giu, 'полугодие'],
]

/** Cheap to ask first: most terms hold no such abbreviation. */
export const mayBeDotted = /[угснт]\.\s?г|п\/г|(?:кв|м|п|пол|полуг)-[лце]/i

/** е for ё is how people type. */
export function withoutYo(text: string): string {
  return text.replaceAll('ё', 'е').replaceAll('Ё', 'Е')
}

/** A character that may be meant for a figure, as the class of a pattern. */
export const figureLetters = '[0-9oOоОзЗlIІ|бБ]'

/** «ч.», «час»: what makes figures a time of day. */
export const hourMark = '(?:ч(?!\\p{L})|час)'
