import type { Locator, Page } from 'playwright-core'

/** The review as a person names its parts. */
export function reviewOn(page: Page) {
  const table = page.getByRole('grid', { name: 'Мероприятия плана' })
  const source = page.getByRole('region', { name: 'Источник' }).last()
  const row = (title: string | RegExp): Locator => table.getByRole('row', { name: title })
  return {
    table,
    source,
    row,
    cell: (title: string | RegExp, field: string): Locator =>
      row(title).getByRole('gridcell', { name: new RegExp(`^${field}:`) }),
    /** The place in the source that is lit up. */
    lit: source.locator('[aria-current="location"]'),
    saved: page.getByText(/^Сохранено \d/),
    act: async (name: string | RegExp): Promise<void> => {
      await page.getByRole('button', { name: 'Действия со строкой' }).click()
      await page.getByRole('menuitem', { name }).click()
    },
    /** Titles of the rows, from above. */
    titles: async (): Promise<string[]> => {
      const cells = await table.getByRole('gridcell', { name: /^Мероприятие:/ }).allInnerTexts()
      return cells.map((text) => (text.split('\n').at(-1) ?? '').trim())
    },
  }
}
