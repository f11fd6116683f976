import { describe, expect, it } from 'vitest'
import { markEnd, markStart } from '#store/search/found.ts'
import { cutOut, markedText } from './marked-text.ts'

const mark = (words: string) => `${markStart}${words}${markEnd}`

describe('a text that was found', () => {
  it('is marked as it was written, by its folded twin', () => {
    expect(markedText('Учёт «Приказов»', `${mark('учет')}  ${mark('приказов')} `)).toEqual([
      { text: 'Учёт', marked: true },
      { text: ' «', marked: false },
      { text: 'Приказов', marked: true },
      { text: '»', marked: false },
    ])
  })

  it('holds what looks like a mark-up as plain words', () => {
    expect(markedText('<b>Приказ</b>', ` b ${mark('приказ')}  b `)).toEqual([
      { text: '<b>', marked: false },
      { text: 'Приказ', marked: true },
      { text: '</b>', marked: false },
    ])
  })

  it('is not marked where its twin is of another length', () => {
    expect(markedText('İstanbul', `${mark('i̇stanbul')}`)).toEqual([{ text: 'İstanbul', marked: false }])
  })
})

describe('a long text', () => {
  it('is cut between words around the first mark', () => {
    const long = 'слово '.repeat(100)
    const cut = cutOut([
      { text: long, marked: false },
      { text: 'приказ', marked: true },
      { text: ` ${long}`, marked: false },
    ])
    expect(cut[0]).toEqual({ text: '…', marked: false })
    expect(cut[1]?.text).toMatch(/^слово( слово)* $/)
    expect(cut[2]).toEqual({ text: 'приказ', marked: true })
    expect(cut.at(-1)).toEqual({ text: '…', marked: false })
    expect(cut.map(({ text }) => text).join('').length).toBeLessThan(230)
  })

  it('is whole where it is short', () => {
    const short = [{ text: 'приказ', marked: true }]
    expect(cutOut(short)).toEqual(short)
  })
})
