import { describe, expect, test } from 'vitest'
import { readDraft } from './support/drafts.ts'
import { orderWith, ownDocument } from './support/own-document.ts'
import { people } from './support/people.ts'
import { reviewOn } from './support/review.ts'
import { openVisits } from './support/visits.ts'

const visits = openVisits()

async function openReview(number: string) {
  const visit = await visits.open(people.municipality)
  const draft = await readDraft(visit, ownDocument(number))
  await visit.page.goto(`/drafts/${draft.id}`)
  const review = reviewOn(visit.page)
  await review.table.waitFor()
  return { ...visit, review, draft }
}

describe('the source and what was read', () => {
  test('light each other up', async () => {
    const { page, review } = await openReview('1')
    await review.cell('Обучение учителей физики', 'Срок').click()
    await expect.poll(() => review.lit.allInnerTexts()).toEqual(['май-июнь'])
    await page.keyboard.press('Escape')
    await review.source.getByText('Перечень согласован').click()
    const cell = review.cell('Согласование перечня', 'Результат')
    await expect.poll(() => cell.getAttribute('aria-selected')).toBe('true')
    await expect.poll(() => review.lit.allInnerTexts()).toEqual(['Перечень согласован'])
  })

  test('a finding leads to its place in both', async () => {
    const { page, review } = await openReview('2')
    await page.getByRole('button', { name: /^\d+\sзамечани/ }).click()
    const list = page.getByRole('region', { name: 'Замечания' })
    await list.getByRole('button', { name: /Июль, 2019.*вне периода/ }).click()
    const cell = review.cell('Выездные семинары', 'Срок')
    await expect.poll(() => cell.getAttribute('aria-selected')).toBe('true')
    await expect.poll(() => review.lit.allInnerTexts()).toEqual(['Июль, 2019'])
    await page.getByRole('button', { name: 'Следующее' }).click()
    await expect.poll(() => review.lit.allInnerTexts()).not.toEqual(['Июль, 2019'])
  })
})

describe('a term', () => {
  test('that has several meanings is settled by choosing one', async () => {
    const { page, review } = await openReview('3')
    const row = review.row('Согласование перечня')
    await row.getByText('понято так, но можно иначе').waitFor()
    await row.getByRole('button', { name: 'Как понимать срок' }).click()
    const choice = page.getByRole('radiogroup', { name: 'Как понимать срок' })
    await choice.getByRole('radio').nth(2).check()
    await page.getByRole('list', { name: 'Даты' }).waitFor()
    await page.getByRole('button', { name: 'Понимать так' }).click()
    await row.getByText('уточнено:').waitFor()
    await review.saved.waitFor()
    await page.reload()
    await row.getByText('уточнено:').waitFor()
  })

  test('says its dates while it is typed', async () => {
    const { page, review } = await openReview('4')
    const row = review.row('Открытые уроки')
    await review.cell('Открытые уроки', 'Срок').click()
    const field = page.getByRole('textbox', { name: 'Срок' })
    await field.fill('до 10 сентября 2026')
    await row.getByText('до 10 сентября 2026 г.').waitFor()
    await field.fill('как получится')
    await row.getByText('не понято').waitFor()
    await field.press('Escape')
    await expect.poll(() => row.textContent()).toContain('по мере готовности школ')
    await row.getByRole('button', { name: 'Как понимать срок' }).click()
    await page.getByRole('radio', { name: 'Своими словами' }).check()
    await page.getByRole('textbox', { name: 'Своими словами' }).fill('первая неделя марта 2026')
    await page.getByRole('list', { name: 'Даты' }).waitFor()
    await page.getByRole('button', { name: 'Понимать так' }).click()
    await row.getByText('уточнено:').waitFor()
  })
})

describe('what was read wrongly', () => {
  test('is mended in place and saved at once', async () => {
    const { page, review } = await openReview('5')
    await review.cell('Мониторинг сайтов', 'Ответственный').click()
    await page.getByRole('textbox', { name: 'Ответственный' }).fill('Методический кабинет')
    await page.keyboard.press('Enter')
    await review.saved.waitFor()
    await page.reload()
    await expect
      .poll(() => review.cell('Мониторинг сайтов', 'Ответственный').textContent())
      .toContain('Методический кабинет')
  })

  test('is not lost by a reload in the middle of a word', async () => {
    const { page, review } = await openReview('6')
    await review.cell('Открытые уроки', 'Результат').click()
    await page.getByRole('textbox', { name: 'Результат' }).fill('Банк уроков и сценар')
    await page.reload()
    const field = page.getByRole('textbox', { name: 'Результат' })
    await expect.poll(() => field.inputValue()).toBe('Банк уроков и сценар')
    await field.press('End')
    await field.pressSequentially('иев')
    await field.press('Enter')
    await review.saved.waitFor()
    await expect
      .poll(() => review.cell('Открытые уроки', 'Результат').textContent())
      .toContain('Банк уроков и сценариев')
  })

  test('in what is said of the plan and its act, likewise', async () => {
    const { page, review } = await openReview('7')
    await page.getByText('О плане', { exact: true }).click()
    const period = page.getByLabel('Период')
    await period.fill('когда-нибудь')
    await period.press('Tab')
    await page.getByText('Не понято как период').waitFor()
    await period.fill('01.09.2026 – 31.05.2027')
    await period.press('Tab')
    await review.saved.waitFor()
    const targets = page.getByLabel('Целевые показатели')
    await targets.fill('Охват детей — побольше')
    await targets.press('Tab')
    await page.getByText('В одной из строк нет числа').waitFor()
    await targets.fill('Охват детей — не менее 70 %')
    await targets.press('Tab')
    await page.getByText('Акт', { exact: true }).click()
    await page.getByLabel('Номер', { exact: true }).fill('7-од')
    await page.getByLabel('Кем издан').focus()
    await page.reload()
    await expect.poll(() => page.getByLabel('Номер', { exact: true }).inputValue()).toBe('7-од')
    await page.getByText('О плане', { exact: true }).click()
    await expect.poll(() => targets.inputValue()).toBe('Охват детей — не менее 70 %')
  })

  test('in columns that have no name of ours, likewise', async () => {
    const visit = await visits.open(people.municipality)
    const { page } = visit
    const draft = await readDraft(
      visit,
      orderWith('70', 'Управление образования Ковыльного района', [
        ['№', 'Мероприятие', 'Срок', 'Ответственный', 'Объём финансирования'],
        ['1', 'Закупка наборов', 'май 2026 г.', 'Бухгалтерия', '12 тыс. руб.'],
        ['2', 'Ремонт кабинета', 'июнь 2026 г.', 'Директор', 'без затрат'],
      ]),
    )
    await page.goto(`/drafts/${draft.id}`)
    const review = reviewOn(page)
    await review.cell('Закупка наборов', 'Мероприятие').focus()
    await review.act('Другие столбцы строки…')
    await page.getByRole('textbox', { name: 'Объём финансирования' }).fill('120 тыс. руб.')
    await page.getByRole('button', { name: 'Сохранить' }).click()
    await expect
      .poll(() => review.row('Закупка наборов').textContent())
      .toContain('Объём финансирования: 120 тыс. руб.')
    await review.saved.waitFor()
  })
})

describe('rows', () => {
  test('are split, joined, added, dropped, and all of it is taken back', async () => {
    const { page, review } = await openReview('8')
    const read = await review.titles()
    const first = 'Назначение координатора. Создание рабочей группы'
    expect(read[0]).toBe(first)
    await review.cell(first, 'Мероприятие').focus()

    await review.act('Разделить на две…')
    await page.getByRole('button', { name: 'Разделить', exact: true }).click()
    await expect
      .poll(review.titles)
      .toEqual(['Назначение координатора.', 'Создание рабочей группы', ...read.slice(1)])

    await review.cell(/Назначение координатора/, 'Мероприятие').focus()
    await review.act('Соединить со следующей')
    await expect.poll(review.titles).toHaveLength(read.length)

    await review.cell(/Назначение координатора/, 'Мероприятие').focus()
    await page.getByRole('button', { name: 'Добавить строку' }).click()
    await page.getByRole('textbox', { name: 'Мероприятие' }).fill('Сбор заявок школ')
    await page.keyboard.press('Escape')
    await review.cell('Обучение учителей физики', 'Мероприятие').focus()
    await review.act(/^Удалить строку/)
    await expect.poll(review.titles).not.toContain('Обучение учителей физики')
    await review.saved.waitFor()
    await page.reload()
    await expect.poll(review.titles).not.toContain('Обучение учителей физики')
  })

  test('come back one after the other', async () => {
    const { page, review } = await openReview('9')
    const read = await review.titles()
    await review.cell('Открытые уроки', 'Мероприятие').focus()
    await page.keyboard.press('Control+Delete')
    await review.cell('Обучение учителей физики', 'Мероприятие').focus()
    await page.keyboard.press('Control+Delete')
    await expect.poll(review.titles).toHaveLength(read.length - 2)
    const undo = page.getByRole('button', { name: 'Отменить правку' })
    await undo.click()
    await undo.click()
    await expect.poll(review.titles).toEqual(read)
    await expect.poll(() => undo.isDisabled()).toBe(true)
    await page.getByRole('button', { name: 'Вернуть правку' }).click()
    await expect.poll(review.titles).toHaveLength(read.length - 1)
  })

  test('are pasted from a spreadsheet', async () => {
    const { page, review } = await openReview('10')
    await review.cell('Мониторинг сайтов', 'Мероприятие').focus()
    await review.act(/^Вставить из таблицы/)
    const sheet = [
      'Срок\tМероприятие\tИсполнитель',
      'до 1 июня 2026\tЛетняя школа\tЦентр «Точка роста»',
      'июль 2026\tЛагерь робототехники\tЦентр «Точка роста»',
    ].join('\n')
    await page.getByLabel('Скопированные строки').fill(sheet)
    await page.getByText('Столбцы узнаны по заголовкам').waitFor()
    await page.getByRole('button', { name: /Добавить 2/ }).click()
    await expect.poll(() => review.row('Летняя школа').textContent()).toContain('до 1 июня 2026')
    await expect.poll(() => review.row('Лагерь робототехники').textContent()).toContain('июль 2026')
  })
})
