import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import type { EvidenceKind } from '#core/evidence/evidence-kind.ts'
import { evidenceRules } from '#core/evidence/evidence-rules.ts'
import { requireEvidence } from '#core/evidence/require-evidence.ts'
import { seedGold, seedsPresent } from '../../support/score-seeds.ts'

const coverage = resolve(import.meta.dirname, '../../../../shared/design/coverage.tsv')
const absent = !seedsPresent || !existsSync(coverage)
const where = absent ? ' (skipped: ../shared is not here)' : ''

/**
 * What papers a person had in mind who wrote when a measure is done. These stems are the test's own and look at other
 * words than the rules do: at what must be seen in the product, not at the plan.
 */
const meant: readonly (readonly [EvidenceKind, RegExp])[] = [
  [
    'act',
    /приказ|постановлени|положение о|утверждено положение|локальн|акт(?:ы|ов|а) (?:о|школ|центра)|должностн|назначен/,
  ],
  ['plan', /утверждён[^,;]* план|план-график|медиаплан|план[^,;]* утверждён|комплекс мер|дорожн/],
  ['agreement', /договор|соглашени/],
  ['report', /отчёт/],
  ['analysis', /справк|доклад|анализ|заключени/],
  ['minutes', /протокол/],
  ['certificate', /свидетельств|удостоверени|сертификат/],
  ['licence', /лицензия|лицензии на/],
  ['delivery', /поставк|накладн|приёмк|закупк|дата получения/],
  ['letter', /письм/],
  ['web-page', /ссылк|страниц|сайт/],
  ['publication', /публикаци|опубликован/],
  ['photo', /фото|видеоролик|снимк/],
  ['materials', /материал|программ[аы] |рабочая программа/],
]

interface Row {
  readonly where: string
  readonly meant: readonly EvidenceKind[]
  readonly required: readonly EvidenceKind[]
}

/** Each measure of the five source documents whose «done_when» names a paper, with what the rules ask of it. */
function rows(): readonly Row[] {
  const rules = evidenceRules()
  const measures = seedGold().flatMap(({ name, gold }) =>
    (gold.plans ?? []).flatMap((plan, index) =>
      (plan.measures ?? []).map((one) => ({ key: `${name} ${index} ${one.track ?? ''}`, one })),
    ),
  )
  return readFileSync(coverage, 'utf8')
    .split('\n')
    .slice(1)
    .flatMap((line) => {
      const [seed = '', plan = '', number = '', track = '', title = '', , , done = ''] = line.split('\t')
      const kinds = meant.filter(([, words]) => words.test(done.toLowerCase())).map(([kind]) => kind)
      if (plan === 'act' || kinds.length === 0) return []
      const found = measures.find(
        ({ key, one }) =>
          key === `${seed} ${plan} ${track}` && folded(one.title).startsWith(folded(title).slice(0, 60)),
      )
      if (found === undefined) return []
      const asked = requireEvidence({ title: found.one.title, result: found.one.result ?? null }, rules)
      return [
        {
          where: `${seed} ${number} ${track} ${title}: ${done}`,
          meant: kinds,
          required: asked.map(({ kind }) => kind),
        },
      ]
    })
}

function folded(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^а-яёa-z0-9]+/g, ' ')
    .trim()
}

test.skipIf(absent)(
  `rules over words ask for what proves the measures of the source documents${where}`,
  () => {
    const all = rows()
    const asked = all.filter(({ required }) => required.length > 0)
    const right = asked.filter((row) => row.required.some((kind) => row.meant.includes(kind)))
    const missed = all.filter((row) => !right.includes(row))
    process.stdout.write(
      `required evidence: ${all.length} measures whose «done_when» names a paper; the rules ask for something in ` +
        `${asked.length}, of which ${right.length} hit\n` +
        missed
          .map((row) => `  ${row.required.join(', ') || '–'} for ${row.meant.join(', ')}: ${row.where}`)
          .join('\n'),
    )
    expect(all.length).toBeGreaterThan(100)
    expect(right.length / asked.length, 'what is asked for is what proves it').toBeGreaterThanOrEqual(0.88)
    expect(right.length / all.length, 'of all measures').toBeGreaterThanOrEqual(0.78)
  },
)
