const rules = new Intl.PluralRules('ru')

/** The three forms of a noun: 1 школа, 2 школы, 5 школ. */
export type Forms = readonly [one: string, few: string, many: string]

/** The form of a noun that goes with a whole number. */
export function plural(count: number, [one, few, many]: Forms): string {
  switch (rules.select(Math.abs(count))) {
    case 'one':
      return one
    case 'few':
      return few
    default:
      return many
  }
}

/** The number and its noun: «21 мероприятие», joined by a space that does not break. */
export function counted(count: number, forms: Forms): string {
  return `${grouped(count)}\u00a0${plural(count, forms)}`
}

/** 12 500 with a space that does not break. */
export function grouped(count: number): string {
  return count.toLocaleString('ru-RU')
}

export const days: Forms = ['день', 'дня', 'дней']
export const measures: Forms = ['мероприятие', 'мероприятия', 'мероприятий']
export const tasks: Forms = ['задание', 'задания', 'заданий']
/** Of evidence. */
export const pieces: Forms = ['подтверждение', 'подтверждения', 'подтверждений']
export const organisations: Forms = ['организация', 'организации', 'организаций']
/** After «из». */
export const organisationsOf: Forms = ['организации', 'организаций', 'организаций']
export const plans: Forms = ['план', 'плана', 'планов']
export const findings: Forms = ['замечание', 'замечания', 'замечаний']
export const times: Forms = ['раз', 'раза', 'раз']
