import type { TargetDraft } from '#core/plan/plan-draft.ts'
import { sameValue } from '#core/plan/same-value.ts'

const operatorWord: Readonly<Record<TargetDraft['operator'], string>> = {
  '>=': 'не менее',
  '=': 'ровно',
  '<=': 'не более',
}
const spoken =
  '(?<least>не\\s+(?:менее|ниже|меньше)|>=|≥)|(?<most>не\\s+(?:более|выше|больше)|<=|≤)|(?<even>ровно|=)'
const figure = '(?<value>\\d{1,3}(?:\\s\\d{3})+(?:[.,]\\d+)?|\\d+(?:[.,]\\d+)?)'
/** «не менее 70 %», «5 педагогов» behind the dash. */
const behindDash = new RegExp(`^(?:${spoken})?\\s*${figure}\\s*(?<unit>\\D*)$`, 'iu')
/** The same inside a sentence; there it takes a word that says how the figure is meant. */
const inside = new RegExp(`(?:${spoken})\\s*${figure}\\s*(?<unit>%|\\p{L}[\\p{L}-]*)?`, 'iu')
const dash = /\s[—–-]\s/gu

/**
 * «Охват дополнительным образованием — не менее 70 %», one target a line. A target's text is the whole line, as it is
 * the whole clause where a document was read; only a text that does not say the figures itself has them added.
 */
export function writeTargets(targets: readonly TargetDraft[]): string {
  return targets.map(writeOne).join('\n')
}

function writeOne(target: TargetDraft): string {
  const { text, operator, value, unit } = target
  if (sameValue(readOne(text), target)) return text
  const figures = `${operatorWord[operator]} ${String(value).replace('.', ',')} ${unit}`.trim()
  return `${text} — ${figures}`
}

/** undefined where a line names no figure. */
export function readTargets(text: string): readonly TargetDraft[] | undefined {
  const targets: TargetDraft[] = []
  for (const line of text.split('\n').map((one) => one.replace(/\s+/gu, ' ').trim())) {
    if (line === '') continue
    const target = readOne(line)
    if (target === null) return undefined
    targets.push(target)
  }
  return targets
}

function readOne(line: string): TargetDraft | null {
  const cut = [...line.matchAll(dash)].at(-1)
  if (cut !== undefined) {
    const said = behindDash.exec(line.slice(cut.index + cut[0].length))
    if (said !== null) return targetOf(line, said)
  }
  const said = inside.exec(line)
  return said === null ? null : targetOf(line, said)
}

function targetOf(text: string, { groups = {} }: RegExpExecArray): TargetDraft {
  const operator = groups.least !== undefined ? '>=' : groups.most !== undefined ? '<=' : '='
  const value = Number((groups.value ?? '').replace(/\s/gu, '').replace(',', '.'))
  return { text, operator, value, unit: (groups.unit ?? '').trim() }
}
