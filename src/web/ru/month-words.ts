/** How the names of months begin, from January; «май» and «мая» alike. */
export const monthBeginnings = [
  'янв',
  'фев',
  'мар',
  'апр',
  'ма[йя]',
  'июн',
  'июл',
  'авг',
  'сен',
  'окт',
  'ноя',
  'дек',
]

/** «8 ноября 2021 г.» */
export const wordedDay = new RegExp(
  `(\\d{1,2})\\s*(?:-?го\\s+)?(${monthBeginnings.join('|')})[а-яё]*\\.?(?:\\s*(\\d{4}|\\d{2})(?!\\d))?`,
  'iu',
)
/** «2026/27 учебный год» */
export const schoolYear = /(20\d\d)\s*[/\\–—-]\s*(?:20)?\d\d\s*уч/iu
/** «с 5 октября», «начиная с …» with no other end. */
export const onward = /(?:^|\s)с(?:о)?\s/iu
/** What may stand behind a day: «г.», a full stop. */
export const afterDay = /^[\s.,;]*(?:г(?:ода)?\.?)?[\s.;]*(?:,.*)?$/iu
