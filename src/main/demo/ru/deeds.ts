import type { DemoDeed, DemoTask } from '../deed.ts'

const boards: DemoTask = { plan: 'region', measure: '5', of: 'ozyorsk' }
const quarter: DemoTask = { plan: 'region', measure: '8', of: 'lesnogorsk', due: '2026-10-05' }
const supplies: DemoTask = { plan: 'municipality', measure: '9', of: 'school-2' }
const accepted: DemoTask = { plan: 'municipality', measure: '9', of: 'school-5' }
const site: DemoTask = { plan: 'municipality', measure: '11', of: 'centre-5', due: '2026-10-05' }
const siteOfVillage: DemoTask = { ...site, of: 'centre-beryozovka' }
const bus: DemoTask = { plan: 'district', measure: '5', of: 'ozyornaya' }
const busOfVillage: DemoTask = { ...bus, of: 'kamenka' }
const openDay: DemoTask = { plan: 'school', measure: 'День открытых дверей центра', of: 'centre-5' }
const week: DemoTask = { plan: 'school', measure: 'Неделя естественных наук', of: 'centre-5' }

const people = ['vetrova', 'ryabinina', 'somov', 'kedrova', 'zimin']

/** What was done beside the everyday work, most of it in the last days: it still waits for somebody. */
export const demoDeeds: readonly DemoDeed[] = [
  { on: '2026-09-21', by: 'vetrova', reminds: boards },
  { on: '2026-09-28', by: 'ryabinina', reminds: supplies },
  {
    on: '2026-09-30',
    by: 'gromov',
    task: bus,
    step: {
      kind: 'submit',
      doneOn: '2026-09-30',
      note: 'Приказ о подвозе от 29.09.2026 № 44, маршрутный лист согласован с ГИБДД.',
    },
  },
  ...people.map((by): DemoDeed => ({ on: '2026-10-01', by, reads: 'notices' })),
  {
    on: '2026-10-01',
    by: 'sosnin',
    task: supplies,
    step: {
      kind: 'ask-waiver',
      reason: 'Центр в школе не открыт, оборудование в 2026 году не поступало и не ожидается.',
    },
  },
  {
    on: '2026-10-01',
    by: 'sosnin',
    task: supplies,
    words: 'Накладных за 2026 год у школы нет. Если нужно, приложу справку бухгалтерии.',
    to: [],
  },
  {
    on: '2026-10-01',
    by: 'somov',
    task: boards,
    step: {
      kind: 'ask-time',
      until: '2026-10-30',
      reason: 'В п. Приозёрный ремонтируют вход в школу, подрядчик закончит к 26 октября.',
    },
  },
  {
    on: '2026-10-01',
    by: 'ryabinina',
    task: quarter,
    step: { kind: 'submit', doneOn: '2026-10-01', note: 'Показатели за III квартал сведены и направлены.' },
  },
  {
    on: '2026-10-01',
    by: 'zimin',
    task: site,
    proof: { kind: 'web-page', link: 'https://school5.example', caption: 'Сайт СОШ № 5' },
  },
  {
    on: '2026-10-01',
    by: 'zimin',
    task: site,
    step: {
      kind: 'submit',
      doneOn: '2026-10-01',
      note: 'Добавлены новости за сентябрь и фотографии занятий.',
    },
  },
  {
    on: '2026-10-02',
    by: 'vetrova',
    task: quarter,
    step: {
      kind: 'return',
      points: [
        { about: 'report', reason: 'По центру с. Берёзовка строка пустая, итог по округу не сходится.' },
      ],
    },
  },
  {
    on: '2026-10-02',
    by: 'ryabinina',
    task: supplies,
    words: 'Алексей Дмитриевич, приложите справку: с ней мероприятие можно будет снять.',
    to: ['sosnin'],
  },
  {
    on: '2026-10-02',
    by: 'ryabinina',
    task: site,
    step: {
      kind: 'return',
      points: [
        {
          about: 'web-page',
          reason: 'Ссылка ведёт на главную страницу школы, а нужна на раздел «Точка роста».',
        },
        { about: null, reason: 'Нет расписания занятий на октябрь.' },
      ],
    },
  },
  {
    on: '2026-10-02',
    by: 'zimin',
    task: site,
    words: 'Расписание утверждаем в понедельник, раздел обновлю в тот же день.',
    to: ['ryabinina'],
  },
  {
    on: '2026-10-02',
    by: 'ryabinina',
    task: accepted,
    words:
      'Марина Викторовна, покажите, пожалуйста, этот акт и фотографии кабинета на совещании: другим школам нужен образец.',
    to: ['kedrova'],
  },
  {
    on: '2026-10-02',
    by: 'lukina',
    task: siteOfVillage,
    proof: {
      kind: 'web-page',
      link: 'https://beryozovka.example/tochka-rosta',
      caption: 'Раздел центра на сайте школы',
    },
  },
  {
    on: '2026-10-02',
    by: 'lukina',
    task: siteOfVillage,
    step: {
      kind: 'submit',
      doneOn: '2026-10-02',
      note: 'Раздел обновлён: расписание, новости, список программ.',
    },
  },
  {
    on: '2026-10-02',
    by: 'zimin',
    task: openDay,
    proof: { kind: 'photo', file: 'open-day.jpg', name: 'День открытых дверей.jpg', people: 'nobody' },
  },
  {
    on: '2026-10-02',
    by: 'zimin',
    task: openDay,
    step: {
      kind: 'submit',
      doneOn: '2026-10-02',
      note: 'Пришли 46 учеников и 18 родителей; показаны опыты по физике и робототехника.',
    },
  },
  {
    on: '2026-10-02',
    by: 'zimin',
    task: week,
    step: {
      kind: 'ask-time',
      until: '2026-11-20',
      reason:
        'На 9–13 ноября назначен муниципальный этап олимпиады, неделю удобнее провести с 16 по 20 ноября.',
    },
  },
  {
    on: '2026-10-02',
    by: 'tikhonov',
    task: busOfVillage,
    words: 'Школьный автобус в ремонте до 9 октября. Приказ готов, маршрутный лист подпишу после ремонта.',
    to: ['somov'],
  },
]
