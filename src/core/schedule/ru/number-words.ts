import type { VocabularyLine } from '../reading/lexeme.ts'

const adjective = 'ый ого ому ым ом ая ой ую ое ые ых'

function tens(stem: string): string {
  return `${stem}:ь и ью`
}

export const numberWords: readonly VocabularyLine[] = [
  ['cardinal', 1, 'один одного одному одним одном одна одну одной одно'],
  ['cardinal', 2, 'два две двух двум двумя'],
  ['cardinal', 3, 'три трех трем тремя'],
  ['cardinal', 4, 'четыре четырех четырем'],
  ['cardinal', 5, tens('пят')],
  ['cardinal', 6, tens('шест')],
  ['cardinal', 7, 'семь семи семью'],
  ['cardinal', 8, 'восемь восьми'],
  ['cardinal', 9, tens('девят')],
  ['cardinal', 10, tens('десят')],
  ['cardinal', 11, tens('одиннадцат')],
  ['cardinal', 12, tens('двенадцат')],
  ['cardinal', 13, tens('тринадцат')],
  ['cardinal', 14, tens('четырнадцат')],
  ['cardinal', 15, tens('пятнадцат')],
  ['cardinal', 20, tens('двадцат')],
  ['cardinal', 30, tens('тридцат')],
  ['ordinal', 1, `перв:${adjective}`],
  ['ordinal', 2, 'втор:ой ого ому ым ом ая ую ое ые ых'],
  ['ordinal', 3, 'третий третьего третьему третьим третьем третья третьей третью третье третьи третьих'],
  ['ordinal', 4, `четверт:${adjective}`],
  ['ordinal', 5, `пят:${adjective}`],
  ['ordinal', 6, 'шест:ой ого ому ым ом ая ую ое'],
  ['ordinal', 7, 'седьм:ой ого ому ым ом ая ую ое'],
  ['ordinal', 8, 'восьм:ой ого ому ым ом ая ую ое'],
  ['ordinal', 9, `девят:${adjective}`],
  ['ordinal', 10, `десят:${adjective}`],
  ['ordinal', 11, `одиннадцат:${adjective}`],
  ['ordinal', 12, `двенадцат:${adjective}`],
  ['ordinal', 13, `тринадцат:${adjective}`],
  ['ordinal', 14, `четырнадцат:${adjective}`],
  ['ordinal', 15, `пятнадцат:${adjective}`],
  ['ordinal', 16, `шестнадцат:${adjective}`],
  ['ordinal', 17, `семнадцат:${adjective}`],
  ['ordinal', 18, `восемнадцат:${adjective}`],
  ['ordinal', 19, `девятнадцат:${adjective}`],
  ['ordinal', 20, `двадцат:${adjective}`],
  ['ordinal', 30, `тридцат:${adjective}`],
  ['timely', 1, 'однократно единожды однажды разово единовременно одноразово'],
  ['timely', 2, 'дважды двукратно'],
  ['timely', 3, 'трижды трехкратно'],
  ['timely', 4, 'четырежды'],
  ['times', 1, 'раз раза разу р'],
]

/** «пятидневный», «двухнедельный»: what the first part of such an adjective counts. */
export const numberPrefixes: readonly (readonly [string, number])[] = [
  ['одно', 1],
  ['двух', 2],
  ['трех', 3],
  ['четырех', 4],
  ['пяти', 5],
  ['шести', 6],
  ['семи', 7],
  ['восьми', 8],
  ['девяти', 9],
  ['десяти', 10],
  ['двенадцати', 12],
  ['пятнадцати', 15],
  ['двадцати', 20],
  ['тридцати', 30],
]

/** «5-го», «1-й», «2-х», «15-ти»: the ending written after a figure. */
export const figureEnding = /^(?:го|ого|его|й|ый|ой|ий|я|ая|е|ое|ее|х|ых|ми|му|ому|ом|м|ти|ю|ую|ей|ые|ух)$/

/** Of these the endings of how many and not of which: «2-х недель», «10-ти дней». */
export const countEnding = /^(?:х|ми|ти|ух|м)$/

/** The same, run together with the word behind: «5-гочисла», «2-йквартал». */
export const gluedEnding = /^(?:го|ого|му|ому|[йяе]|ый|ой|ая|ое)(?=\p{L}{4})/u
