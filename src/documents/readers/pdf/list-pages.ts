const MOST = 10

/** Pages as a finding names them: «1, 2, 5»; of many the first ones. */
export function listPages(pages: readonly number[]): string {
  return `${pages.slice(0, MOST).join(', ')}${pages.length > MOST ? ' …' : ''}`
}
