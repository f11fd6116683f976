/** Words about how a term is understood. */
export const termWords = {
  understood: 'понято:',
  perhaps: 'понято так, но можно иначе:',
  settled: 'уточнено:',
  notUnderstood: 'не понято: напишите другими словами',
  needsPeriod: 'даты появятся, когда будет указан период плана',
  choose: 'Как понимать срок',
  written: 'В документе:',
  asWritten: 'Как написано',
  own: 'Своими словами',
  ownHow: 'Например: «до 10 сентября 2026», «ежеквартально, до 5 числа», «сентябрь – май»',
  apply: 'Понимать так',
  dates: 'Даты',
  more: (rest: number) => `и ещё ${rest}`,
  by: (day: string) => `до ${day}`,
  others: 'Другие прочтения',
} as const
