/** Names that programs give to new sheets; they say nothing of what stands there. */
const GIVEN_NAME = /^(?:лист|sheet|таблица|table|worksheet|страница|page|tdsheet)[\s_]*\d*(?:\s*\(\d+\))?$/iu

export function saysNothing(name: string): boolean {
  const folded = name.trim()
  return GIVEN_NAME.test(folded) || !/\p{L}|\d{4}/u.test(folded)
}

/** A place to sign, or a signature: what stands side by side above or below a table. */
export const SIGNED =
  /_{3,}|(?:^|[^\p{L}])\p{Lu}\.\s?(?:\p{Lu}\.)?\s?\p{Lu}\p{Ll}+|\p{Lu}\p{Ll}+\s\p{Lu}\.\s?\p{Lu}\./u

/** A line of a cell begins something of its own rather than going on with the line above. */
export const BEGINS_ANEW = /^(?:\p{Lu}|[-–—•·*]\s|\d{1,3}(?:\.\d{1,3})*[.)]\s|\p{Ll}\)\s)/u

export function hiddenSheet(name: string): string {
  return `лист ${name}`
}

/** «строки 5–7, 12 листа План» from numbers that count from 0. */
export function hiddenRows(rows: readonly number[], sheet: string): string {
  const listed = rangesOf(rows, (row) => String(row + 1))
  return `${rows.length === 1 ? 'строка' : 'строки'} ${listed} листа ${sheet}`
}

export function hiddenColumns(columns: readonly number[], sheet: string): string {
  return `${columns.length === 1 ? 'столбец' : 'столбцы'} ${rangesOf(columns, columnName)} листа ${sheet}`
}

function rangesOf(numbers: readonly number[], name: (number: number) => string): string {
  const texts: string[] = []
  for (let at = 0; at < numbers.length; ) {
    let end = at
    while (numbers[end + 1] === (numbers[end] ?? 0) + 1) end += 1
    const [first, last] = [name(numbers[at] ?? 0), name(numbers[end] ?? 0)]
    texts.push(first === last ? first : `${first}–${last}`)
    at = end + 1
  }
  return texts.join(', ')
}

/** A, B … Z, AA … */
function columnName(column: number): string {
  let text = ''
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    text = String.fromCharCode(65 + ((rest - 1) % 26)) + text
  }
  return text
}
