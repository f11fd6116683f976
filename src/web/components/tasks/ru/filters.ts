export const words = {
  view: 'Вид',
  views: [
    { value: '', label: 'Список' },
    { value: 'gantt', label: 'Гант' },
    { value: 'calendar', label: 'Календарь' },
  ],
  order: 'Порядок',
  orders: [
    { value: '', label: 'Сначала срочные' },
    { value: 'due', label: 'По сроку' },
    { value: 'due-last', label: 'По сроку, с последнего' },
    { value: 'organisation', label: 'По организациям' },
  ],
  organisation: 'Организация и всё, что ниже неё',
  allOrganisations: 'Все организации',
  plan: 'План',
  allPlans: 'Все планы',
  thisPlan: 'Выбранный план',
  whose: 'Чьи задания',
  whoseChoices: [
    { value: '', label: 'Свои и чужие' },
    { value: 'mine', label: 'Исполняю я' },
    { value: 'others', label: 'Исполняют другие' },
  ],
  from: 'Срок с',
  to: 'Срок по',
  clearDay: 'очистить',
} as const
