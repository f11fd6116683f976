import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import type { House } from '#application/context.ts'
import { tellMornings } from '#application/notice/tell-mornings.ts'
import type { CivilDate } from '#core/calendar/civil-date.ts'
import { dayIn } from '#main/day-in.ts'
import { saveRegionalHolidays } from '#store/calendar/regional-holiday.ts'
import { saveEmail } from '#store/person/save-person.ts'
import { askAsOwner } from '../support/database.ts'
import { openTown } from './town.ts'
import { typeDraft, typedMeasure } from './typed-draft.ts'

/** Letters are laid out and never sent: nobody works through the queue. */
const town = await openTown({
  jobs: false,
  today: '2026-10-02',
  mail: {
    url: 'smtp://127.0.0.1:9',
    from: 'Росток <rostok@kray.example>',
    site: 'https://rostok.kray.example',
  },
})
const { places } = town
const mary = await town.signIn('municipal')
const head = await town.signIn('head')

/** Every place lives by its own clock, and the moment is as the test says. */
async function at(moment: string): Promise<void> {
  const house: House = {
    ...town.house,
    now: () => moment,
    today: ({ timeZone }) => dayIn(timeZone, new Date(moment)),
  }
  await tellMornings(house)
}

const mornings = () =>
  askAsOwner(town.database, 'select time_zone, day::text from morning order by day, time_zone') as Promise<
    readonly { readonly time_zone: string; readonly day: string }[]
  >
const digests = async () => {
  const { person } = (await head.get('/api/session')).json
  return await askAsOwner(
    town.database,
    `select day::text, reminded from digest where person_id = '${person.id}' order by day`,
  )
}

beforeAll(async () => {
  const { person } = (await head.get('/api/session')).json
  const { region: regionId } = places
  await town.house.write(async (writer) => {
    await saveEmail(
      writer,
      { regionId, personId: person.id, email: 'head@school5.example' },
      town.house.now(),
    )
    await saveRegionalHolidays(writer, regionId, 2026, [
      { on: '2026-10-06' as CivilDate, title: 'День края' },
    ])
    for (const [place, zone] of [
      [places.school, 'Asia/Kamchatka'],
      [places.southSchool, 'Europe/Kaliningrad'],
    ])
      await sql`update organisation set time_zone = ${zone} where id = ${place}`.execute(writer.tables)
  })
  const draft = await typeDraft(mary, places.north, 'План района', [
    typedMeasure({ number: '1', title: 'Издать приказ', due: 'до 9 октября' }),
  ])
  await mary.post(`/api/drafts/${draft.id}/enact`, { revision: draft.revision, supersedes: null })
  await town.house.write((writer) =>
    sql`update task set organisation_id = ${places.school}`.execute(writer.tables),
  )
})

describe('утро наступает', () => {
  it('на Камчатке, когда в Москве ещё воскресенье, в Москве и в Калининграде — каждое по своим часам', async () => {
    await at('2026-10-04T18:59:00.000Z')
    expect(await mornings()).toEqual([])
    await at('2026-10-04T19:00:00.000Z')
    expect(await mornings()).toEqual([{ time_zone: 'Asia/Kamchatka', day: '2026-10-05' }])
    await at('2026-10-05T04:30:00.000Z')
    expect((await mornings()).map(({ time_zone }) => time_zone)).toEqual(['Asia/Kamchatka', 'Europe/Moscow'])
    await at('2026-10-05T05:00:00.000Z')
    expect((await mornings()).map(({ time_zone, day }) => `${day} ${time_zone}`)).toEqual([
      '2026-10-05 Asia/Kamchatka',
      '2026-10-05 Europe/Kaliningrad',
      '2026-10-05 Europe/Moscow',
    ])
  })

  it('о пятнице напоминают в понедельник: до неё три рабочих дня, потому что вторник — выходной края', async () => {
    expect(await digests()).toEqual([{ day: '2026-10-05', reminded: { ahead: 1 } }])
  })

  it('в выходной края не наступает нигде', async () => {
    await at('2026-10-05T19:30:00.000Z')
    await at('2026-10-06T06:00:00.000Z')
    expect(await mornings()).toHaveLength(3)
  })

  it('простояв два дня, программа говорит однажды о том, о чём не сказала', async () => {
    // На Камчатке 9 октября; 7 и 8 октября никто не говорил, и за день до срока тоже.
    await at('2026-10-08T20:00:00.000Z')
    await at('2026-10-08T21:00:00.000Z')
    expect(await digests()).toEqual([
      { day: '2026-10-05', reminded: { ahead: 1 } },
      { day: '2026-10-09', reminded: { today: 1 } },
    ])
    // Понедельник, когда сказали бы о прошедшем сроке, она тоже простояла.
    await at('2026-10-12T20:00:00.000Z')
    await at('2026-10-13T20:00:00.000Z')
    expect((await digests()).slice(2)).toEqual([{ day: '2026-10-13', reminded: { overdue: 1 } }])
  })
})
