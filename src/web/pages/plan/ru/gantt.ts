export const words = {
  question: 'Что и когда идёт, и где опаздываем?',
  zoom: 'Масштаб',
  zoomChoices: [
    { value: 'year', label: 'Год' },
    { value: 'quarter', label: 'Квартал' },
    { value: 'month', label: 'Месяц' },
  ],
  toToday: 'К сегодняшнему дню',
  today: 'сегодня',
  region: 'Диаграмма Ганта: прокручивается стрелками, мероприятия открываются клавишей Enter',
  caption: 'То же таблицей: мероприятия, промежутки исполнения и состояние',
  tableElsewhere: 'То же самое таблицей – в виде «Таблица»; отбор там тот же.',
  columns: { measure: 'Мероприятие', window: 'Промежуток', standing: 'Состояние' },
  noDate: 'дата не известна',
  quarter: (quarter: number) => `${['I', 'II', 'III', 'IV'][quarter - 1] ?? ''} кв.`,
  legend: 'Обозначения',
} as const
