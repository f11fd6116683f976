import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import type { SearchGroups, SearchHit } from '#contract/search.ts'
import { docxOf } from '../support/docx-of.ts'
import { drawPdf, write } from '../support/draw-pdf.ts'
import { xlsxOf } from '../support/xlsx-of.ts'
import { bring, smallPdf } from './bring.ts'
import { layTasks, planInForce } from './plan-in-force.ts'
import { openTown } from './town.ts'
import { typedMeasure } from './typed-draft.ts'
import type { Visitor } from './visitor.ts'

const town = await openTown({ today: '2026-10-05' })
const { places } = town
const mary = await town.signIn('municipal')
const yulia = await town.signIn('neighbour')
const head = await town.signIn('head')
const tasks: string[] = []

beforeAll(async () => {
  const rows = ['Заключить договоры', 'Закупить мебель'].map((title, index) =>
    typedMeasure({ number: `${index + 1}`, title, due: `до ${index + 20} октября` }),
  )
  const planId = await planInForce(mary, places.north, 'Дорожная карта района', rows)
  await layTasks(town, planId, places.school)
  tasks.push(...(await head.get('/api/tasks')).json.tasks.map(({ id }: { id: string }) => id))
})

async function found(visitor: Visitor, q: string): Promise<readonly SearchHit[]> {
  const answer = await visitor.get(`/api/search?${new URLSearchParams({ q })}`)
  const { groups } = answer.json as SearchGroups
  return groups.find(({ kind }) => kind === 'evidence-text')?.hits ?? []
}

const plain = (pieces: SearchHit['text']) => (pieces ?? []).map(({ text }) => text).join('')
const marks = (pieces: SearchHit['text']) =>
  (pieces ?? []).filter(({ marked }) => marked).map(({ text }) => text)

/** Evidence is read by a job after it was brought. */
async function untilRead(): Promise<void> {
  const unread = () =>
    town.database.read(async (reader) => {
      const { rows } = await sql<{ many: number }>`
        select count(*)::integer as many from evidence
        where sha256 is not null and words_taken_at is null and removed_at is null
      `.execute(reader.tables)
      return rows[0]?.many
    })
  await expect.poll(unread, { timeout: 60_000, interval: 100 }).toBe(0)
}

const paragraph = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`

describe('what a file says that proves something', { timeout: 120_000 }, () => {
  it('is found by who sees the task, with the passage, and leads to the task', async () => {
    const [taskId = ''] = tasks
    const docx = docxOf({
      body: paragraph('Город Северный') + paragraph('Договор № 15 о сетевом взаимодействии с кванториумом'),
    })
    expect((await bring(head, taskId, 'Скан.docx', docx)).status).toBe(201)
    const sheet =
      '<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>Микроскоп</t></is></c>' +
      '<c r="B1" t="inlineStr"><is><t>накладная 88-М</t></is></c></row></sheetData>'
    expect((await bring(head, taskId, 'Опись.xlsx', xlsxOf({ sheet }))).status).toBe(201)
    const pdf = await drawPdf((page) => write(page, 'Oscilloscope XR2042, 3 pcs', 80, 80))
    expect((await bring(head, taskId, 'Без имени.pdf', pdf)).status).toBe(201)
    await untilRead()

    const [contract, ...others] = await found(mary, 'договор 15')
    expect(others).toEqual([])
    expect(contract).toMatchObject({ taskId, under: ['СОШ № 5', 'Заключить договоры'] })
    expect(plain(contract?.title ?? null)).toBe('Скан.docx')
    expect(plain(contract?.text ?? null)).toBe('Договор № 15 о сетевом взаимодействии с кванториумом')
    expect(marks(contract?.text ?? null)).toEqual(['Договор', '15'])
    expect(plain((await found(mary, 'микроскопы 88-м'))[0]?.text ?? null)).toBe('Микроскоп · накладная 88-М')
    expect((await found(head, 'xr2042')).map(({ title }) => plain(title))).toEqual(['Без имени.pdf'])
    for (const q of ['договор 15', 'микроскоп', 'xr2042']) expect(await found(yulia, q), q).toEqual([])
  })

  it('is found by each task that it proves, and by none from which it was taken', async () => {
    const [first = '', second = ''] = tasks
    const letter = docxOf({ body: paragraph('Письмо о передаче фрезерного станка') })
    const brought = await bring(head, first, 'Письмо.docx', letter)
    const same = { form: 'same-file', kind: 'letter', evidenceId: brought.json.id }
    expect((await head.post(`/api/tasks/${second}/evidence`, same)).status).toBe(201)
    await untilRead()
    const byTask = async () => (await found(mary, 'передача фрезерных')).map(({ taskId }) => taskId)
    expect(new Set(await byTask())).toEqual(new Set(tasks))
    expect((await head.delete(`/api/evidence/${brought.json.id}`)).status).toBe(204)
    expect(await byTask()).toEqual([second])
    const kept = await town.database.read((reader) =>
      sql`select from evidence_text where id = ${brought.json.id}`.execute(reader.tables),
    )
    expect(kept.rows).toEqual([])
  })

  it('is not searched where it cannot be read, and keeps nobody else from being read', async () => {
    const [, taskId = ''] = tasks
    expect((await bring(head, taskId, 'Пустой.pdf', smallPdf)).status).toBe(201)
    const { sha256 } = await town.house.files.keep(
      (async function* () {
        yield Buffer.from('of another machine')
      })(),
    )
    const lost = sha256.replace(/^./, (digit) => (digit === '0' ? '1' : '0'))
    await town.database.write(async (writer) => {
      await sql`insert into kept_file (sha256, bytes, kept_at) values (${lost}, 9, now())`.execute(
        writer.tables,
      )
      await sql`
        insert into evidence (region_id, id, task_id, form, kind, content, sha256, format, added_at, added_by)
        select region_id, new_id(), task_id, 'file', 'act', 'Утраченный.docx', ${lost}, 'docx', now(), added_by
        from evidence limit 1
      `.execute(writer.tables)
    })
    const statement = docxOf({ body: paragraph('Ведомость выдачи тахометров') })
    expect((await bring(head, taskId, 'Ведомость.docx', statement)).status).toBe(201)
    await untilRead()
    expect((await found(mary, 'тахометр')).map(({ taskId: id }) => id)).toEqual([taskId])
    expect(town.faults).toEqual([])
  })
})
