import { addDays } from '#core/calendar/civil-date.ts'
import { type Calendar, type CalendarEvent, writeCalendar } from '#documents/writers/write-calendar.ts'
import { findFeed } from '#store/feed/feed.ts'
import { type FeedTask, listFeedTasks } from '#store/feed/list-feed-tasks.ts'
import { findPerson } from '#store/person/find-person.ts'
import { contextFor, type House } from '../context.ts'
import { todayOf } from '../organisation/today-of.ts'
import { feedWords } from '../ru/feed.ru.ts'
import { rolesOf } from '../session/acting.ts'
import { seeSubject } from './feed-subject.ts'

/** More would be no calendar; what comes latest is left out, and the calendar says so. */
const mostTasks = 2_000
const doneDays = 60
/** At nine in the morning, three days before and the day before. */
const alarms = ['P2DT15H', 'PT15H']

/**
 * The calendar behind a secret address, as iCalendar text: what its owner sees at this moment. null: there is no such address,
 * it was revoked, or its owner does not see the subject any more; nobody is told which. `site` is where links lead.
 */
export async function openFeed(
  house: House,
  token: string,
  { address, site }: { readonly address: string; readonly site: string | null },
): Promise<string | null> {
  const hash = house.tokens.hashOf(token)
  if (hash === null) return null
  const found = await house.read(async (reader) => {
    const feed = await findFeed(reader, hash)
    const person = feed && (await findPerson(reader, feed.personId))
    return feed && person && { feed, person, roles: await rolesOf(reader, person.id) }
  })
  if (found === null) return null
  const { feed, person, roles } = found
  const context = contextFor(house, {
    personId: person.id,
    name: person.name,
    signInName: person.signInName,
    // No session: nothing that belongs to one is ever found by it.
    sessionId: house.newId(),
    ...roles,
    address,
  })
  return context.read(async (reader) => {
    const subject = await seeSubject(reader, context.who, feed.subject)
    if (subject === null) return null
    const since = addDays(todayOf(context), -doneDays)
    const tasks = await listFeedTasks(reader, { ...subject, since, limit: mostTasks + 1 })
    return writeCalendar(calendarOf(subject.title, tasks, site))
  })
}

function calendarOf(title: string | null, tasks: readonly FeedTask[], site: string | null): Calendar {
  return {
    name: feedWords.name(title),
    description: feedWords.about(tasks.length > mostTasks ? mostTasks : null),
    events: tasks.slice(0, mostTasks).map((task) => eventOf(task, site)),
  }
}

function eventOf(task: FeedTask, site: string | null): CalendarEvent {
  const url = site === null ? null : `${site}/tasks/${task.id}`
  return {
    uid: `${task.id}@rostok`,
    day: task.dueOn,
    until: addDays(task.dueOn, 1),
    summary: feedWords.summary(task),
    description: feedWords.description(task, url),
    url,
    changedAt: task.changedAt,
    // The moment of the last change: it only grows, and fits 32 bits until 2088.
    sequence: Math.max(0, Math.floor(Date.parse(task.changedAt) / 1000) - firstSecond),
    alarms: task.handedIn ? [] : alarms,
  }
}

const firstSecond = Date.UTC(2020, 0, 1) / 1000
