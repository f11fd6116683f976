import { describe, expect, it } from 'vitest'
import { checkEvidence } from './check-evidence.ts'
import { cleanFileName } from './evidence-file.ts'
import type { EvidenceKind } from './evidence-kind.ts'
import { evidenceRules } from './evidence-rules.ts'
import { parseLink } from './parse-link.ts'
import { requireEvidence } from './require-evidence.ts'

const rules = evidenceRules()
const kindsOf = (title: string, result: string | null) =>
  requireEvidence({ title, result }, rules).map((one) => one.kind)

describe('what proves a task', () => {
  it.each<[string, string | null, readonly EvidenceKind[]]>([
    ['Назначение ответственных', 'Издан приказ по управлению', ['act']],
    ['Создание центра', 'НПА о создании', ['act']],
    ['Разработка и утверждение дорожной карты', 'Дорожная карта', ['plan']],
    ['Сетевое взаимодействие', 'План сетевого взаимодействия, договоры', ['plan', 'agreement']],
    ['Обучение педагогов', 'Удостоверение о повышении квалификации', ['certificate']],
    ['Закупка', 'Акты сдачи-приёмки, товарные накладные', ['delivery']],
    ['Совещание', 'Протокол, решение совещания', ['minutes']],
    ['Анализ работы', 'Аналитическая справка', ['analysis']],
    ['Показатели', 'Отчёт региональному координатору', ['report']],
    ['Сайт', 'Размещение данных на сайте школы', ['web-page']],
    ['Оформление зон', 'Фотографии центра', ['photo']],
    ['Лицензирование', 'Лицензия на дополнительное образование', ['licence']],
    ['Освещение', 'Публикации в СМИ', ['publication']],
    ['Семинар', 'Материалы семинара', ['materials']],
    ['Согласование перечня', 'Письмо в адрес министерства', ['letter']],
  ])('«%s» with «%s» asks for %j', (title, result, kinds) => {
    expect(kindsOf(title, result)).toEqual(kinds)
  })

  it('is told by the title where the result names nothing', () => {
    expect(kindsOf('Издание приказа о создании центра', null)).toEqual(['act'])
    expect(kindsOf('Издание приказа о создании центра', 'Центр создан')).toEqual(['act'])
    expect(kindsOf('Открытие центра', 'Центр открыт')).toEqual([])
  })

  it('is asked for with the word that says so', () => {
    expect(requireEvidence({ title: 'Назначение', result: 'Изданы Приказы' }, rules)).toEqual([
      { kind: 'act', word: 'Приказы', from: 'result' },
    ])
  })

  it('does not read a word inside another', () => {
    expect(kindsOf('Отчётный концерт', null)).toEqual([])
    expect(kindsOf('Учебно-планшетный класс', null)).toEqual([])
    expect(kindsOf('Смирнов', null)).toEqual([])
  })
})

describe('a checklist', () => {
  const asked = requireEvidence({ title: 'Сеть', result: 'План взаимодействия и договоры' }, rules)

  it('is enough when each kind lies there', () => {
    expect(checkEvidence(asked, ['plan']).enough).toBe(false)
    expect(checkEvidence(asked, ['agreement', 'plan', 'photo'])).toMatchObject({
      enough: true,
      items: [{ met: true }, { met: true }],
    })
  })

  it('that asks for nothing is enough with anything, and not with nothing', () => {
    expect(checkEvidence([], []).enough).toBe(false)
    expect(checkEvidence([], ['other']).enough).toBe(true)
  })
})

describe('the name of a file', () => {
  it.each([
    ['Приказ № 5.pdf', 'Приказ № 5.pdf'],
    ['../../etc/passwd', 'passwd.pdf'],
    ['C:\\Документы\\Приказ.PDF', 'Приказ.pdf'],
    ['приказ\u202efdp.exe', 'приказfdp.pdf'],
    ['a<b>"c|d?.pdf', 'a_b__c_d_.pdf'],
    ['\u0000скан.pdf', 'скан.pdf'],
    ['скан.jpg', 'скан.pdf'],
    ['..', '.pdf'],
    ['Приказ от 05.10.2026 г', 'Приказ от 05.10.2026 г.pdf'],
  ])('%j is kept as %j', (given, kept) => {
    expect(cleanFileName(given, 'pdf')).toBe(kept)
  })

  it('is cut, and keeps its ending', () => {
    expect(cleanFileName(`${'а'.repeat(900)}.jpeg`, 'jpg')).toBe(`${'а'.repeat(200)}.jpeg`)
  })
})

describe('a link', () => {
  it.each([
    'https://school5.example.ru/tochka-rosta?part=1#top',
    'http://xn--80ak6aa92e.xn--p1ai:8080/',
    'https://школа5.рф/новости',
  ])('%s is one', (text) => {
    expect(parseLink(` ${text} `)).toBe(text)
  })

  it.each([
    'javascript:alert(1)',
    'data:text/html,x',
    'ftp://school.ru/',
    'school5.ru',
    'https://',
    'https://user:word@school.ru/',
    'https://school.ru/a b',
    'https://school.ru/<script>',
    'https:/\\school.ru',
    `https://school.ru/${'a'.repeat(3000)}`,
    'https://school.ru/\u202e',
  ])('%j is none', (text) => {
    expect(parseLink(text)).toBeNull()
  })
})
