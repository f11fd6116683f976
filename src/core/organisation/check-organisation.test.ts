import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type CivilDate, civilDateOf } from '../calendar/civil-date.ts'
import { checkOrganisation, type OrganisationPlace } from './check-organisation.ts'
import { formatPassport } from './format-passport.ts'
import type { OrganisationKind } from './organisation.ts'
import { type Passport, type PassportDraft, passportFields } from './passport.ts'
import { offeredZones } from './passport-text.ts'
import { passportProblemText } from './ru/passport-problem.ru.ts'

const place = (kind: OrganisationKind): OrganisationPlace => ({
  kind,
  today: civilDateOf(2026, 10, 5),
  above: { timeZone: 'Asia/Irkutsk', workingWeek: 6 },
})
const blank = Object.fromEntries(passportFields.map((field) => [field, ''])) as PassportDraft
const typed = (draft: Partial<PassportDraft>): PassportDraft => ({ ...blank, name: 'СОШ № 5', ...draft })

function codes(kind: OrganisationKind, draft: Partial<PassportDraft>): readonly string[] {
  const checked = checkOrganisation(typed(draft), place(kind))
  return checked.ok ? [] : checked.problems.map(({ field, code }) => `${field} ${code}`)
}

function passport(kind: OrganisationKind, draft: Partial<PassportDraft>): Passport {
  const checked = checkOrganisation(typed(draft), place(kind))
  if (!checked.ok) throw new Error(checked.problems.map(passportProblemText).join(' '))
  return checked.passport
}

describe('what is not said', () => {
  it('is as with the organisation above, and the name stands for its short form', () => {
    expect(passport('school', {})).toEqual({
      name: 'СОШ № 5',
      shortName: 'СОШ № 5',
      outerKey: null,
      profile: null,
      openingYear: null,
      settlement: null,
      smallSchool: false,
      workingWeek: 6,
      site: null,
      timeZone: 'Asia/Irkutsk',
      openedOn: null,
      closedOn: null,
    })
    expect(codes('school', { name: ' \n ' })).toEqual(['name name-missing'])
  })

  it('is cut where the name is longer than a list is wide, and never in the middle of a sign', () => {
    const { shortName } = passport('school', { name: `${'а'.repeat(118)}${'😀'.repeat(20)}` })
    expect(shortName).toBe(`${'а'.repeat(118)}…`)
  })
})

describe('a centre', () => {
  it('of the first generation was opened in 2019 or 2020, of the second from 2021', () => {
    const centre = (profile: string, openingYear: string) => codes('centre', { profile, openingYear })
    expect(centre('цифровой и гуманитарный', '2020')).toEqual([])
    expect(centre('Цифровой', '2021')).toEqual(['openingYear year-of-other-profile'])
    expect(centre('естественно-научной и технологической направленностей', '2021')).toEqual([])
    expect(centre('технологическая', '2020')).toEqual(['openingYear year-of-other-profile'])
    expect(centre('', '2020')).toEqual([])
    expect(centre('', '2018')).toEqual(['openingYear year-too-early'])
    expect(centre('', '2027')).toEqual([])
    expect(centre('', '2028')).toEqual(['openingYear year-ahead'])
    expect(centre('спортивный', '21')).toEqual(['profile profile-unknown', 'openingYear year-not-a-year'])
    expect(centre('цифровой и технологический', '2020')).toEqual(['profile profile-unknown'])
  })

  it('was opened in the year of its first day', () => {
    expect(codes('centre', { openingYear: '2021', openedOn: '01.09.2022' })).toEqual([
      'openingYear year-of-other-day',
    ])
  })

  it('has a profile and a year of its own; a school has not, and only a school is small', () => {
    expect(codes('school', { profile: 'цифровой', openingYear: '2019' })).toEqual([
      'profile profile-not-of-centre',
      'openingYear year-not-of-centre',
    ])
    expect(codes('school', { smallSchool: 'Да' })).toEqual([])
    expect(codes('centre', { smallSchool: 'да' })).toEqual(['smallSchool small-not-of-school'])
    expect(codes('centre', { smallSchool: 'нет' })).toEqual([])
    expect(codes('school', { smallSchool: 'наверное' })).toEqual(['smallSchool small-not-yes-or-no'])
  })
})

describe('fields', () => {
  it('take days as people write them, and only days that there are', () => {
    expect(passport('school', { openedOn: '1.9.2021', closedOn: '2025-08-31' })).toMatchObject({
      openedOn: '2021-09-01',
      closedOn: '2025-08-31',
    })
    expect(codes('school', { openedOn: '31.02.2021' })).toEqual(['openedOn day-not-real'])
    expect(codes('school', { openedOn: '02.09.2021', closedOn: '01.09.2021' })).toEqual([
      'closedOn closed-before-opened',
    ])
  })

  it('know the eleven zones by their hours, their cities, and by the name of a place', () => {
    const zone = (timeZone: string) => passport('school', { timeZone }).timeZone
    expect(['МСК', 'мск+4', 'МСК −1', 'Камчатка', 'Омск (МСК+3)', 'asia/tomsk'].map(zone)).toEqual([
      'Europe/Moscow',
      'Asia/Krasnoyarsk',
      'Europe/Kaliningrad',
      'Asia/Kamchatka',
      'Asia/Omsk',
      'Asia/Tomsk',
    ])
    for (const timeZone of ['МСК+12', 'Париж', 'Europe/Paris']) {
      expect(codes('school', { timeZone })).toEqual(['timeZone time-zone-unknown'])
    }
    expect(offeredZones).toHaveLength(11)
  })

  it('take an address of the web and nothing that a browser would run', () => {
    const site = (text: string) => passport('school', { site: text }).site
    expect(site('School5.Example.ru')).toBe('https://school5.example.ru')
    expect(site('http://школа.рф/tochka-rosta/?a=1#b')).toBe('http://школа.рф/tochka-rosta/?a=1#b')
    expect(site('school.ru:8080/x')).toBe('https://school.ru:8080/x')
    for (const text of [
      'javascript:alert(1)',
      'ftp://school.ru',
      'школа',
      'https://user:word@school.ru',
      'https://school.ru/"onclick=',
      'https://a..ru',
      'не знаем',
      'data:text/html,x',
    ]) {
      expect([text, codes('school', { site: text })]).toEqual([text, ['site site-not-an-address']])
    }
  })

  it('hold so much and no more, and no signs that no keyboard makes', () => {
    expect(codes('school', { name: 'я'.repeat(501) })).toEqual(['name too-long'])
    expect(codes('school', { settlement: 'Степное\u0007' })).toEqual(['settlement not-text'])
    expect(codes('school', { settlement: 'Степное\ud83c' })).toEqual(['settlement not-text'])
    expect(codes('school', { outerKey: '75 01' })).toEqual(['outerKey outer-key-signs'])
    expect(codes('school', { workingWeek: '7' })).toEqual(['workingWeek week-not-5-or-6'])
  })
})

const words = fc.stringMatching(/^[а-яА-ЯёA-Za-z0-9№«»()=+@.,-]{1,20}( [а-яёa-z0-9№«»=]{1,10}){0,3}$/)
const days = fc
  .tuple(
    fc.integer({ min: 2021, max: 2026 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 28 }),
  )
  .map(([year, month, day]): CivilDate => civilDateOf(year, month, day))

it('a passport that is written as it would be typed is read back as the same passport', () => {
  const passports = fc.record<Passport>({
    name: words,
    shortName: words,
    outerKey: fc.option(fc.stringMatching(/^[0-9a-zа-я][0-9a-zа-я._/-]{0,30}$/)),
    profile: fc.constantFrom('science-technology', null),
    openingYear: fc.constant(null),
    settlement: fc.option(words),
    smallSchool: fc.constant(false),
    workingWeek: fc.constantFrom(5, 6),
    site: fc.option(fc.constantFrom('https://school.ru', 'http://школа.рф/a/b')),
    timeZone: fc.constantFrom(...offeredZones, 'Asia/Tomsk'),
    openedOn: fc.option(days),
    closedOn: fc.constant(null),
  })
  fc.assert(
    fc.property(passports, (one) => {
      expect(checkOrganisation(formatPassport(one), place('centre'))).toEqual({ ok: true, passport: one })
    }),
  )
})
