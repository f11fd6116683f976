import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readTerm } from './read-term.ts'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rostok-due-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

async function run(...argv: readonly string[]): Promise<{ code: number; out: string[]; err: string[] }> {
  const out: string[] = []
  const err: string[] = []
  const code = await readTerm(argv, { write: (text) => out.push(text), fail: (text) => err.push(text) })
  return { code, out, err }
}

async function fileOf(text: string): Promise<string> {
  const path = join(folder, 'terms.tsv')
  await writeFile(path, text)
  return path
}

test('a term is told with its kind, its meaning and its dates', async () => {
  const { code, out } = await run('до 31 мая', '--period', '2026-01-01..2026-12-31')
  expect(code).toBe(0)
  expect(out.join('\n')).toContain('смысл: до 31 мая 2026 г.')
})

test('an ambiguous term comes with its readings', async () => {
  const { out } = await run('ежеквартально, до 10 числа', '--period', '2026-01-01..2026-12-31')
  expect(out.join('\n')).toContain('до 10 числа последнего месяца квартала')
  const { out: json } = await run('май', '--period', '2026-01-01..2027-12-31', '--json')
  expect(JSON.parse(json[0] ?? '')).toMatchObject({
    kind: 'recurring',
    ambiguous: true,
    readings: [{ text: 'ежегодно, май' }, { text: 'май 2026 г.' }, { text: 'май 2027 г.' }],
  })
})

test('a plan without an end is read over its first school year', async () => {
  const { out } = await run('апрель', '--period', '2021-08-20..', '--json')
  expect(JSON.parse(out[0] ?? '')).toMatchObject({ windows: [['2022-04-01', '2022-04-30']] })
})

test('a file of terms gives a JSON line for each, in order, with fields that say something', async () => {
  const path = await fileOf(
    'expression\tstart\tend\tkind\nежегодно\t2026-01-01\t2026-12-31\tx\nв течение 5 рабочих дней\t2026-01-01\t2026-12-31\tx\n—\t2026-01-01\t2026-12-31\n',
  )
  const { code, out } = await run('--file', path, '--json')
  expect(code).toBe(0)
  expect(out.map((line) => JSON.parse(line))).toEqual([
    {
      kind: 'recurring',
      windows: [['2026-01-01', '2026-12-31']],
      meaning: 'с 1 января по 31 декабря 2026 г.',
    },
    {
      kind: 'event',
      windows: [],
      offset: 'P5D',
      working: true,
      meaning: '5 рабочих дней с наступления события, дата которого ещё не известна',
    },
    { kind: 'none', windows: [], meaning: 'срок не указан' },
  ])
})

test.each([
  [['май'], 'Укажите период плана'],
  [['май', '--period', 'весна'], 'Период «весна» не понят'],
  [['май', '--period', '2026-02-30..2026-12-31'], 'не понят'],
  [['май', '--period', '2026-12-31..2026-01-01'], 'кончается раньше'],
  [[], 'Напишите срок в кавычках'],
  [['--file', '/nowhere/terms.tsv'], 'не найден'],
  [['май', '--wrong'], 'Ключ не понят: --wrong'],
])('%j is refused in one line', async (argv, words) => {
  const { code, out, err } = await run(...argv)
  expect({ code, out, lines: err.length }).toEqual({ code: 2, out: [], lines: 1 })
  expect(err[0]).toContain(words)
  expect(err[0]).not.toContain('\n')
})

test('a file without its columns is refused', async () => {
  const { code, err } = await run('--file', await fileOf('срок\tначало\nмай\t2026\n'))
  expect(code).toBe(2)
  expect(err).toEqual(['В первой строке файла нет столбцов: expression, start, end.'])
})
