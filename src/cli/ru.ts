type Described = 'read' | 'due' | 'import' | 'serve' | 'password' | 'journal'

const descriptions: Readonly<Record<Described, string>> = {
  read: `  ./rostok read ФАЙЛ [--period 2021-01-01..2024-12-31] [--json]
      Читает документ и показывает планы, мероприятия и замечания таблицей.
      --period  срок действия плана, если в документе он не назван
      --json    то же в виде JSON
      Код выхода: 0 — прочитано, 1 — плана в документе нет, 2 — файл не принят.`,
  due: `  ./rostok due "ежеквартально, до 10 числа" --period 2026-01-01..2026-12-31 [--json]
  ./rostok due --file СРОКИ.tsv --json
      Объясняет срок: вид, даты исполнения и смысл простыми словами.
      --file    таблица со столбцами expression, start, end; на каждую строку — строка JSON`,
  import: `  ./rostok import ФАЙЛ --into ОРГАНИЗАЦИЯ [--as ИМЯ]
      Читает документ и кладёт его черновиком в указанную организацию.
      --as      от чьего имени (имя для входа); без него — от имени координатора этой организации`,
  serve: `  ./rostok serve [--empty]
      Запускает сайт (то же, что npm start). Адрес задают PORT и HOST, папку данных — ROSTOK_DATA,
      свой сервер PostgreSQL — DATABASE_URL.
      --empty   без демонстрационных данных: спросит первую организацию, её координатора и администратора`,
  password: `  ./rostok password ИМЯ [--stdin] [--drop-second-factor]
      Задаёт новый пароль пользователю, который его забыл, и закрывает его сеансы.
      --stdin   прочитать пароль со стандартного ввода
      --drop-second-factor
                вместо этого отключить вход с кодом тому, кто потерял телефон; пароль остаётся прежним`,
  journal: `  ./rostok journal verify [--head ФАЙЛ]
      Проверяет, что записи журнала не изменены, не удалены и не вставлены.
      --head    сверить и с контрольными суммами, выгруженными раньше (папка данных, journal/heads-ДЕНЬ.txt)
      Код выхода: 0 — журнал цел, 1 — нет.`,
}

export function helpText(name?: Described): string {
  if (name !== undefined) return descriptions[name]
  return [
    '«Росток» ведёт дорожные карты центров «Точка роста» от подписанного приказа до последнего отчёта.',
    '',
    'Команды:',
    ...Object.values(descriptions),
    '  ./rostok help',
    '      Показывает эту подсказку.',
  ].join('\n')
}

export function unknownCommandText(word: string, nearest: string | null): string {
  const hint = nearest === null ? '' : ` Возможно, вы имели в виду «${nearest}».`
  return `Команды «${word}» нет.${hint} Список команд: ./rostok help`
}

export function faultText(details: string): string {
  return `Внутренняя ошибка программы. Сообщите о ней разработчикам вместе с этим текстом:\n${details}`
}
