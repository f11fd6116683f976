import { Type } from 'typebox'
import { listCalendar } from '#application/calendar/list-calendar.ts'
import { mendCalendarYear } from '#application/calendar/mend-year.ts'
import { mendRegionalYear, showRegionalYear } from '#application/calendar/regional-holidays.ts'
import type { House } from '#application/context.ts'
import { CalendarYears, MendRegionalYear, MendYear, RegionalYear } from '#contract/calendar.ts'
import { accept } from '#core/result.ts'
import { answer, answerDone } from '../answer.ts'
import type { App } from '../app.ts'
import { contextOf } from '../session.ts'
import { Nothing, problems } from './shapes.ts'

const ByYear = Type.Object({ year: Type.String({ pattern: '^[0-9]{4}$' }) })

/** The production calendar, year by year. */
export function calendarRoutes(app: App, house: House): void {
  app.get(
    '/api/calendar',
    { schema: { response: { 200: CalendarYears, ...problems } } },
    async (request, reply) =>
      answer(reply, CalendarYears, accept(await listCalendar(contextOf(house, request)))),
  )

  app.get(
    '/api/calendar/regional/:year',
    { schema: { params: ByYear, response: { 200: RegionalYear, ...problems } } },
    async (request, reply) =>
      answer(
        reply,
        RegionalYear,
        accept(await showRegionalYear(contextOf(house, request), Number(request.params.year))),
      ),
  )

  app.put(
    '/api/calendar/regional/:year',
    { schema: { params: ByYear, body: MendRegionalYear, response: { 204: Nothing, ...problems } } },
    async (request, reply) =>
      answerDone(
        reply,
        await mendRegionalYear(contextOf(house, request), Number(request.params.year), request.body),
      ),
  )

  app.put(
    '/api/calendar/:year',
    { schema: { params: ByYear, body: MendYear, response: { 204: Nothing, ...problems } } },
    async (request, reply) =>
      answerDone(
        reply,
        await mendCalendarYear(contextOf(house, request), Number(request.params.year), request.body),
      ),
  )
}
