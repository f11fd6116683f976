const rules = new Intl.PluralRules('ru')

/** «1 минуту», «2 минуты», «5 минут». */
export function minutesText(count: number): string {
  return `${count} ${chosen(count, 'минуту', 'минуты', 'минут')}`
}

export function chosen(count: number, one: string, few: string, many: string): string {
  const form = rules.select(count)
  return form === 'one' ? one : form === 'few' ? few : many
}
