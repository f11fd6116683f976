import { fold, likeness, sameText, trigrams } from './fold-text.ts'
import type { GoldAct, GoldBasis, GoldFile, GoldFinding, GoldPlan, GoldTarget } from './gold-shape.ts'
import { count, countSurplus, type Tally } from './tally.ts'

/** The findings that every reader is held to; it may report further ones of its own. */
const codes = new Set([
  'due-outside-period',
  'number-duplicated',
  'number-missing',
  'due-missing',
  'responsible-missing',
  'title-missing',
  'section-missing',
  'typo-in-due',
  'due-ambiguous',
])

/** What stands around the measures: acts, titles, periods, goals, headings, findings. */
export function scoreFrame(tally: Tally, gold: GoldFile, read: GoldFile, name: string): void {
  const [wanted, got] = [gold.documents ?? [], read.documents ?? []]
  if (wanted.length > 0 || got.length > 0) {
    count(tally, 'act count', wanted.length === got.length, `${name} ${wanted.length} | ${got.length}`)
  }
  for (const [index, act] of wanted.entries()) scoreAct(tally, act, got[index] ?? {}, name)

  const plans = read.plans ?? []
  const planned = gold.plans ?? []
  count(tally, 'plan count', planned.length === plans.length, `${name} ${planned.length} | ${plans.length}`)
  for (const [index, plan] of planned.entries()) scorePlan(tally, plan, plans[index] ?? {}, name)

  for (const finding of gold.findings ?? []) {
    const found = (read.findings ?? []).some((one) => sameFinding(one, finding))
    count(tally, 'findings', found, `${name} ${finding.code} ${finding.measure ?? ''} ${finding.text ?? ''}`)
  }
  const known = (read.findings ?? []).filter(({ code }) => codes.has(code))
  countSurplus(tally, 'findings', known, gold.findings, sameFinding, name)
}

function scoreAct(tally: Tally, gold: GoldAct, read: GoldAct, name: string): void {
  for (const field of ['kind', 'number', 'issuer', 'title', 'place'] as const) {
    const same = sameText(gold[field], read[field])
    count(tally, `act ${field}`, same, `${name} ${gold[field]} | ${read[field]}`)
  }
  count(tally, 'act date', gold.date === read.date, `${name} ${gold.date} | ${read.date}`)
  for (const field of gold.signatory ? (['name', 'position'] as const) : []) {
    const [a, b] = [gold.signatory?.[field], read.signatory?.[field]]
    count(tally, `act signatory ${field}`, sameText(a, b), `${name} ${a} | ${b}`)
  }
  for (const basis of gold.basis ?? []) {
    const found = (read.basis ?? []).some((one) => sameBasis(one, basis))
    count(tally, 'act basis', found, `${name} ${basis.kind} ${basis.number} ${basis.date}`)
  }
  countSurplus(tally, 'act basis', read.basis, gold.basis, sameBasis, name)
  for (const clause of gold.clauses ?? []) {
    const found = (read.clauses ?? []).some(
      (one) => fold(one.number) === fold(clause.number) && sameText(one.text, clause.text),
    )
    count(tally, 'act clause', found, `${name} ${clause.number} ${clause.text.slice(0, 60)}`)
  }
  const sameNumber = (a: { number: string }, b: { number: string }) => fold(a.number) === fold(b.number)
  countSurplus(tally, 'act clause', read.clauses, gold.clauses, sameNumber, name)
}

function sameBasis(a: GoldBasis, b: GoldBasis): boolean {
  return fold(a.number) === fold(b.number) && a.date === b.date
}

function scorePlan(tally: Tally, gold: GoldPlan, read: GoldPlan, name: string): void {
  count(tally, 'plan title', sameText(gold.title, read.title), `${name} ${gold.title} | ${read.title}`)
  count(tally, 'plan level', gold.level === read.level, `${name} ${gold.level} | ${read.level}`)
  const [from, to] = [gold, read].map(({ period }) => [period?.start ?? null, period?.end ?? null].join('..'))
  count(tally, 'plan period', from === to, `${name} ${from} | ${to}`)
  for (const field of ['goals', 'objectives'] as const) {
    for (const text of gold[field] ?? []) {
      const found = (read[field] ?? []).some((one) => sameText(one, text))
      count(tally, field, found, `${name} ${text.slice(0, 60)}`)
    }
    countSurplus(tally, field, read[field], gold[field], sameText, name)
  }
  for (const target of gold.targets ?? []) {
    const found = (read.targets ?? []).some((one) => sameTarget(one, target) && one.unit === target.unit)
    count(tally, 'targets', found, `${name} ${target.operator} ${target.value} ${target.unit}`)
  }
  countSurplus(tally, 'targets', read.targets, gold.targets, sameTarget, name)
  scoreSections(tally, gold, read, name)
}

function sameTarget(a: GoldTarget, b: GoldTarget): boolean {
  return a.operator === b.operator && Number(a.value) === Number(b.value)
}

function scoreSections(tally: Tally, gold: GoldPlan, read: GoldPlan, name: string): void {
  const [wanted, got] = [gold.sections ?? [], read.sections ?? []]
  if (wanted.length === 0 && got.length === 0) return
  count(tally, 'section count', wanted.length === got.length, `${name} ${wanted.length} | ${got.length}`)
  for (const { number, title, start = null, end = null } of wanted) {
    const one = got.find((section) => sameText(section.title, title))
    const same =
      fold(one?.number) === fold(number) && (one?.start ?? null) === start && (one?.end ?? null) === end
    count(
      tally,
      'section frame',
      one !== undefined && same,
      `${name} ${number} ${title} ${start}..${end} | ${one?.number} ${one?.start}..${one?.end}`,
    )
  }
}

function sameFinding(read: GoldFinding, gold: GoldFinding): boolean {
  return (
    read.code === gold.code &&
    (read.plan ?? 0) === (gold.plan ?? 0) &&
    fold(read.measure) === fold(gold.measure) &&
    (gold.measure != null || likeness(trigrams(gold.text), trigrams(read.text)) > 0.5)
  )
}
