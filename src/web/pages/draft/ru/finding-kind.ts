import type { FindingCode } from '#core/plan/finding.ts'

/** Kinds of findings as the filter names them. */
export const findingKind: Readonly<Record<FindingCode, string>> = {
  'due-outside-period': 'срок вне периода',
  'number-duplicated': 'повтор номера',
  'number-missing': 'нет номера',
  'due-missing': 'нет срока',
  'responsible-missing': 'нет ответственного',
  'title-missing': 'нет названия',
  'section-missing': 'нет заголовка',
  'typo-in-due': 'опечатка в сроке',
  'due-ambiguous': 'срок можно понять по-разному',
  'due-not-understood': 'срок не понят',
  'read-from-picture': 'прочитано с изображения',
  'period-missing': 'нет периода',
  'columns-doubtful': 'столбцы под вопросом',
  'table-unread': 'таблица не в плане',
  'clause-like-measure': 'пункт похож на мероприятие',
}
