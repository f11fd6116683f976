import { beforeAll, describe, expect, it } from 'vitest'
import { newcomer } from './district.ts'
import { planInForce } from './plan-in-force.ts'
import { openTown } from './town.ts'
import { typeDraft, typedMeasure } from './typed-draft.ts'
import type { Answer, Visitor } from './visitor.ts'

interface Shape {
  readonly type?: string | readonly string[]
  readonly const?: unknown
  readonly enum?: readonly unknown[]
  readonly anyOf?: readonly Shape[]
  readonly pattern?: string
  readonly minLength?: number
  readonly minimum?: number
  readonly properties?: Readonly<Record<string, Shape>>
  readonly items?: Shape
}

interface Asked {
  readonly method: string
  readonly path: string
  readonly url: string
  readonly body: object | undefined
}

const town = await openTown({ jobs: false, today: '2026-10-05' })
const { places } = town
/** One thing of each kind that the school or its people have, by the word that stands in front of its id in an address. */
const things: Record<string, string> = {}

beforeAll(async () => {
  const head = await town.signIn('head')
  const rows = [typedMeasure({ number: '1', title: 'Тайное мероприятие', due: '20 октября' })]
  const plan = await planInForce(head, places.school, 'Тайный план', rows)
  const draft = await typeDraft(head, places.school, 'Тайный черновик', rows)
  const task = (await head.get('/api/tasks')).json.tasks[0].id
  await head.post(`/api/tasks/${task}/comments`, { words: 'Тайные слова', mentions: [] })
  await head.post(`/api/tasks/${task}/evidence`, { form: 'words', kind: 'other', words: 'Тайное дело' })
  const { comments, evidence } = (await head.get(`/api/tasks/${task}`)).json
  const text = 'План мероприятий\n1. Провести совещание, сентябрь 2026 года, директор'
  const upload = (await head.post('/api/uploads/text', { organisationId: places.school, text })).json
  const roles = [{ organisationId: places.school, role: 'teacher' }]
  const invited = { name: 'Тайна Гостева', post: '', email: 'guest@school.example', roles }
  const sending = await head.ask('POST', '/api/sendings', undefined, {
    'upload-length': '5',
    'upload-metadata': `filename ${Buffer.from('тайна.txt').toString('base64')}`,
  })
  Object.assign(things, {
    plans: plan,
    drafts: draft.id,
    tasks: task,
    comments: comments[0].id,
    evidence: evidence[0].id,
    uploads: upload.id,
    organisations: places.school,
    people: (await head.get('/api/session')).json.person.id,
    invitations: (await head.post('/api/invitations', invited)).json.id,
    sendings: String(sending.headers.location).split('/').at(-1),
    feeds: (await head.post('/api/feeds', { kind: 'mine' })).json.id,
    sessions: (await head.get('/api/sessions')).json.sessions[0].id,
  })
  expect(Object.entries(things).filter(([, id]) => id === undefined)).toEqual([])
})

describe('the id of a thing', () => {
  it('opens nothing to who is only a neighbour, at any address and in any role', async () => {
    const roles = [
      ['municipal-coordinator', places.south],
      ['administrator', places.south],
      ['observer', places.south],
      ['school-head', places.southSchool],
      ['teacher', places.southSchool],
    ] as const
    const asked = allAsked()
    expect(asked.length).toBeGreaterThan(70)
    for (const [role, place] of roles) {
      const visitor = await newcomer(town, `neighbour-${role}`, role, place)
      for (const one of asked) {
        const { status, text } = await ask(visitor, one)
        expect(`${role} ${one.method} ${one.path} ${status}`).toBe(`${role} ${one.method} ${one.path} 404`)
        expect(text).not.toMatch(/тайн/i)
      }
    }
    expect(town.faults).toEqual([])
  })

  it('lets who only observes change nothing', async () => {
    const observer = await town.signIn('observer')
    for (const one of allAsked().filter(({ method }) => method !== 'GET' && method !== 'HEAD')) {
      const answer = await ask(observer, one)
      const many = one.path.endsWith('/steps') && answer.status === 200
      expect(`${one.method} ${one.path} ${many ? answer.json.taken : answer.status}`).toMatch(/ (0|403|404)$/)
    }
  })
})

function ask(visitor: Visitor, { method, url, body }: Asked): Promise<Answer> {
  const piece = { 'content-type': 'application/offset+octet-stream', 'upload-offset': '0' }
  return visitor.ask(method as 'GET', url, body, method === 'PATCH' ? piece : {})
}

/** Every address at which a thing stands by its id, asked as a page would ask it. */
function allAsked(): readonly Asked[] {
  return Object.entries(town.app.swagger().paths ?? {}).flatMap(([path, methods]) => {
    const id = things[path.split('/')[2] ?? '']
    // What comes as a form is asked after its head: test/journeys/evidence.
    if (id === undefined || !path.includes('{id}') || path.endsWith('/files')) return []
    return Object.entries(methods ?? {}).map(([method, described]) => {
      const { parameters = [], requestBody } = described as {
        readonly parameters?: readonly { in: string; name: string; required?: boolean; schema: Shape }[]
        readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Shape }>> }
      }
      const needed = parameters.filter((one) => one.in === 'query' && one.required === true)
      const query = needed.map(({ name, schema }) => `${name}=${String(leastOf(schema))}`).join('&')
      const shape = requestBody?.content['application/json']?.schema
      return {
        method: method.toUpperCase(),
        path,
        url: `${path.replace('{id}', id).replace(/\{\w+\}/g, places.school)}?${query}`,
        body: shape === undefined ? undefined : (leastOf(wanted(path, shape)) as object),
      }
    })
  })
}

/** A link that is none is told before it is asked whose the task is. */
function wanted(path: string, shape: Shape): Shape {
  return path.endsWith('/evidence') ? (shape.anyOf?.[1] ?? shape) : shape
}

/** The least that a shape takes. */
function leastOf(shape: Shape): unknown {
  const { anyOf, properties = {}, items, pattern = '' } = shape
  if ('const' in shape) return shape.const
  if (shape.enum !== undefined) return shape.enum[0]
  if (anyOf?.[0] !== undefined) return leastOf(anyOf[0])
  switch ([shape.type].flat()[0]) {
    case 'object':
      return Object.fromEntries(Object.entries(properties).map(([name, part]) => [name, leastOf(part)]))
    case 'array':
      return items === undefined ? [] : [leastOf(items)]
    case 'string':
      if (pattern.startsWith('^[0-9a-f]{8}')) return places.school
      if (pattern.includes('{4}-[0-9]{2}')) return '2026-12-01'
      return pattern.startsWith('^[0-9]') ? '0' : 'слово'.padEnd(shape.minLength ?? 0, '.')
    case 'integer':
    case 'number':
      return shape.minimum ?? 1
    case 'boolean':
      return true
    default:
      return null
  }
}
