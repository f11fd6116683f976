/** Letters that look the same in both alphabets, as a Cyrillic word with a stray one is mended. */
export const cyrillicFor: Readonly<Record<string, string>> = {
  A: 'А',
  B: 'В',
  C: 'С',
  E: 'Е',
  H: 'Н',
  K: 'К',
  M: 'М',
  O: 'О',
  P: 'Р',
  T: 'Т',
  X: 'Х',
  Y: 'У',
  a: 'а',
  c: 'с',
  e: 'е',
  k: 'к',
  o: 'о',
  p: 'р',
  u: 'и',
  x: 'х',
  y: 'у',
}

/** The sign of a number, as it is seen: «N°12», «Nе», «№º». */
export const numberSign = /^(?:N[oº°еe]|М[º°]|№[º°])(?=\d|$)/u
export const numberSignMeant = '№'

/**
 * «ОО», as every second road map has it, puzzles tesseract's Russian: it sees rings of all kinds, «[]0)», «9/0)», «(ее»,
 * «оо», with brackets that open or close nothing.
 */
export const rings = /^[оО0Oe@©®9еЕсc[\](){}/'`.|]{2,6}$/u
export const ring = /[оО0Oe@©®9еЕсc]|\[\]/gu
export const oddSign = /[@©®[\]{}]/u
export const twoRings = /^[оО0O]{2}$/u
export const ringsMeant = 'ОО'

/** What a number column is headed with, and how it is seen: «№ пит», «№ п/т», «№ nn». */
export const numberHeading = /^№\s*[пn][/|\\iltит1!]{0,2}[пnитt][.]?$/iu
export const numberHeadingMeant = '№ п/п'
