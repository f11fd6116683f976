/** The words by which acts change points of a plan. Quoted texts stand as ⟦0⟧, ⟦1⟧ … in what these are held against. */

const number = String.raw`\d+(?:\.\d+)*`
/** «пункт 5», «строку 5», «позиции 2.1», «подпунктом 7.3», «мероприятий 3, 5 и 7–9». */
const point = String.raw`(?:(?:под)?пункт|строк|позици|мероприяти)\p{L}*`
const numbers = String.raw`(?<numbers>${number}(?:(?:\s*[,–—-]\s*|\s+и\s+)(?:${point}\s+)?${number})*)`
const quoted = (name: string) => String.raw`⟦(?<${name}>\d+)⟧`
/** What may stand between a point and what is done to it: whose point it is, and in which column. */
const ofPlan = String.raw`(?:\s+(?:плана|дорожной карты|приложения|таблицы|перечня|раздела)[^⟦,:]*?)?`
const column = String.raw`(?:\s*,?\s*(?:в\s+)?(?:граф|столб|колонк)\p{L}*\s+⟦(?<column>\d+)⟧)?`

const rule = (text: string) => new RegExp(text, 'iu')

/** A clause that asks for a change, whether it is understood or not. */
export const asksForChange = rule(
  String.raw`излож|замен|исключ|дополн|признать утративш|продл|перенес|измен\p{L}+ срок`,
)

/** The point is one of the act itself and not of the plan. */
export const ofAct = rule(
  String.raw`(?:пункт)\p{L}*\s+${number}\s+(?:приказа|постановления|распоряжения|решения)`,
)

/** «план изложить в новой редакции» */
export const wholeAnew = rule(
  String.raw`(?:план|карт|приложени|таблиц)\p{L}*[^⟦]{0,200}?излож\p{L}+\s+в\s+(?:новой|следующей|прилагаемой)?\s*редакции`,
)

/** «в пункте 3 слова «…» заменить словами «…»», «слово», «цифры», «дату». */
export const inPoint = rule(String.raw`в\s+${point}\s+${numbers}${ofPlan}${column}`)
export const replaced = new RegExp(
  String.raw`(?:слов|цифр|дат|числ)\p{L}*\s+${quoted('from')}\s*(?:[,–—-]\s*)?(?:заменить\s+)?(?:на\s+)?(?:(?:слов|цифр|дат|числ)\p{L}*\s+|на\s+)${quoted('to')}`,
  'giu',
)
export const inserted = rule(
  String.raw`после\s+слов\p{L}*\s+${quoted('after')}\s+(?:дополнить|добавить|вставить)\s+слов\p{L}*\s+${quoted('to')}`,
)
export const wordsTakenOut = rule(String.raw`слов\p{L}*\s+${quoted('from')}\s+исключить`)

/** «пункт 5 изложить в следующей редакции: «…»» */
export const reworded = rule(
  String.raw`${point}\s+(?<number>${number})${ofPlan}${column}\s+изложить\s+в\s+(?:следующей\s+|новой\s+)?редакции\s*:?\s*${quoted('text')}`,
)

/** «пункт 7 исключить», «пункты 7–9 признать утратившими силу», «исключить пункты 7 и 8» */
export const takenOut = rule(
  String.raw`${point}\s+${numbers}${ofPlan}\s+(?:исключить|признать\s+утративш\p{L}+\s+силу|отменить)`,
)
export const takenOutFirst = rule(
  String.raw`(?:исключить|признать\s+утративш\p{L}+\s+силу|отменить)\s+${point}\s+${numbers}`,
)

/** «дополнить пунктом 12 следующего содержания: «…»» */
export const added = rule(
  String.raw`дополнить\s+(?:[^⟦:]*?\s)?${point}\s+(?<number>${number})[^⟦:]*:?\s*${quoted('text')}`,
)

/** The same where the row itself stands in a table behind the words. */
export const addedAsRow = rule(String.raw`дополнить\s+(?:[^⟦:]*?\s)?${point}\s+(?<number>${number})[^⟦]*$`)
export const rewordedAsRow = rule(
  String.raw`${point}\s+(?<number>${number})${ofPlan}\s+изложить\s+в\s+(?:следующей\s+|новой\s+)?редакции[^⟦]*$`,
)

/** «срок исполнения пункта 5 продлить до 1 апреля», «перенести срок исполнения пункта 5 на 1 апреля» */
const termOf = String.raw`срок\p{L}*(?:\s+(?:исполнения|выполнения|реализации|проведения))?\s+${point}\s+${numbers}${ofPlan}`
const until = String.raw`(?:⟦(?<text>\d+)⟧|(?<due>(?:до|на|с|по)\s+[^⟦;]+))`
export const termSet = rule(
  String.raw`${termOf}\s+(?:продлить|перенести|установить|изменить|определить)\s*:?\s*(?:на\s+)?${until}`,
)
export const termSetFirst = rule(
  String.raw`(?:продлить|перенести|установить|изменить|определить)\s+${termOf}\s*:?\s*${until}`,
)

/** «на 1 апреля» said of a term that is moved is «до 1 апреля». */
export function untilWords(words: string): string {
  return words
    .trim()
    .replace(/^на\s+/iu, 'до ')
    .replace(/[\s.]+$/u, '')
}

/** Fields of a point that is written out in a line: «срок: …», «ответственный – …». */
export const labelled: Readonly<Record<'result' | 'due' | 'responsible', RegExp>> = {
  result: /[;,.]?\s*(?:ожидаемый\s+)?результат\p{L}{0,10}\s*[:–—-]\s*(?<text>[^;]+)/iu,
  due: /[;,.]?\s*срок\p{L}*(?:\s+(?:исполнения|реализации|проведения))?\s*[:–—-]\s*(?<text>[^;]+)/iu,
  responsible: /[;,.]?\s*ответственн\p{L}*(?:\s+\p{L}+)?\s*[:–—-]\s*(?<text>[^;]+)/iu,
}

/** Which field of a measure a column's name means; null: none. */
export function fieldOfColumn(name: string): 'title' | 'result' | 'audience' | 'due' | 'responsible' | null {
  const words = name.toLowerCase()
  if (/срок|дат/u.test(words)) return 'due'
  if (/ответствен|исполнител/u.test(words)) return 'responsible'
  if (/результат/u.test(words)) return 'result'
  if (/аудитори/u.test(words)) return 'audience'
  return /мероприят|наименован|содержан/u.test(words) ? 'title' : null
}

/** «п. 5», «пп. 5, 6»: a point, without the stop that would end the sentence. */
export function spellOut(text: string): string {
  return text
    .replace(/(?<!\p{L})п\.?\s?п\.\s*(?=\d)/giu, 'пунктах ')
    .replace(/(?<!\p{L})п\.\s*(?=\d)/giu, 'пункт ')
    .replace(/(?<!\p{L})в пункт (?=\d)/giu, 'в пункте ')
}
