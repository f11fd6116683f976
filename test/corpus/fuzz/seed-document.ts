import type { Block } from '#documents/document.ts'
import { line, table, title } from '../reading/build-document.ts'

/** What the fuzzed files are made of: a little of everything that a reader meets, in a place that is nowhere. */
export const seedDocument: readonly Block[] = [
  line('АДМИНИСТРАЦИЯ ОЗЁРНОГО РАЙОНА', { centred: true }),
  title('ПРИКАЗ'),
  line('от 15.02.2022 № 47-п', { centred: true }),
  line('Об утверждении плана мероприятий', { bold: true }),
  line('На основании приказа Министерства образования Ленской области от 10.01.2022 № 5 приказываю:'),
  line('Утвердить план мероприятий («дорожную карту») согласно приложению.', { label: '1.', level: 0 }),
  line('Руководителям школ представить отчёт до 1 июня 2022 года.', { label: '2.', level: 0 }),
  line('Начальник управления\tС. С. Семёнов'),
  title('План мероприятий («дорожная карта») центров «Точка роста» на 2022–2023 годы'),
  line('Общие положения', { heading: 2 }),
  line('педагоги', { label: '•', level: 1 }),
  table([
    [
      { text: '№ п/п', down: 2, bold: true },
      { text: 'Мероприятие', down: 2 },
      { text: 'Срок', across: 2 },
      { text: 'Ответственный', down: 2 },
    ],
    ['начало', 'конец'],
    [{ text: '1. Кадры', across: 5, bold: true }],
    ['1.1', 'Повышение квалификации\n(не менее 70 %)', '10.01.2022', '31.05.2022', 'РМК, школы'],
    ['1.2', 'Отчёт =СУММ(1) + @х', { text: 'ежеквартально', across: 2 }, { text: 'РМК', down: 2 }],
    ['1.3', 'Совещание', 'май 2022', 'июнь – август 2023 г.'],
    ['2', 'Открытие центра', { text: 'до 1 сентября 2022 г.', across: 2 }, 'Директор'],
  ]),
  line('Исполнитель: Иванова А. А., тел. 8 (000) 000-00-00'),
]

/** A road map without a table. */
export const seedLines: readonly Block[] = [
  title('Дорожная карта школы села Заречье на 2022 год'),
  line('1.1. Разработать программы кружков. Срок: до 20 августа 2022 г. Ответственный: директор.'),
  line('1.2. Провести совещание. Срок: ежемесячно. Ответственный: завуч.'),
  line('2. Отчёт. Срок: 4 квартал. Ответственный: директор.'),
]

/** The same as text: tabs between cells, as pasted from a program. */
export const seedText = `ПРИКАЗ\nот 15.02.2022 № 47-п\n\nПлан мероприятий на 2022 год\n\n№\tМероприятие\tСрок\tОтветственный\n1\tОтчёт\tдо 1 мая 2022 г.\tРМК\n1.1\tСовещание\tежеквартально\tшколы\n\n2. Открытие центра. Срок: 1 сентября 2022 г. Ответственный: директор.\n\n| № | Срок |\n|---|------|\n| 1 | май  |\n`

export const separated =
  'План мероприятий;;;\n№;"Мероприятие; название";Срок;Кто\n1;"Отчёт ""полный""\nи краткий";май 2022;РМК\n2;=1+1;-1;@школы\n'

/** A page in its envelope. */
export function packedPage(page: Uint8Array): Uint8Array {
  const head =
    'MIME-Version: 1.0\nContent-Type: multipart/related; boundary="=_x"; type="text/html"\n\n--=_x\nContent-Type: text/html; charset="utf-8"\nContent-Transfer-Encoding: 8bit\n\n'
  const tail =
    '\n--=_x\nContent-Type: image/png\nContent-Transfer-Encoding: base64\n\niVBORw0KGgo=\n--=_x--\n'
  return Buffer.concat([Buffer.from(head), page, Buffer.from(tail)])
}
