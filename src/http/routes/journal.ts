import { Type } from 'typebox'
import type { House } from '#application/context.ts'
import { exportJournal } from '#application/journal/export-journal.ts'
import { type JournalWanted, listJournal } from '#application/journal/list-journal.ts'
import { JournalPage } from '#contract/journal.ts'
import { Day, Id, Problem } from '#contract/shapes.ts'
import { parseCivilDate } from '#core/calendar/civil-date.ts'
import { answer } from '../answer.ts'
import type { App } from '../app.ts'
import { sendWritten } from '../send-written.ts'
import { contextOf } from '../session.ts'
import { problems } from './shapes.ts'

const JournalFilter = Type.Object({
  region: Type.Optional(Id),
  noun: Type.Optional(Type.String({ maxLength: 40 })),
  act: Type.Optional(Type.String({ maxLength: 60 })),
  person: Type.Optional(Id),
  organisation: Type.Optional(Id),
  from: Type.Optional(Day),
  to: Type.Optional(Day),
  below: Type.Optional(Type.String({ pattern: '^[0-9]{1,15}$' })),
  limit: Type.Optional(Type.String({ pattern: '^[0-9]{1,3}$' })),
})
const usualLimit = 50
const mostLimit = 500

/** Who did what, when, and from where. */
export function journalRoutes(app: App, house: House): void {
  app.get(
    '/api/journal',
    { schema: { querystring: JournalFilter, response: { 200: JournalPage, ...problems } } },
    async (request, reply) => {
      const { below, limit = String(usualLimit) } = request.query
      const most = Math.min(mostLimit, Math.max(1, Number(limit)))
      const from = below === undefined ? null : Number(below)
      const page = await listJournal(contextOf(house, request), wantedLines(request.query), from, most)
      return answer(reply, JournalPage, page)
    },
  )

  app.get(
    '/api/journal/sheet',
    { schema: { querystring: JournalFilter, response: { '4xx': Problem } } },
    async (request, reply) =>
      sendWritten(reply, 'xlsx', await exportJournal(contextOf(house, request), wantedLines(request.query))),
  )
}

function wantedLines(asked: Type.Static<typeof JournalFilter>): JournalWanted {
  const {
    region = null,
    noun = null,
    act = null,
    person = null,
    organisation = null,
    from = '',
    to = '',
  } = asked
  return {
    region,
    noun,
    act,
    person,
    organisation,
    from: parseCivilDate(from),
    to: parseCivilDate(to),
  }
}
