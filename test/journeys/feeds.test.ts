import { spawnSync } from 'node:child_process'
import ICAL from 'ical.js'
import { beforeAll, describe, expect, test } from 'vitest'
import { askAsOwner } from '../support/database.ts'
import { openTown } from './town.ts'
import { typeDraft, typedMeasure } from './typed-draft.ts'
import type { Visitor } from './visitor.ts'

const town = await openTown({ jobs: false, today: '2026-10-05' })
const { places } = town
const mary = await town.signIn('municipal')
const head = await town.signIn('head')
const stranger = town.visitor()
let northPlan = ''

beforeAll(async () => {
  for (const [visitor, place, title] of [
    [mary, places.north, 'План района'],
    [head, places.school, 'План школы'],
  ] as const) {
    const rows = [
      typedMeasure({
        number: '1',
        title: `${title}: приказ, акт; отчёт`,
        due: '20 октября',
        result: 'Приказ',
      }),
      typedMeasure({ number: '2', title: `${title}: давнее`, due: '1 марта' }),
      typedMeasure({ number: '3', title: `${title}: без срока`, due: 'по необходимости' }),
    ]
    const { id, revision } = await typeDraft(visitor, place, title, rows)
    const answer = await visitor.post(`/api/drafts/${id}/enact`, { revision, supersedes: null })
    if (answer.status !== 201) throw new Error(answer.text)
    if (place === places.north) northPlan = answer.json.plans?.[0]?.id ?? ''
  }
  if (northPlan === '')
    northPlan = (await mary.get(`/api/plans?organisation=${places.north}`)).json.plans[0].id
})

async function make(visitor: Visitor, subject: object): Promise<string> {
  const made = await visitor.post('/api/feeds', subject)
  expect(made.status, made.text).toBe(201)
  return made.json.path
}

/** What a program of others sees in it. */
function summaries(text: string): readonly string[] {
  return new ICAL.Component(ICAL.parse(text))
    .getAllSubcomponents('vevent')
    .map((component) => new ICAL.Event(component).summary)
}

describe('a calendar address', () => {
  test('gives my tasks with a day to whoever knows it, and says «not modified» while nothing changes', async () => {
    const path = await make(head, { kind: 'mine' })
    const answer = await stranger.get(path)
    expect(answer.status).toBe(200)
    expect(answer.headers['content-type']).toBe('text/calendar; charset=utf-8')
    expect(summaries(answer.text)).toEqual([
      'План школы: давнее (СОШ № 5)',
      'План школы: приказ, акт; отчёт (СОШ № 5)',
    ])
    expect(answer.text).toContain('DTSTART;VALUE=DATE:20261020\r\nDTEND;VALUE=DATE:20261021\r\n')
    for (const line of answer.text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
    const again = await stranger.get(path, { 'if-none-match': `W/${String(answer.headers.etag)}` })
    expect([again.status, again.text]).toEqual([304, ''])
  })

  test('of an organisation and of a plan shows these, and nothing of a neighbour', async () => {
    expect(
      summaries((await stranger.get(await make(mary, { kind: 'organisation', id: places.school }))).text),
    ).toHaveLength(2)
    const ofPlan = summaries((await stranger.get(await make(mary, { kind: 'plan', id: northPlan }))).text)
    expect(ofPlan.length).toBeGreaterThan(0)
    for (const summary of ofPlan) expect(summary).toContain('План района')
    const neighbour = await town.signIn('neighbour')
    for (const subject of [
      { kind: 'organisation', id: places.school },
      { kind: 'plan', id: northPlan },
    ]) {
      expect((await neighbour.post('/api/feeds', subject)).json.code).toBe('feed/nothing-to-show')
    }
    expect((await neighbour.get('/api/feeds')).json.feeds).toEqual([])
  })

  test('revoked, it answers as one that never was: nothing', async () => {
    const path = await make(mary, { kind: 'mine' })
    const [newest] = (await mary.get('/api/feeds')).json.feeds
    expect((await head.delete(`/api/feeds/${newest.id}`)).status).toBe(404)
    expect((await stranger.get(path)).status).toBe(200)
    expect((await mary.delete(`/api/feeds/${newest.id}`)).status).toBe(204)
    for (const gone of [path, `/feeds/${'A'.repeat(43)}.ics`, '/feeds/x.ics']) {
      const answer = await stranger.get(gone)
      expect([answer.status, answer.text]).toEqual([404, ''])
    }
    const secret = path.slice('/feeds/'.length, -'.ics'.length)
    const kept = await askAsOwner(town.database, 'select feed::text as row from feed')
    expect(JSON.stringify(kept)).not.toContain(secret)
  })

  test('loses what its owner loses', async () => {
    const colleague = await town.signIn('colleague')
    const path = await make(colleague, { kind: 'organisation', id: places.school })
    expect((await stranger.get(path)).status).toBe(200)
    await askAsOwner(town.database, "update person set left_at = now() where sign_in_name = 'colleague'")
    expect((await stranger.get(path)).status).toBe(404)
  })

  test('asked too often, it lets wait', async () => {
    const path = await make(head, { kind: 'mine' })
    const answers = []
    for (let count = 0; count < 31; count += 1) answers.push((await stranger.get(path)).status)
    expect(answers).toEqual([...Array(30).fill(200), 429])
    expect(town.faults).toEqual([])
  })

  const icalendar = spawnSync('/usr/bin/python3', ['-c', 'import icalendar'])
  test.skipIf(icalendar.status !== 0)('is read by python3-icalendar of Debian', async () => {
    const { text } = await stranger.get(await make(mary, { kind: 'organisation', id: places.school }))
    const script =
      'import sys, icalendar\n' +
      'calendar = icalendar.Calendar.from_ical(sys.stdin.buffer.read())\n' +
      'for event in calendar.walk("VEVENT"):\n' +
      '  print(event.decoded("dtstart"), str(event["summary"]))\n'
    const read = spawnSync('/usr/bin/python3', ['-c', script], {
      input: text,
      encoding: 'utf8',
      env: { PYTHONIOENCODING: 'utf-8' },
    })
    expect(read.stderr).toBe('')
    expect(read.stdout.trim().split('\n')).toEqual([
      '2026-03-01 План школы: давнее (СОШ № 5)',
      '2026-10-20 План школы: приказ, акт; отчёт (СОШ № 5)',
    ])
  })
})
