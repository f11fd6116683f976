export const words = {
  view: 'Вид',
  views: [
    { value: '', label: 'Список' },
    { value: 'calendar', label: 'Календарь' },
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
