import type { DemoProof, DemoWork } from '../deed.ts'

const appointment: DemoProof = {
  kind: 'act',
  file: 'appointment.docx',
  name: 'Приказ № 22-о о назначении ответственного.docx',
}
const acceptance: DemoProof = { kind: 'delivery', file: 'acceptance.docx', name: 'Акт приёмки № 3.docx' }
const minutes: DemoProof = { kind: 'minutes', file: 'minutes.docx', name: 'Протокол № 3.docx' }
const laboratory: DemoProof = {
  kind: 'photo',
  file: 'laboratory.jpg',
  name: 'Кабинет № 14.jpg',
  people: 'nobody',
}
const classroom: DemoProof = {
  kind: 'photo',
  file: 'classroom.jpg',
  name: 'Кабинет после ремонта.jpg',
  people: 'nobody',
}
const page = (school: string, caption: string): DemoProof => ({
  kind: 'web-page',
  link: `https://${school}.example/tochka-rosta`,
  caption,
})

/** What was done in its turn, up to the end of September. */
export const demoWorks: readonly DemoWork[] = [
  {
    plan: 'region',
    measure: '1',
    note: 'Муниципальный координатор назначен приказом, копия направлена в министерство.',
    days: { ozyorsk: 9 },
  },
  {
    plan: 'region',
    measure: '2',
    note: 'План мероприятий утверждён приказом и размещён на сайте.',
    days: { lesnogorsk: -4, ozyorsk: 26 },
  },
  {
    plan: 'region',
    measure: '3',
    note: 'Перечень согласован с региональным оператором.',
    days: { region: 6 },
  },
  {
    plan: 'region',
    measure: '5',
    note: 'Во всех центрах округа обновлены таблички и навигация, фотографии приложены.',
    without: ['ozyorsk'],
    proofs: { lesnogorsk: [classroom] },
  },
  {
    plan: 'region',
    measure: '7',
    note: 'День открытия прошёл во всех центрах области, публикации собраны в обзор.',
    days: { region: 0 },
  },
  {
    plan: 'region',
    measure: '8',
    note: 'Показатели за квартал собраны по всем центрам и направлены.',
    days: { ozyorsk: 4 },
  },
  {
    plan: 'region',
    measure: '9',
    note: 'Проверено 48 разделов, справка разослана муниципальным координаторам.',
  },
  {
    plan: 'region',
    measure: '10',
    note: 'Фестиваль проведён: 64 проекта из 19 школ.',
  },
  {
    plan: 'municipality',
    measure: '1',
    note: 'Приказ издан, ответственный с ним ознакомлен.',
    days: { beryozovka: 2 },
    proofs: { 'school-5': [appointment] },
  },
  {
    plan: 'municipality',
    measure: '2',
    note: 'План школы утверждён и размещён на сайте.',
    days: { 'school-5': -4, beryozovka: 0 },
  },
  {
    plan: 'municipality',
    measure: '4',
    note: 'Совещание проведено, решения разосланы школам.',
    proofs: { '2026-09-30': [minutes] },
  },
  {
    plan: 'municipality',
    measure: '5',
    note: 'План-график составлен на 14 педагогов.',
  },
  {
    plan: 'municipality',
    measure: '9',
    note: 'Оборудование принято комиссией, поставлено на учёт и передано в кабинеты.',
    days: { beryozovka: 13 },
    without: ['school-2'],
    proofs: { 'school-5': [acceptance, laboratory] },
  },
  {
    plan: 'municipality',
    measure: '10',
    note: 'Посещено 11 уроков, справка доведена до директоров.',
  },
  {
    plan: 'municipality',
    measure: '11',
    note: 'Раздел обновлён: новости за месяц, расписание, фотографии занятий.',
    days: { '2026-06-05': 3 },
    proofs: {
      'centre-5': [page('school5', 'Раздел центра на сайте СОШ № 5')],
      'centre-beryozovka': [page('beryozovka', 'Раздел центра на сайте школы')],
    },
  },
  {
    plan: 'municipality',
    measure: '13',
    note: 'Отчёт направлен региональному координатору.',
  },
  {
    plan: 'district',
    measure: '1',
    note: 'Ответственный назначен приказом.',
    days: { kamenka: 5 },
  },
  {
    plan: 'district',
    measure: '2',
    note: 'Расписание согласовано с тремя школами, занятия идут по вторникам и четвергам.',
  },
  {
    plan: 'district',
    measure: '3',
    note: 'Кабинеты готовы, приняты комиссией.',
    days: { kamenka: 6 },
    proofs: { ozyornaya: [classroom] },
  },
  {
    plan: 'district',
    measure: '4',
    note: 'Сверка проведена, недостающее оборудование внесено в заявку.',
  },
  {
    plan: 'district',
    measure: '6',
    note: 'Отчёт приложен к журналу посещаемости: 57 учеников в шести группах.',
  },
  {
    plan: 'school',
    measure: 'Утверждение плана работы центра и расписания занятий',
    note: 'План и расписание утверждены приказом от 27.08.2026 № 61-о.',
  },
  {
    plan: 'school',
    measure: 'Комплектование групп по программам дополнительного образования',
    note: 'Набрано восемь групп, 128 учеников.',
    days: { 'centre-5': 3 },
  },
  {
    plan: 'school',
    measure: 'Обновление страницы центра на сайте школы',
    note: 'Обновлены новости и расписание.',
  },
  {
    plan: 'school',
    measure: 'Внутренний мониторинг показателей',
    note: 'Показатели за квартал сведены, расхождений с журналами нет.',
  },
]
