import { alike, fold, type Grams, likeness, sameSet, sameText, trigrams } from './fold-text.ts'
import type { GoldAssignment, GoldFile, GoldMeasure } from './gold-shape.ts'
import { count, type Tally } from './tally.ts'

type Shown = string | boolean | null | undefined

interface FlatMeasure extends GoldMeasure {
  readonly plan: number
  readonly sectionTitle: string | null
  readonly grams: Grams
}

export interface MeasureCount {
  readonly gold: number
  readonly found: number
  readonly extra: number
}

/**
 * Each gold field of each measure counts once. Measures are paired by the likeness of their titles inside the whole
 * file, so that a plan split in two costs its plan fields, not every measure; one that was missed has all its fields
 * wrong, and so has one that stands nowhere in the document.
 */
export function scoreMeasures(
  tally: Tally,
  goldFile: GoldFile,
  readFile: GoldFile,
  name: string,
): MeasureCount {
  const gold = flatten(goldFile)
  const read = flatten(readFile)
  const pairs = pair(gold, read)
  for (const [index, measure] of gold.entries()) {
    const place = pairs.get(index)
    const hit = place === undefined ? undefined : read[place]
    const at = `${name} ${measure.number ?? ''} ${measure.title.slice(0, 60)}`
    count(tally, 'measure found', hit !== undefined, at)
    scoreFields(tally, measure, hit, at)
    if (measure.track) {
      count(tally, 'track', measure.track === hit?.track, at)
      count(tally, 'pairing', hit !== undefined && samePartner(gold, measure, read, hit), at)
    }
    const assignments = Math.max(measure.assignments.length, hit?.assignments.length ?? 0)
    for (let k = 0; k < assignments; k++) {
      scoreAssignment(tally, measure.assignments[k], hit?.assignments[k], hit === undefined ? undefined : at)
    }
  }
  const order = [...gold.keys()].flatMap((index) => pairs.get(index) ?? [])
  const inOrder = order.length > 0 && order.every((place, k) => k === 0 || place > (order[k - 1] ?? 0))
  if (gold.length > 0) count(tally, 'order of measures', inOrder, name)

  const used = new Set(pairs.values())
  const extra = read.filter((_, index) => !used.has(index))
  for (const { number, title } of extra) {
    for (const field of ['title', 'due text', 'responsible', 'windows']) count(tally, field, false)
    tally.lost.push(`not in the document: ${name} ${number ?? ''} ${title.slice(0, 80)}`)
  }
  return { gold: gold.length, found: pairs.size, extra: extra.length }
}

function flatten(file: GoldFile): readonly FlatMeasure[] {
  return (file.plans ?? []).flatMap((plan, index) =>
    (plan.measures ?? []).map((measure) => ({
      ...measure,
      plan: index,
      sectionTitle: measure.section === null ? null : (plan.sections?.[measure.section]?.title ?? null),
      grams: trigrams(measure.title),
    })),
  )
}

/** The best pairs first; of equals the one of the same side, number, term and place in the file. */
function pair(gold: readonly FlatMeasure[], read: readonly FlatMeasure[]): ReadonlyMap<number, number> {
  const pairs: (readonly [score: number, gold: number, read: number])[] = []
  for (const [i, g] of gold.entries()) {
    for (const [j, r] of read.entries()) {
      let score = likeness(g.grams, r.grams)
      if (score < 0.6) continue
      if ((g.track ?? null) === (r.track ?? null)) score += 0.02
      if ((g.number ?? null) === (r.number ?? null)) score += 0.02
      if (fold(g.assignments[0]?.due) === fold(r.assignments[0]?.due)) score += 0.01
      pairs.push([score - Math.abs(i / gold.length - j / read.length) * 0.05, i, j])
    }
  }
  pairs.sort(([a], [b]) => b - a)
  const ofGold = new Map<number, number>()
  const used = new Set<number>()
  for (const [, i, j] of pairs) {
    if (ofGold.has(i) || used.has(j)) continue
    ofGold.set(i, j)
    used.add(j)
  }
  return ofGold
}

function scoreFields(tally: Tally, gold: FlatMeasure, read: FlatMeasure | undefined, at: string): void {
  const where = (wanted: Shown, got: Shown) => (read === undefined ? undefined : `${at} | ${wanted} | ${got}`)
  const found = read !== undefined
  count(tally, 'title', found && sameText(gold.title, read.title), where('', read?.title))
  count(tally, 'number', found && fold(gold.number) === fold(read.number), where(gold.number, read?.number))
  const section = found && sameText(gold.sectionTitle, read.sectionTitle)
  count(tally, 'section', section, where(gold.sectionTitle, read?.sectionTitle))
  for (const field of ['result', 'audience'] as const) {
    if (gold[field] == null && !read?.[field]) continue
    count(tally, field, found && sameText(gold[field], read[field]), where(gold[field], read?.[field]))
  }
}

function scoreAssignment(
  tally: Tally,
  gold: GoldAssignment | undefined,
  read: GoldAssignment | undefined,
  at: string | undefined,
): void {
  const both = gold !== undefined && read !== undefined
  const where = (wanted: Shown, got: Shown) => (at === undefined ? undefined : `${at} | ${wanted} | ${got}`)
  const [a, b] = [gold?.schedule, read?.schedule]
  const due = gold?.due
  count(tally, 'due text', both && sameText(gold.due, read.due), where(due, read?.due))
  count(
    tally,
    'responsible',
    both && sameText(gold.responsible, read.responsible),
    where(gold?.responsible, read?.responsible),
  )
  count(
    tally,
    'parties',
    both && sameSet(gold.parties, read.parties),
    where(gold?.parties.join('; '), read?.parties.join('; ')),
  )
  count(tally, 'schedule kind', both && a?.kind === b?.kind, where(`${due}: ${a?.kind}`, b?.kind))
  const [wanted, got] = [a, b].map((schedule) => JSON.stringify(schedule?.windows ?? []))
  count(tally, 'windows', both && wanted === got, where(`${due}: ${wanted?.slice(0, 70)}`, got?.slice(0, 70)))
  if (both && (a?.times || b?.times)) count(tally, 'times', a?.times === b?.times, at)
  if (both && (a?.offset || b?.offset)) {
    count(tally, 'offset', a?.offset === b?.offset && Boolean(a?.working) === Boolean(b?.working), at)
  }
  for (const field of ['authority', 'event'] as const) {
    if (!both || !(a?.[field] || b?.[field])) continue
    count(tally, field, alike(a?.[field], b?.[field]), where(a?.[field], b?.[field]))
  }
  count(tally, 'ambiguous', both && Boolean(a?.ambiguous) === Boolean(b?.ambiguous), where(due, b?.ambiguous))
}

function samePartner(
  gold: readonly FlatMeasure[],
  measure: FlatMeasure,
  read: readonly FlatMeasure[],
  hit: FlatMeasure,
): boolean {
  const partner = (all: readonly FlatMeasure[], of: FlatMeasure) =>
    all.find((one) => one !== of && one.plan === of.plan && one.row === of.row && one.track !== of.track)
  const [a, b] = [partner(gold, measure), partner(read, hit)]
  if (a === undefined || b === undefined) return a === b
  return likeness(a.grams, b.grams) > 0.8
}
