import { foldParty } from '#core/party/fold-party.ts'
import type { PartyTarget } from '#core/party/party-target.ts'
import { accept, type Result } from '#core/result.ts'
import { listOrganisations } from '#store/organisation/list-organisations.ts'
import { dropPartyRule, savePartyRule } from '#store/party/party-rule.ts'
import type { Writer } from '#store/writer.ts'
import type { Context } from '../context.ts'
import { note } from '../journal/note.ts'
import { type ApplicationRefusal, no } from '../refusal.ts'
import { planToRollOut } from './plan-to-roll-out.ts'

/** What a person may say of a party; null: what the language says is right after all. */
export type SaidTarget = Extract<PartyTarget, { kind: 'each' | 'owner' | 'chosen' | 'outside' }>

/** Says whom a party means, for this plan and the next ones of its organisation; null takes back what was said. */
export function sayParty(
  context: Context,
  planId: string,
  said: { readonly words: string; readonly target: SaidTarget | null },
): Promise<Result<null, ApplicationRefusal>> {
  return context.write(async (writer) => {
    const found = await planToRollOut(writer, context.who, planId)
    if (!found.ok) return found
    const { plan, organisation } = found.value
    const { words, target } = said
    const rule = { regionId: plan.regionId, organisationId: organisation.id, party: foldParty(words) }
    if (rule.party === '') return no('party/no-words')
    if (target?.kind === 'chosen' && !(await allWithin(writer, organisation.id, target.organisationIds))) {
      return no('organisation/not-found')
    }
    if (target === null) await dropPartyRule(writer, rule)
    else await savePartyRule(writer, { ...rule, words, target }, context.who.personId, context.now())
    await note(writer, context, {
      regionId: plan.regionId,
      verb: 'place',
      noun: 'party',
      subjectId: plan.id,
      details: { words, target },
    })
    return accept(null)
  })
}

async function allWithin(writer: Writer, ownerId: string, ids: readonly string[]): Promise<boolean> {
  const within = new Set((await listOrganisations(writer, [ownerId])).map(({ id }) => id))
  return ids.length > 0 && ids.every((id) => within.has(id))
}
