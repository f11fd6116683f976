import { expect, test } from 'vitest'
import type { WrittenPaper } from '#documents/writers/written-paper.ts'
import { writeApart } from './write-apart.ts'

const paper: WrittenPaper = {
  title: 'План мероприятий («дорожная карта») #let x = [1]',
  above: ['УТВЕРЖДЕНО'],
  below: ['МКОУ «Средняя школа № 1»'],
  columns: [
    { heading: '№', parts: 5 },
    { heading: 'Мероприятие', parts: 50 },
    { heading: 'Срок', parts: 20 },
  ],
  rows: [
    { line: '1. Организационные мероприятия' },
    // Taller than a page, and longer than any word: neither may run out of the sheet.
    { cells: [['1'], [`${'Открытые уроки. '.repeat(800)}${'длинный/адрес'.repeat(30)}`], ['до 1 марта']] },
    { cells: [null, null, ['до 1 мая']] },
  ],
  pageWords: ['Страница ', ' из '],
}

test('a paper is written by a child, as a pdf and as a Word file', async () => {
  const [pdf, docx] = await Promise.all([writeApart(paper, 'pdf'), writeApart(paper, 'docx')])
  expect(Buffer.from(pdf.subarray(0, 5)).toString()).toBe('%PDF-')
  expect(Buffer.from(docx.subarray(0, 2)).toString()).toBe('PK')
})

test('a child that takes more than it may is ended, and that is told', async () => {
  await expect(writeApart(paper, 'pdf', { seconds: 0.05 })).rejects.toThrow('a pdf was not written (time)')
})
