import type { Block, Cell, Paragraph } from '#documents/document.ts'

const DUE = [
  'до 1 октября 2022 года',
  'ежеквартально, до 5 числа месяца, следующего за отчётным',
  'май-июнь',
  'постоянно',
]
const WHO = ['Минпросвещения Тверского края', 'МОУО, руководители центров «Точка роста»', 'РМК']

/** A road map of so many measures in two stages, as a ministry would lay it out. */
export function roadMap(rows: number): readonly Block[] {
  return [
    paragraph(
      'План мероприятий («дорожная карта»)\nпо созданию и функционированию центров «Точка роста» на 2021–2024 годы',
      true,
    ),
    {
      kind: 'table',
      columns: 6,
      page: null,
      rows: [
        row(
          [
            '№ п/п',
            'Наименование мероприятия',
            'Результат',
            'Целевая аудитория',
            'Ответственный',
            'Срок реализации',
          ],
          true,
        ),
        ...Array.from({ length: rows }, (_, index) => measure(index)),
      ],
    },
  ]
}

function measure(index: number) {
  if (index % 40 === 0) {
    const title = `${index === 0 ? 'I' : 'II'}. Направление ${index / 40 + 1}: организационное сопровождение`
    return { header: false, page: null, cells: [cell(0, title, 6)] }
  }
  return row(
    [
      `${index}.`,
      `Проведение в общеобразовательных организациях мероприятия № ${index} по обновлению содержания и методик преподавания предметов «Физика», «Химия», «Биология»`,
      `Охвачено не менее ${(index % 60) + 30} % обучающихся, представлен отчёт по установленной форме`,
      'Педагогические работники центров, обучающиеся 5–9 классов',
      WHO[index % WHO.length] ?? '',
      DUE[index % DUE.length] ?? '',
    ],
    false,
  )
}

function row(texts: readonly string[], header: boolean) {
  return { header, page: null, cells: texts.map((text, column) => cell(column, text)) }
}

function cell(column: number, text: string, columnSpan = 1): Cell {
  return { column, columnSpan, rowSpan: 1, blocks: [paragraph(text, false)] }
}

function paragraph(text: string, bold: boolean): Paragraph {
  return { kind: 'paragraph', text, heading: null, label: null, level: null, page: null, bold, centred: bold }
}
