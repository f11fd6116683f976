import { access, constants } from 'node:fs/promises'
import type { Context, House } from '#application/context.ts'
import { showDraft } from '#application/draft/show-draft.ts'
import { sayRefusal } from '#application/ru/refusal.ru.ts'
import type { UploadView } from '#application/upload/view.ts'
import { actAs, findDrafter } from '#main/act-as.ts'
import { type Config, readConfig } from '#main/config.ts'
import { organisationNames, organisationsNamed } from '#main/find-organisation.ts'
import { importFile } from '#main/import-file.ts'
import { openHouse } from '#main/open-house.ts'
import { startTrouble } from '#main/start-trouble.ts'
import type { CommandOutput } from '../command.ts'
import { parseWords } from '../terminal/parse-words.ts'
import { ru } from './ru/import-plan.ru.ts'

const mostNames = 40

/** A line that says why the command ends, and with which code. */
interface Refused {
  readonly words: string
  readonly code: 1 | 2
}

/** `./rostok import FILE --into ORGANISATION [--as NAME]`. 0: a draft is there; 1: no plan in it; 2: refused. */
export async function importPlanCommand(argv: readonly string[], out: CommandOutput): Promise<number> {
  const words = parseWords(argv, { into: { type: 'string' }, as: { type: 'string' } })
  if ('option' in words) return end(out, { words: ru.unknownOption(words.option), code: 2 })
  const [file, ...rest] = words.positionals
  const { into, as } = words.values
  if (file === undefined || typeof into !== 'string' || rest.length > 0) {
    return end(out, { words: ru.usage, code: 2 })
  }
  if (!(await isReadable(file))) return end(out, { words: ru.fileMissing(file), code: 2 })
  try {
    const config = readConfig()
    const open = await openHouse(config, out.fail)
    try {
      const outcome = await run(open.house, file, into, typeof as === 'string' ? as : null)
      if ('code' in outcome) return end(out, outcome)
      for (const line of await report(outcome.context, outcome.upload, config)) out.write(line)
      return 0
    } finally {
      await open.close()
    }
  } catch (error) {
    const trouble = startTrouble(error)
    if (trouble === null) throw error
    return end(out, { words: trouble, code: 2 })
  }
}

async function run(
  house: House,
  file: string,
  into: string,
  as: string | null,
): Promise<Refused | { readonly context: Context; readonly upload: UploadView }> {
  const [organisation, other] = await organisationsNamed(house, into)
  if (organisation === undefined) {
    return { words: ru.noOrganisation(into, await organisationNames(house, mostNames)), code: 2 }
  }
  if (other !== undefined) return { words: ru.severalOrganisations(into), code: 2 }
  const name = as ?? (await findDrafter(house, organisation.id))
  if (name === null) return { words: ru.noDrafter(organisation.shortName), code: 2 }
  const context = await actAs(house, name)
  if (context === null) return { words: ru.nobody(name), code: 2 }
  const imported = await importFile(context, organisation.id, file)
  if (!imported.ok) return { words: sayRefusal(imported.refusal), code: 2 }
  const upload = imported.value
  if (upload.state === 'no-plan') return { words: ru.noPlan, code: 1 }
  if (upload.refusal !== null) return { words: upload.refusal, code: 2 }
  return { context, upload }
}

async function report(context: Context, upload: UploadView, config: Config): Promise<readonly string[]> {
  const site = config.publicUrl ?? `http://localhost:${config.port}`
  const draftId = upload.draftId
  const shown = draftId === null ? null : await showDraft(context, draftId)
  if (draftId === null || shown === null || !shown.ok) return [ru.stillReading(site)]
  return [
    ...shown.value.reading.plans.map((plan) => ru.plan(plan.title, plan.measures.length)),
    ...upload.known.map((thing) => ru.known(thing.title, thing.organisation)),
    ru.draft(`${site}/drafts/${draftId}`, shown.value.organisation.shortName, context.who.name),
  ]
}

async function isReadable(file: string): Promise<boolean> {
  return access(file, constants.R_OK).then(
    () => true,
    () => false,
  )
}

function end(out: CommandOutput, refused: Refused): number {
  out.fail(refused.words)
  return refused.code
}
