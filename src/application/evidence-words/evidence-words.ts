import type { EvidenceKind } from '#core/evidence/evidence-kind.ts'
import { evidenceRules } from '#core/evidence/evidence-rules.ts'
import { requireEvidence } from '#core/evidence/require-evidence.ts'
import { evidenceWords } from '#core/evidence/ru/evidence-words.ts'
import { isWordPattern } from '#core/evidence/word-pattern.ts'
import { accept, type Result } from '#core/result.ts'
import {
  countOpenTasksByWords,
  listEvidenceWords,
  sayEvidenceWords,
} from '#store/evidence-words/evidence-words.ts'
import type { Reader } from '#store/reader.ts'
import type { Context } from '../context.ts'
import { note } from '../journal/note.ts'
import { regionOf } from '../organisation/region-of.ts'
import { organisationSeen, reachOf } from '../organisation/sight.ts'
import { type ApplicationRefusal, no } from '../refusal.ts'
import { ownWords } from './rules-of.ts'

export interface WordsView {
  readonly kind: EvidenceKind
  readonly words: readonly string[]
  readonly except: readonly string[]
  /** The region's own; else the program's. */
  readonly own: boolean
  readonly saidAt: string | null
  readonly saidBy: string | null
}

/** Words for one kind of evidence as they are to be; null: the program's own again. */
export interface WordsTyped {
  readonly kind: EvidenceKind
  readonly typed: { readonly words: readonly string[]; readonly except: readonly string[] } | null
}

/** The words that ask for evidence in my region, and whether I may mend them. */
export function showEvidenceWords(
  context: Context,
): Promise<Result<{ readonly kinds: readonly WordsView[]; readonly mayMend: boolean }, ApplicationRefusal>> {
  return context.read(async (reader) => {
    const regionId = await regionOf(reader, context.who.grants)
    if (regionId === null) return no('access/denied')
    const said = await listEvidenceWords(reader, regionId)
    const own = ownWords(said)
    return accept({
      kinds: evidenceWords.map(({ kind, words, except }) => {
        const last = said.find((one) => one.kind === kind)
        const mine = own.get(kind)
        return {
          kind,
          words: mine?.words ?? words,
          except: mine?.except ?? except,
          own: mine !== undefined,
          saidAt: last?.saidAt ?? null,
          saidBy: last?.saidBy ?? null,
        }
      }),
      mayMend: await mayMend(reader, context, regionId),
    })
  })
}

export interface WordsPreview {
  /** Open tasks within my sight for which something else would be asked. */
  readonly tasks: number
  readonly examples: readonly {
    readonly title: string
    readonly before: readonly EvidenceKind[]
    readonly after: readonly EvidenceKind[]
  }[]
}

const mostExamples = 10

/** What would be asked for otherwise if these words held. */
export function previewEvidenceWords(
  context: Context,
  wanted: WordsTyped,
): Promise<Result<WordsPreview, ApplicationRefusal>> {
  return context.read(async (reader) => {
    const regionId = await regionOf(reader, context.who.grants)
    if (regionId === null || !(await mayMend(reader, context, regionId))) return no('access/denied')
    if (!isFit(wanted)) return no('evidence-words/faulty')
    const own = new Map(ownWords(await listEvidenceWords(reader, regionId)))
    const before = evidenceRules(own)
    if (wanted.typed === null) own.delete(wanted.kind)
    else own.set(wanted.kind, wanted.typed)
    const after = evidenceRules(own)
    const measures = await countOpenTasksByWords(reader, regionId, reachOf(context.who, 'task/see'))
    const changed = measures.flatMap((measure) => {
      const kinds = [before, after].map((rules) => requireEvidence(measure, rules).map(({ kind }) => kind))
      const [was = [], will = []] = kinds
      return was.join() === will.join()
        ? []
        : [{ title: measure.title, tasks: measure.tasks, before: was, after: will }]
    })
    return accept({
      tasks: changed.reduce((sum, { tasks }) => sum + tasks, 0),
      examples: changed.slice(0, mostExamples).map(({ tasks: _, ...example }) => example),
    })
  })
}

/** Says which words ask for a kind of evidence from now on; tasks that are submitted keep what was asked then. */
export function mendEvidenceWords(
  context: Context,
  wanted: WordsTyped,
): Promise<Result<null, ApplicationRefusal>> {
  return context.write(async (writer) => {
    const regionId = await regionOf(writer, context.who.grants)
    if (regionId === null || !(await mayMend(writer, context, regionId))) return no('access/denied')
    if (!isFit(wanted)) return no('evidence-words/faulty')
    const { kind, typed } = wanted
    await sayEvidenceWords(writer, {
      regionId,
      kind,
      words: typed?.words ?? null,
      except: typed?.except ?? null,
      saidAt: context.now(),
      saidBy: context.who.personId,
    })
    await note(writer, context, {
      regionId,
      verb: typed === null ? 'restore' : 'mend',
      noun: 'evidence-words',
      subjectId: null,
      details: { kind, ...typed },
    })
    return accept(null)
  })
}

function isFit({ kind, typed }: WordsTyped): boolean {
  const known = evidenceWords.some((one) => one.kind === kind)
  return known && (typed === null || [...typed.words, ...typed.except].every(isWordPattern))
}

/** They hold for the whole region, so they are mended where it is. */
async function mayMend(reader: Reader, { who }: Context, regionId: string): Promise<boolean> {
  return (await organisationSeen(reader, who, 'evidence-words/mend', regionId)) !== null
}
