import { describe, expect, it } from 'vitest'
import { withRowEnds } from './lost-row-ends.ts'

const cells = (...texts: readonly string[]) => texts.join('\t')
const header = cells('№', 'Объект', 'Цель', 'Вид', 'Метод', 'Сроки', 'Кто', 'Выход')
const first = cells(
  '1',
  'Программы',
  'Соответствие',
  'тематический',
  'анализ',
  '1 неделя',
  'Завуч',
  'Справка',
)
const second = cells('2', 'Группы', 'Наполняемость', 'обзорный', 'анализ', '', 'Завуч', '')

describe('rows that run into each other', () => {
  it('are told apart by the one number of cells that explains them', () => {
    expect(withRowEnds(`План\n${header}\t\t${first}\t\t${second}\t\t\nконец`)).toBe(
      `План\n${header}\t\n${first}\t\n${second}\t\nконец`,
    )
  })

  it('may stand around a heading that has an end of its own', () => {
    const body = `${header}\t\tСентябрь\t\n${first}\t\t${second}\t\tОктябрь\t\n${first}\t\n`
    expect(withRowEnds(body)).toBe(
      `${header}\t\nСентябрь\t\n${first}\t\n${second}\t\nОктябрь\t\n${first}\t\n`,
    )
  })

  it.each([
    ['a narrow table with empty cells', '1\tПлан\t\tдиректор\t\n2\tОтчёт\t\tзавуч\t\n'],
    ['marks under months', `1\tКружок\tИванов${'\t+\t\t\t\t'.repeat(3)}\t\n`],
    ['running text', 'Об итогах\nДиректор\t\t\t\t\t\t\t\tИ.И. Иванов\n'],
  ])('are not found in %s', (_, body) => {
    expect(withRowEnds(body)).toBe(body)
  })
})
