import { describe, expect, it } from 'vitest'
import { readHolidays, writeHolidays } from './regional-lines.ts'

describe('the days off of a region', () => {
  it('are read as they are written', () => {
    const { holidays } = readHolidays('18.02.2026 Сагаалган\n\n21.4 – Радоница', 2026)
    expect(holidays).toEqual([
      { on: '2026-02-18', title: 'Сагаалган' },
      { on: '2026-04-21', title: 'Радоница' },
    ])
    expect(readHolidays(writeHolidays(holidays ?? []), 2026).holidays).toEqual(holidays)
  })

  it.each(['18.02.2025 Сагаалган', '30.02.2026 Никогда', '18.02.2026', 'Сагаалган'])(
    '%s is no day off',
    (line) => {
      expect(readHolidays(line, 2026)).toEqual({ holidays: null, fault: line })
    },
  )
})
