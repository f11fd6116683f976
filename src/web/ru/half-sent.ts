/** A file that did not come whole. */
export function halfSent(name: string, percent: number): string {
  return `«${name}» отправлен на ${percent}\u00a0%. Выберите этот же файл: отправка продолжится с того же места.`
}
