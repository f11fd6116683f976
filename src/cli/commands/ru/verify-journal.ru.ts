import type { ChainFault } from '#application/journal/verify-journal.ts'

const usage = 'Напишите: ./rostok journal verify [--head ФАЙЛ]'

export const ru = {
  usage,
  unknownOption: (option: string) => `Параметра ${option} нет. ${usage}`,
  fileMissing: (file: string) => `Файл «${file}» не найден или не читается.`,
  noHeads: (file: string) =>
    `В файле «${file}» нет контрольных сумм журнала. Они лежат в папке данных: journal/heads-ДЕНЬ.txt.`,
  empty: 'Журнал пуст.',
  whole: (region: string, lines: number) => `${region}: журнал цел, записей: ${lines}.`,
  fault: (region: string, fault: ChainFault) => `${region}: ${sayFault(fault)}`,
}

function sayFault(fault: ChainFault): string {
  switch (fault.kind) {
    case 'changed':
      return `запись № ${fault.number} изменена.`
    case 'inserted':
      return `запись № ${fault.number} вставлена.`
    case 'removed':
      return `${span(fault.number, fault.last)} из журнала.`
    case 'cut':
      return `конец журнала отрезан: ${span(fault.number, fault.last)}, хотя в файле с контрольными суммами их конец есть.`
    case 'made-anew':
      return `журнал составлен заново: запись № ${fault.number} не та, что была при выгрузке контрольных сумм.`
  }
}

function span(first: number, last: number): string {
  return first === last ? `удалена запись № ${first}` : `удалены записи № ${first}–${last}`
}
