const units = ['Б', 'КБ', 'МБ'] as const

/** «12 КБ» */
export function sizeText(bytes: number): string {
  const unit = bytes < 1024 ? 0 : bytes < 1024 * 1024 ? 1 : 2
  const amount = bytes / 1024 ** unit
  return `${amount.toLocaleString('ru-RU', { maximumFractionDigits: unit === 2 ? 1 : 0 })}\u00a0${units[unit]}`
}
