import { describe, expect, it } from 'vitest'
import type { CivilDate } from '#core/calendar/civil-date.ts'
import type { JournalAct } from '#core/journal/journal-act.ts'
import { actWords } from '#core/journal/ru/act-words.ts'
import { actText } from './act.ru.ts'
import { byText } from './by.ru.ts'
import { deviceText } from './device.ru.ts'
import { journalText } from './journal.ru.ts'
import { minutesText } from './plural.ru.ts'
import { planFileName } from './sheet.ru.ts'

describe('deviceText', () => {
  it.each([
    [
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/130.0 Safari/537.36',
      'Chrome, Windows',
    ],
    ['Mozilla/5.0 (Windows NT 6.1) AppleWebKit/537.36 Chrome/109.0 Safari/537.36 Edg/109.0', 'Edge, Windows'],
    [
      'Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) Version/17.0 Mobile Safari/604.1',
      'Safari, iOS',
    ],
    [
      'Mozilla/5.0 (Linux; Android 13) Chrome/124.0 YaBrowser/24.4 Mobile Safari/537.36',
      'Яндекс Браузер, Android',
    ],
    ['Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0', 'Firefox, Linux'],
    ['curl/8.1', 'Неизвестное устройство'],
    ['', 'Неизвестное устройство'],
  ])('%s is «%s»', (agent, device) => {
    expect(deviceText(agent)).toBe(device)
  })
})

describe('planFileName', () => {
  it('cuts a long title between words, so that no year loses its figures', () => {
    const title =
      'План мероприятий («дорожная карта») по обеспечению деятельности центров «Точка роста» на 2026-2027 учебный год'
    expect(planFileName(title, '2026-10-05' as CivilDate, 'docx')).toBe(
      'План мероприятий («дорожная карта») по обеспечению деятельности центров «Точка роста»… на 05.10.2026.docx',
    )
  })

  it('takes a short title as it is, without the signs that no file may have', () => {
    expect(planFileName('План: 2026/27', '2026-10-05' as CivilDate, 'pdf')).toBe(
      'План 2026 27 на 05.10.2026.pdf',
    )
  })
})

describe('words with numbers', () => {
  it('stand in their cases', () => {
    expect([1, 2, 5, 11, 21].map(minutesText)).toEqual([
      '1 минуту',
      '2 минуты',
      '5 минут',
      '11 минут',
      '21 минуту',
    ])
    expect(journalText('enact', 'plan', { edition: 1, measures: 21, tasks: 2 })).toBe(
      'Введён в действие, редакция 1: 21 мероприятие, 2 задания.',
    )
  })

  it('tell what was done about people', () => {
    const role = { role: 'school-head', organisation: 'СОШ № 5' }
    expect(journalText('give', 'role', role)).toBe('Назначена роль: руководитель ОО, СОШ № 5.')
    expect(journalText('mend', 'person', { changed: ['post', 'email'] })).toBe(
      'Изменены сведения: должность, почта.',
    )
    expect(journalText('leave', 'person', { on: '2026-10-05' })).toBe(
      'Не работает с 05.10.2026: роли сняты, сеансы завершены.',
    )
    const days = { startsOn: '2026-10-05', endsOn: '2026-10-18', person: 'Кирилл Коллегин' }
    expect(journalText('name', 'stand-in', days)).toBe(
      'Назначено замещение с 05.10.2026 по 18.10.2026: Кирилл Коллегин.',
    )
    expect(byText('Кирилл Коллегин', 'Мария Северная')).toBe('Кирилл Коллегин (за: Мария Северная)')
  })

  it('tell each act in a sentence of its own, also where its details are of another time', () => {
    const sentences = (Object.keys(actWords) as JournalAct[]).map((act) => {
      const [noun = '', verb = ''] = act.split('/')
      return journalText(verb, noun, null)
    })
    for (const sentence of sentences) expect(sentence).toMatch(/^(?!Запись журнала)[А-ЯЁ].*[.: ]$/u)
    expect(new Set(sentences).size).toBe(sentences.length)
  })

  it('survive details of another time', () => {
    expect(journalText('done', 'task', null)).toBe('Отмечено исполнение: «».')
    expect(journalText('fly', 'plan', 7)).toBe('Запись журнала: plan, fly.')
  })
})

describe('actText', () => {
  it('says what is known', () => {
    const date = '2021-11-08' as CivilDate
    expect(actText({ kind: 'приказ', number: '557', date })).toBe('приказ от 08.11.2021 № 557')
    expect(actText({ kind: 'приказ', number: null, date: null })).toBe('приказ')
    expect(actText({ kind: null, number: '5', date: null })).toBe('акт № 5')
    expect(actText({ kind: null, number: null, date: null })).toBeNull()
  })
})
