import { passportProblemText } from '../../ru/passport-problem.ru.ts'
import { fieldWords } from '../../ru/passport-words.ts'
import type { SheetColumn } from '../sheet-row.ts'
import type { RowFault } from '../tree-change.ts'

export const columnWords: Readonly<Record<SheetColumn, string>> = {
  kind: 'Вид',
  municipality: 'Муниципалитет',
  school: 'Школа',
  ...fieldWords,
}

/** One sentence for each fault of a row: what is wrong and what to do. */
export function rowFaultText(fault: RowFault): string {
  if ('problem' in fault) return passportProblemText(fault.problem)
  const params = fault.params ?? {}
  switch (fault.code) {
    case 'kind-unknown':
      return params.text === ''
        ? 'Не указан вид. Напишите «муниципалитет», «школа» или «центр».'
        : `Вида «${params.text}» нет. Напишите «муниципалитет», «школа» или «центр».`
    case 'region-row':
      return 'Регион из файла не меняется: уберите строку.'
    case 'out-of-reach':
      return `Организации «${params.name}» среди доступных вам нет, и добавить её здесь нельзя: уберите строку.`
    case 'municipality-missing':
      return 'Не указан муниципалитет: напишите его название или код.'
    case 'municipality-not-found':
      return `Муниципалитета «${params.name}» среди доступных вам нет: проверьте название или добавьте его строкой выше.`
    case 'municipality-ambiguous':
      return `Муниципалитетов «${params.name}» несколько: напишите код.`
    case 'school-missing':
      return 'Не указана школа, при которой работает центр: напишите её название или код.'
    case 'school-not-found':
      return `Школы «${params.name}» среди доступных вам нет: проверьте название или добавьте её отдельной строкой.`
    case 'school-ambiguous':
      return `Школ «${params.name}» несколько: напишите код школы или муниципалитет.`
    case 'parent-faulty':
      return `Сначала исправьте строку ${params.row}: в ней вышестоящая организация.`
    case 'row-twice':
      return `О той же организации говорит строка ${params.row}: оставьте одну.`
    case 'key-ambiguous':
      return `Код «${params.key}» стоит у нескольких организаций: исправьте его у лишних.`
    case 'key-taken':
      return `Код «${params.key}» уже занят организацией «${params.name}»: проверьте код.`
    case 'name-ambiguous':
      return `Организаций «${params.name}» здесь несколько: напишите код.`
    case 'name-taken':
      return `Организация «${params.name}» здесь уже есть: проверьте название и код.`
    case 'moved':
      return `Эта организация относится к «${params.from}». Перевести её в другую через файл нельзя: исправьте строку.`
  }
}
