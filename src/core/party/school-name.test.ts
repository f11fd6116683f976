import { expect, it } from 'vitest'
import { parseSchoolName, sameSchool } from './school-name.ts'

const same = (one: string, other: string): boolean => {
  const [first, second] = [parseSchoolName(one), parseSchoolName(other)]
  return first !== null && second !== null && sameSchool(first, second)
}

it.each([
  [
    'МБОУ СОШ № 5',
    'Муниципальное бюджетное общеобразовательное учреждение «Средняя общеобразовательная школа № 5»',
  ],
  ['школа № 5', 'СОШ № 5'],
  ['школой №5', 'МКОУ ООШ № 5'],
  ['МБОУ «Гимназия им. А. С. Пушкина»', 'Гимназия имени Пушкина, МАОУ «Гимназия имени Пушкина»'],
  ['МБОУ «Лицей»', 'МАОУ «Лицей имени Ломоносова»'],
  ['гимназия № 1', 'МАОУ «Гимназия № 1»'],
  ['Петровская школа', 'МБОУ «Петровская СОШ»'],
  ['Петровская СОШ', 'МБОУ СОШ с. Петровка'],
  ['МОУ «СОШ с. Ивановка»', 'Ивановская СОШ'],
])('«%s» is «%s»', (one, other) => expect(same(one, other)).toBe(true))

it.each([
  ['СОШ № 5', 'СОШ № 15'],
  ['СОШ № 5', 'ООШ № 5'],
  ['школа № 1', 'Гимназия № 1'],
  ['Петровская СОШ', 'Ивановская СОШ'],
  ['Петровская СОШ', 'СОШ № 5'],
  ['МБОУ «Лицей»', 'Лицей № 2'],
])('«%s» is not «%s»', (one, other) => expect(same(one, other)).toBe(false))

it.each(['школы района', 'СОШ', 'директора школ', 'городские школы', 'РМК'])(
  '«%s» names no school',
  (words) => expect(parseSchoolName(words)).toBeNull(),
)
