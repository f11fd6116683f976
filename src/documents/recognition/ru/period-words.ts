/** First letters of the months, in order; «мая» and «май» alike. */
export const monthStems = [
  'янв',
  'фев',
  'мар',
  'апр',
  'ма',
  'июн',
  'июл',
  'авг',
  'сен',
  'окт',
  'ноя',
  'дек',
] as const

const month =
  '(?:янв(?:ар[а-яё]*)?|фев(?:рал[а-яё]*)?|мар(?:т[а-яё]*)?|апр(?:ел[а-яё]*)?|ма[йяе]|июн[а-яё]*|июл[а-яё]*|авг(?:уст[а-яё]*)?|сент?(?:ябр[а-яё]*)?|окт(?:ябр[а-яё]*)?|ноя(?:бр[а-яё]*)?|дек(?:абр[а-яё]*)?)'
const year = '(20[0-4]\\d)'
const yearWord = '(?:\\s*(?:г{1,2}(?:\\.\\s?г)?\\.?(?![а-яё])|год[а-яё]*))?'

/** Dates, months, quarters, halves, school years and years, each with its year or without. */
export const periodAtom = new RegExp(
  [
    `(?<!\\d|\\.)(?<fromDay>\\d{1,2})\\s*(?:[-–—]|\\s(?:по|до)\\s)\\s*(?<toDay>\\d{1,2})(?:\\s+(?<rangeMonth>${month})(?:\\s+${year})?|\\.(?<rangeNumber>\\d{1,2})\\.${year})(?!\\d)${yearWord}`,
    `(?<day>\\d{1,2})[./](?<dayMonth>\\d{1,2})[./]${year}${yearWord}`,
    `(?<![\\d.])(?<shortDay>\\d{1,2})\\.(?<shortMonth>\\d{2})(?![\\d]|\\.\\d)`,
    `(?<wordDay>\\d{1,2})\\s+(?<wordMonth>${month})(?:\\s+${year})?${yearWord}`,
    `(?<schoolFrom>20[0-4]\\d)\\s*[/–—-]\\s*(?<schoolTo>(?:20)?\\d\\d)\\s*(?:уч[а-яё.]*\\s*г[а-яё.]*)`,
    `(?<schoolHalf>[12]|i{1,2}|перво[а-яё]+|второ[а-яё]+)[\\s-]*(?:е\\s+)?полугоди[а-яё]*\\s*(?<halfFrom>20[0-4]\\d)\\s*[/–—-]\\s*(?<halfTo>(?:20)?\\d\\d)\\s*(?:уч[а-яё.]*\\s*г[а-яё.]*)`,
    `(?<quarter>[1-4]|i{1,3}|iv|перв[а-яё]+|втор[а-яё]+|трет[а-яё]+|четв[её]рт[а-яё]+)[\\s-]*(?:й\\s+)?кв[а-яё.]*(?:\\s*${year})?${yearWord}`,
    `(?<half>[12]|i{1,2}|перво[а-яё]+|второ[а-яё]+)[\\s-]*(?:е\\s+)?полугоди[а-яё]*(?:\\s*${year})?${yearWord}`,
    `(?<!\\p{L})(?<month>${month})(?![а-яё])\\.?(?:\\s*-?\\s*${year})?${yearWord}`,
    `(?<!\\d)(?<slashFrom>20[0-4]\\d)\\s*/\\s*(?<slashTo>20[0-4]\\d|\\d\\d)(?!\\d)`,
    `(?<![\\d№./])(?<year>20[0-4]\\d)(?!\\d|[./]\\d)${yearWord}`,
  ].join('|'),
  'giu',
)

/** «первое полугодие», «третий квартал»: how the words begin, in order. */
export const ordinalStems = ['перв', 'втор', 'трет', 'четв'] as const

/** What makes a period that follows it the end of a longer one. */
export const untilWord = /(?<!\p{L})(?:до|по)\s+(?:конца\s+)?$/iu

/** «к новому 2023/2024 учебному году»: what is prepared for, and not when. */
export const towardsWord = /(?<!\p{L})(?:к|ко)\s+(?:началу\s+)?(?:нов[а-яё]+\s+)?$/iu

/** What stands between the two ends of a range. */
export const rangeBetween = /^[\s.,]*(?:[-–—−]+|по|до)\s*$/iu

/** What may stand in front of the whole of a period, and behind it, without being part of a heading. */
export const periodFrame =
  /^[\s,.;:–—-]*(?:в\s+|на\s+|с\s+|за\s+|со\s+|период(?:\s+с)?\s+|сроки?\s*(?:реализации|исполнения|проведения)?\s*[:–—-]?\s*)*$/iu

/** Between two years of a list; «2023 год и плановый период 2024 и 2025 годов» is one of budgets. */
export const listBetween = /^\s*(?:,|и(?:\s+(?:на\s+)?плановый\s+период)?)\s*$/iu
