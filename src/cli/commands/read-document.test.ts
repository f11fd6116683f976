import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { zipOf } from '../../../test/support/zip-of.ts'
import { layOutTable, wrapWords } from './lay-out-table.ts'
import { readDocumentCommand } from './read-document.ts'

const folder = mkdtempSync(join(tmpdir(), 'read-'))

const plan = `План мероприятий Озёрного района на 2022 год

№\tМероприятие\tСрок\tОтветственный
1\tРазработка программ\tмай\tРМК
2\tЗакупка оборудования\t25.08.2021\tДиректор
`

async function run(...words: string[]): Promise<{ code: number; said: string; failed: string }> {
  const said: string[] = []
  const failed: string[] = []
  const code = await readDocumentCommand(words, {
    write: (text) => said.push(text),
    fail: (text) => failed.push(text),
  })
  return { code, said: said.join('\n'), failed: failed.join('\n') }
}

function file(name: string, text: string | Uint8Array): string {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}

describe('rostok read', () => {
  it('shows the plan with its findings', async () => {
    const { code, said, failed } = await run(file('план.txt', plan))
    expect({ code, failed }).toEqual({ code: 0, failed: '' })
    expect(said).toContain('Период: 01.01.2022 – 31.12.2022')
    expect(said).toContain('01.05.2022 – 31.05.2022')
    expect(said).toContain('Срок «25.08.2021» вне периода плана: 2022 год.')
  })

  it('prints JSON, in the period given', async () => {
    const { code, said } = await run(file('план.txt', plan), '--period', '2021-01-01..2021-12-31', '--json')
    expect(code).toBe(0)
    expect(JSON.parse(said)).toMatchObject({
      plans: [
        {
          period: { start: '2021-01-01', end: '2021-12-31' },
          measures: [{ assignments: [{ schedule: { windows: [['2021-05-01', '2021-05-31']] } }] }, {}],
        },
      ],
      findings: [],
    })
  })

  it('reads an archive of one document as that document, and sends back one of several', async () => {
    const packed = (...names: string[]) => zipOf(names.map((name) => ({ name, content: plan })))
    const { code, said } = await run(file('план.zip', packed('2022/план.txt')))
    expect(code).toBe(0)
    expect(said).toContain('Период: 01.01.2022 – 31.12.2022')
    const several = await run(file('планы.zip', packed('а.txt', 'б.txt')))
    expect(several).toMatchObject({
      code: 2,
      failed: 'Это архив с документами. Распакуйте его и загрузите каждый документ отдельно.',
    })
  })

  it('says that there is no plan', async () => {
    const { code, failed } = await run(file('письмо.txt', 'Уважаемые коллеги! Просим прислать отчёт.'))
    expect({ code, failed }).toEqual({ code: 1, failed: 'Плана мероприятий в этом документе нет.' })
  })

  it.each([
    [['нет-такого.txt']],
    [[]],
    [['--period', '2021']],
    [['--всё']],
    [[file('картинка.png', new Uint8Array([0x89, 80, 78, 71, 13, 10, 26, 10, 0, 0, 0, 0]))]],
  ])('refuses %j with one line', async (words) => {
    const { code, said, failed } = await run(...words)
    expect({ code, said }).toEqual({ code: 2, said: '' })
    expect(failed).toMatch(/^\p{Lu}[^\n]+$/u)
  })
})

describe('a table in the terminal', () => {
  it('fits the width and wraps words', () => {
    const lines = layOutTable([['1', 'слово '.repeat(20).trim(), 'май']], 40).flat()
    expect(lines.every((line) => line.length <= 40)).toBe(true)
    expect(lines.length).toBeGreaterThan(2)
    expect(wrapWords('абвгдежз', 3)).toEqual(['абв', 'где', 'жз'])
  })
})
