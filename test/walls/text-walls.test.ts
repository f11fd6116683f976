import { describe, expect, test } from 'vitest'
import { rooms } from '../../scripts/rooms.mjs'
import { readSourceFiles } from './source-files.ts'
import { findFaults } from './text-walls.ts'

const house = [...readSourceFiles('src'), ...readSourceFiles('scripts'), ...readSourceFiles('test')]

test('the house keeps the walls that no linter can express', () => {
  const faults = house.flatMap(findFaults)
  expect(faults.map(({ path, line, what }) => `${path}:${line} ${what}`)).toEqual([])
})

function whatIsFound(path: string, text: string): string[] {
  return findFaults({ path, text }).map((fault) => fault.what)
}

describe('a planted breach is caught', () => {
  test.each(['core', 'contract'])('the clock and chance in %s', (room) => {
    const path = `src/${room}/planted.ts`
    expect(whatIsFound(path, 'export const now = () => new Date()')).toEqual([`Date in ${room}`])
    expect(whatIsFound(path, 'export const now = Date.now')).toEqual([`Date in ${room}`])
    expect(whatIsFound(path, 'export const chance = Math.random()')).toEqual([`Math.random in ${room}`])
    expect(whatIsFound(path, "export const chance = Math['random']()")).toEqual([`Math.random in ${room}`])
    expect(whatIsFound(path, 'const { random } = Math\nexport const r = random')).toEqual([
      `Math.random in ${room}`,
    ])
    expect(whatIsFound(path, 'export interface Act { readonly Date: string }')).toEqual([])
  })

  test.each(['documents', 'application'])('the network in %s', (room) => {
    expect(whatIsFound(`src/${room}/planted.ts`, "export const page = fetch('x')")).toEqual([
      `fetch in ${room}`,
    ])
  })

  test.each(rooms.map((room) => room.name))('the environment in %s', (room) => {
    const path = `src/${room}/planted.ts`
    const expected = room === 'main' ? [] : [`process.env in ${room}`]
    expect(whatIsFound(path, 'export const port = process.env.PORT')).toEqual(expected)
    expect(whatIsFound(path, "export const port = globalThis.process['env'].PORT")).toEqual(expected)
    expect(whatIsFound(path, 'const { env } = process\nexport const port = env.PORT')).toEqual(expected)
    expect(whatIsFound(path, "import { env } from 'node:process'\nexport const port = env.PORT")).toEqual(
      expected,
    )
  })

  test.each(rooms.map((room) => room.name))('Russian in %s', (room) => {
    const path = `src/${room}/planted.tsx`
    expect(whatIsFound(path, "export const word = 'срок'")).toEqual(['Russian «срок»'])
    expect(whatIsFound(path, '// срок\nexport const word = 1')).toEqual(['Russian «срок»'])
    expect(whatIsFound(path, '/** As in «до 5 числа\n * месяца». */\nexport const word = 1')).toEqual([])
    expect(whatIsFound(path, "export const word = '«срок»'")).toEqual(['Russian «срок»'])
    expect(whatIsFound(path, 'export const word = <b>«срок»</b>')).toEqual(['Russian «срок»'])
    expect(whatIsFound(path, 'export const word = <b>срок</b>')).toEqual(['Russian «срок»'])
    expect(whatIsFound(path, "export const word = '\\u0441\\u0440\\u043e\\u043a'")).toEqual([
      'Russian «срок» behind escapes',
    ])
    for (const allowed of [
      'ru.ts',
      'words.ru.ts',
      'page.ru.tsx',
      'ru/plan.ts',
      'planted.test.ts',
      'fixtures/a.ts',
    ]) {
      expect(whatIsFound(`src/${room}/${allowed}`, "export const word = 'срок'")).toEqual([])
    }
  })

  test('default exports', () => {
    expect(whatIsFound('src/core/planted.ts', 'export default function f() {}')).toEqual(['a default export'])
    expect(whatIsFound('src/core/planted.ts', 'const a = 1\nexport default a')).toEqual(['a default export'])
  })

  test('names that say nothing', () => {
    expect(whatIsFound('src/core/date-utils.ts', 'export const a = 1')).toEqual([
      '«utils» in a name says nothing',
    ])
    expect(whatIsFound('src/core/common/plan.ts', 'export const a = 1')).toEqual([
      '«common» in a name says nothing',
    ])
    expect(whatIsFound('src/core/plan.ts', 'export class PlanManager {}')).toEqual([
      '«manager» in the name PlanManager',
    ])
    expect(whatIsFound('src/core/plan.ts', 'export const planData = 1')).toEqual([
      '«data» in the name planData',
    ])
    expect(whatIsFound('src/core/plan.ts', 'export interface IPlan {}')).toEqual([
      'the prefix I in the name IPlan',
    ])
    expect(whatIsFound('src/core/plan.ts', 'export const dataFolder = 1, commonNoun = 2')).toEqual([])
  })

  test('a file too long to read', () => {
    expect(whatIsFound('src/core/plan.ts', 'export {}\n'.repeat(401))).toEqual([
      '401 lines, the limit is 400',
    ])
    expect(whatIsFound('src/core/plan.ts', 'export {}\n'.repeat(400))).toEqual([])
  })
})
