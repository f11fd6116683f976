import { describe, expect, it } from 'vitest'
import { inkedSheet } from '../../../../test/support/draw-raster.ts'
import { findInk } from './find-ink.ts'
import { findLevelRules } from './find-rules.ts'
import { findSkew } from './find-skew.ts'
import { PIXELS, preparePage } from './prepare-page.ts'
import { levelRaster, turnByQuarters } from './turn-raster.ts'

const [WIDTH, HEIGHT] = [1240, 1000]

/** Text over a table of two rows; the upper one is one merged cell. */
function sheetWithTable(degrees = 0) {
  const sheet = inkedSheet(WIDTH, HEIGHT, degrees)
  sheet.words(150, 100, 5)
  for (const y of [300, 450, 600]) sheet.ink(150, y, 1050, y + 4)
  for (const x of [150, 1046]) sheet.ink(x, 300, x + 4, 604)
  sheet.ink(500, 450, 504, 604)
  sheet.words(200, 360, 3)
  sheet.words(200, 520, 1)
  sheet.words(560, 520, 2)
  return sheet.raster
}

describe('a page of a scan', () => {
  it.each([-4.3, -1.2, 0, 0.4, 2.5, 5])('is found to be askew by %d degrees', (degrees) => {
    expect(Math.abs(findSkew(findInk(sheetWithTable(degrees))) - degrees)).toBeLessThan(0.15)
  })

  it('of nothing is level', () => {
    expect(findSkew(findInk(inkedSheet(WIDTH, HEIGHT).raster))).toBe(0)
  })

  it('keeps ink apart from shadows, and from tinted cells', () => {
    const sheet = inkedSheet(400, 300)
    sheet.ink(0, 0, 200, 300, 120)
    sheet.ink(80, 100, 90, 120, 60)
    sheet.ink(280, 100, 290, 120, 90)
    const { dark } = findInk(sheet.raster)
    const isDark = (x: number, y: number) => dark[y * 400 + x] === 1
    expect([isDark(85, 110), isDark(285, 110), isDark(50, 200), isDark(350, 200)]).toEqual([
      true,
      true,
      false,
      false,
    ])
  })

  it.each([0, 1.5, -3])(
    'turned by %d degrees gives its cells, the merged one too, and the rest',
    (degrees) => {
      const { pieces, horizontals, verticals } = preparePage(sheetWithTable(degrees))
      expect([horizontals.length, verticals.length]).toEqual([3, 3])
      const found = pieces.map(({ kind, left, top }) => ({ kind, left, top }))
      const expected = [
        { kind: 'cell', left: 200, top: 360 },
        { kind: 'cell', left: 200, top: 520 },
        { kind: 'cell', left: 560, top: 520 },
        { kind: 'rest', left: 150, top: 100 },
      ]
      expect(found).toHaveLength(expected.length)
      for (const [index, piece] of expected.entries()) {
        expect(found[index]?.kind).toBe(piece.kind)
        // White margins lie around what was inked.
        expect(Math.abs((found[index]?.left ?? 0) + 14 - piece.left)).toBeLessThan(6)
        expect(Math.abs((found[index]?.top ?? 0) + 14 - piece.top)).toBeLessThan(6)
      }
    },
  )

  it('has rules of nothing but rules: neither letters nor dark edges', () => {
    const sheet = inkedSheet(WIDTH, HEIGHT)
    sheet.words(100, 100, 7)
    sheet.ink(0, 0, 60, HEIGHT)
    sheet.ink(200, 500, 900, 503)
    const { horizontals, verticals } = preparePage(sheet.raster)
    expect(verticals).toEqual([])
    expect(
      horizontals.map(({ at, from, to }) => [at, from, to].map((one) => Math.round(one * PIXELS))),
    ).toEqual([[502, 200, 900]])
  })

  it('overlooks a speck in a rule, not a gap', () => {
    const sheet = inkedSheet(WIDTH, 200)
    sheet.ink(100, 100, 400, 103)
    sheet.ink(402, 100, 700, 103)
    sheet.ink(760, 100, 1100, 103)
    const rules = findLevelRules(findInk(sheet.raster), 100, 12)
    expect(rules.map(({ from, to }) => [from, to])).toEqual([
      [100, 700],
      [760, 1100],
    ])
  })

  it('is levelled and turned without losing its ink', () => {
    const sheet = inkedSheet(300, 200)
    sheet.ink(100, 50, 140, 60)
    const turned = turnByQuarters(sheet.raster, 1)
    expect([turned.width, turned.height]).toEqual([200, 300])
    // Clockwise: what was left of the middle is above it now.
    expect(turned.pixels[120 * 200 + 145]).toBe(20)
    expect(turnByQuarters(turned, 3).pixels).toEqual(sheet.raster.pixels)
    expect(turnByQuarters(turnByQuarters(sheet.raster, 2), 2).pixels).toEqual(sheet.raster.pixels)
    expect(levelRaster(sheet.raster, 0).pixels).toEqual(sheet.raster.pixels)
  })
})
