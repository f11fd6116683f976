import { expect, test } from 'vitest'
import { cursorOf } from './cursor.ts'
import { grammar, rulesAt } from './piece-rules.ts'
import { prepareTokens } from './prepare-tokens.ts'
import { scanTokens } from './scan-tokens.ts'
import { tidyText } from './tidy-text.ts'

const terms = [
  'ежеквартально, до 5 числа месяца, следующего за кварталом',
  'не реже 2 раз в год, по 2 раза в четверть, дважды в месяц, раз в 3 года, каждые две недели',
  'каждую вторую среду месяца, последний рабочий день квартала, в последнюю неделю мая',
  'по вторникам и четвергам, каждый понедельник, в пятницу, до среды',
  'с 1 по 15 ноября, 18-31.01, III декада мая, начало июня, зима, летний период, 05.2024',
  'начиная с 2022/23 учебного года, с 2023 года, до 2025 года, на 2022–2024 годы, учебного года 2021–2022',
  'в течение года, весь период, на постоянной основе, в текущем учебном году, по рабочим дням, однократно',
  'за I полугодие – до 10 июля; до 15 января (за IV квартал); II квартал – до 10 июля',
  'до конца I квартала, к концу года, до начала учебного года, в срок до 15 мая, не позднее 1 июня',
  'текущего года, в следующем году, года, следующего за отчётным, каждого года, отчётного года',
  'каждый апрель, каждое 1 сентября, далее ежегодно, в дальнейшем постоянно',
  'за 10 дней до заседания, в месячный срок со дня образования, по мере необходимости, после утверждения',
]

test('no rule is kept from a place where it would read: what it can begin with is told in full', () => {
  for (const term of terms) {
    const text = tidyText(term)
    const cursor = cursorOf(text, prepareTokens(scanTokens(text), text))
    for (let at = 0; at < cursor.tokens.length; at += 1) {
      // Between pieces marks are passed over before any rule is asked.
      if (cursor.tokens[at]?.kind === 'mark') continue
      cursor.at = at
      const chosen = rulesAt(cursor)
      for (const [rule] of grammar) {
        if (chosen.includes(rule)) continue
        const read = rule(cursor, [], ({ tokens }) => tokens.length - at)
        const said = { term, from: text.slice(cursor.tokens[at]?.start), read }
        cursor.at = at
        expect(said).toEqual({ ...said, read: null })
      }
    }
  }
})

test('most places leave few rules to be tried', () => {
  const text = 'до 5 мая 2022 года, ежегодно'
  const cursor = cursorOf(text, scanTokens(text))
  const counts = cursor.tokens.map((_, at) => {
    cursor.at = at
    return rulesAt(cursor).length
  })
  expect(Math.max(...counts)).toBeLessThan(grammar.length / 2 + 2)
})
