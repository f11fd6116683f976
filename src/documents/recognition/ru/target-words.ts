const number = '(?<value>\\d{1,3}(?:[\\s\\u00a0]\\d{3})+|\\d+(?:[.,]\\d+)?)'
const unit =
  '(?<unit>%|процент[а-яё]*|(?!г\\.|год|раз|январ|феврал|март|апрел|ма[яй]|июн|июл|август|сентябр|октябр|ноябр|декабр|кварт|рабоч|календарн|дн)[а-яё-]{2,}(?:/[а-яё]+)?)'

/** «не менее 70%», «не ниже 5 педагогов». */
export const atLeast = new RegExp(
  `(?:не\\s+менее|не\\s+ниже|не\\s+меньше|свыше|более(?!\\s+чем\\s+в))\\s+(?:чем\\s+)?(?:до\\s+)?${number}\\s*${unit}`,
  'giu',
)
export const atMost = new RegExp(
  `(?:не\\s+более|не\\s+выше|не\\s+больше)\\s+(?:чем\\s+)?(?:до\\s+)?${number}\\s*${unit}`,
  'giu',
)
/** «увеличение до 70 %», «довести долю до 30%», «снизить до 5%». */
export const upTo = new RegExp(`(?<!\\p{L})до\\s+${number}\\s*${unit}`, 'giu')
export const rising = /увелич|повы[шс]|дове[дс]|достиж|достичь|рост|возраст|расшир/iu
export const falling = /сниж|сокра[щт]|уменьш/iu
export const exact = new RegExp(`(?<![\\d.,])${number}\\s*(?<unit>%|процент[а-яё]*)`, 'giu')
export const percent = /^(?:%|процент)/iu
/** Where the clause of a target begins and ends inside a longer sentence. */
export const clauseBreak = /,?\s+а\s+также\s+|;\s*/iu
