import type { ColumnRole } from '#core/plan/column-role.ts'

/**
 * Head nouns of column headings. The one that stands first in a heading says what the column is («Срок представления
 * результата» is a term); the weight settles what stands alone.
 */
export const columnWords: readonly {
  readonly role: ColumnRole
  readonly pattern: RegExp
  readonly weak?: boolean
}[] = [
  {
    role: 'extra',
    pattern:
      /отч[её]тн[а-яё]+ период|финансир|объ[её]м|источник|сумма|стоимост|бюджет|тыс\.? ?руб|отметка|примечан|выполнени[ея](?=$|,| \(|\s*\/)|факт(?!ор)|статус|соисполнител|ссылк|продукт|критери|место проведения|форма (?:проведени|работ)|количество|кол-во|ед\.? ?изм|единиц|(?:должност|фамили|ф\.? ?и\.? ?о(?!\p{L}))(?!.*(?:ответств|исполнител))/u,
  },
  {
    role: 'number',
    pattern:
      /^(?:№|n|no|номер|нумерация)(?:$|[\s.]*(?:п\/?\.?п|п\s*\/\s*п|пункта|строки|п)?[.\s]*$)|^п\s*[/.]?\s*п\.?$|^#$/u,
  },
  {
    role: 'due',
    pattern:
      /срок|дат[аы]|период|когда|^месяц(?:ы|, |$)|^д(?:ень|ни)(?=$|[\s,/])|время (?:и место )?(?:проведен|исполнен|реализ)|календарн/u,
  },
  {
    role: 'responsible',
    pattern: /ответств|^отв(?=\.|$)|исполнител[ья]|исполнители|организатор|куратор|координатор|^кто(?=$| )/u,
  },
  {
    role: 'result',
    pattern:
      /результат|вид документа|итогов[а-яё]+ документ|подтверждающ|отч[её]тн[а-яё]+ документ|форма (?:завершени|отч[её]т|представлени)|^итог|^выход$/u,
  },
  {
    role: 'audience',
    pattern:
      /аудитори|участник|категори|контингент|целев[а-яё]+ групп|для кого|^класс(?:ы|ов)?(?=$|[\s,/(])/u,
  },
  // «Направления работы» beside «Мероприятия».
  { role: 'section', pattern: /^направлени[еяй] (?:работы|деятельности)(?!.*мероприят)/u },
  {
    role: 'section',
    pattern:
      /^(?:наименование|название) (?:направлени|раздел|этап|блок)|направлени|раздел|этап|блок|^задач|^цел[ьи]/u,
    weak: true,
  },
  {
    role: 'title',
    pattern:
      /^наименование[^.]{0,40}мероприят|мероприят|содержание|действи|виды? (?:работ|деятельност)|работ[ыа]?(?=$|[\s,.])|^меры|мера(?=$| )|шаги?|^что (?!сделано|выполнено)|деятельность|^задание|^план(?:ируем[а-яё]+)? (?:работ|действ|меропр)/u,
  },
  { role: 'result', pattern: /показател|эффект(?!ивн)|^документ/u, weak: true },
  {
    role: 'title',
    pattern: /наименовани|название|^тем[аы]|вопрос|^дела(?!\p{L})|событи|решени[ея]|^объект/u,
    weak: true,
  },
]

/** The letter that most texts write without its dots. */
export const yo = 'ё'
export const ye = 'е'

export const plannedOrDone = /^(?:план|факт)/u

/** «Дата и место проведения» */
export const placeInHeading = /(?<!\p{L})мест[оа](?!\p{L})/iu

export const purposeHeading = /^цел/u

/** Sub-headings that halve a term column. */
export const startWords = /начал|^с$|^от$/u
export const endWords = /окончан|конец|заверш|^по$|^до$/u

/** Headings of columns that are marked instead of filled: months, quarters, halves, years. */
export const periodHeading =
  /^(?:(?:[1-4]|i{1,3}|iv|1-?й|2-?й|3-?й|4-?й|первый|второй|третий|четв[её]ртый)[\s-]*(?:кв|квартал)[а-яё.]*(?:\s*20\d\d(?:\s*г(?:ода?|\.)?)?)?|(?:янв|фев|март?|апр|май|мая|июн|июл|авг|сен|окт|ноя|дек)[а-яё]*\.?(?:\s*20\d\d(?:\s*г(?:ода?|\.)?)?)?|(?:[12]|i{1,2})[\s-]*(?:полугоди|п\/г)[а-яё.]*(?:\s*20\d\d(?:\s*г(?:ода?|\.)?)?)?|20\d\d(?:\s*(?:год[а-яё]*|гг?\.?))?|20\d\d\s*[/-]\s*(?:20)?\d\d(?:\s*уч[а-яё.]*\s*г[а-яё.]*)?)$/u

/** Between the two nouns of a heading: «Срок и ответственный», «Срок / исполнитель». */
export const headingBreak = /[,;/]|\sи\s/u

/** «I», «2» under «Квартал». */
export const quarterOver = /квартал/u
export const bareQuarter = /^(?:[1-4]|i{1,3}|iv)$/u
export function quarterTerm(quarter: string): string {
  return `${quarter} квартал`
}

/** What stands in a marked cell. */
export const markCell = /^(?:[+✓✔xхvvᵥ√*●•■▲✗✘]|да|\+\s*\+)$/iu

/** The side that a title column of a two-sided plan speaks to. */
export const centreTitle = /центр/u
export const centreAgent = /центрами|центром/u
export const authorityTitle =
  /(?<!\p{L})м?оуо|(?<!\p{L})муо(?!\p{L})|муниципал|управлени[еяй]|орган(?:ы|ами|ов|ом)|район|учредител/u

/** A term by its look. */
export const looksLikeTerm =
  /\d{1,2}\.\d{1,2}(?:\.|\b)|\b20\d\d\b|январ|феврал|март|апрел|ма[йяе](?=$|[^\p{L}])|июн|июл|август|сентябр|октябр|ноябр|декабр|кварт|полугод|ежемес|ежегод|ежекв|еженед|ежедн|постоянно|в течени[еи]|весь период|раз в |по мере|по график|по план|в срок|до конца|уч(?:\.|ебн)[а-яё]* (?:г|год)|далее|регулярно|систематически|по отдельн|по согласовани/iu

/** A responsible party by its look. */
export const looksLikeParty =
  /директор|руководител|начальник|заведующ|зам(?:еститель|\.)|координатор|специалист|педагог|учител|методист|управлени|отдел|администраци|министерств|департамент|комитет|центр|школ|гимнази|лице|рабочая группа|(?<!\p{L})(?:ОО|ОУ|МОУО|РМК|СОШ|УО)(?!\p{L})|оператор|завуч|классны[ей] руководител|совет|комисси/iu

/** «Юркова С.Д.», «С.Д. Юркова». */
export const looksLikeName = /\p{Lu}\p{Ll}+\s\p{Lu}\.\s?\p{Lu}\.|\p{Lu}\.\s?\p{Lu}\.\s?\p{Lu}\p{Ll}+/u

/** What stands for the cell above. */
export const sameAsAbove =
  /^(?:то\s+же|та\s+же|те\s+же|тот\s+же|аналогично|[-–—/]*\s*["“”»«'`]{1,2}\s*[-–—/]*|-\s*\/\s*\/\s*-|\/\/|〃|″)\.?$/iu

export const nothing = /^[-–—−_.\s]*$/u

/** «Директор ________ /И.И. Иванов/», a place for a stamp. */
export const signatureLine = /_{4}|(?<!\p{L})М\.\s?П\./u

/** Sums at the foot of a table. */
export const totals = /^(?:итого|всего)(?!\p{L})/iu
