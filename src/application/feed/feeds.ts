import type { FeedSubject } from '#core/feed/feed.ts'
import { accept, type Result } from '#core/result.ts'
import { listFeeds, revokeFeed as revoke, saveFeed } from '#store/feed/feed.ts'
import type { Context } from '../context.ts'
import { type History, historyOf } from '../journal/history-lines.ts'
import { note } from '../journal/note.ts'
import { regionOf } from '../organisation/region-of.ts'
import { type ApplicationRefusal, no } from '../refusal.ts'
import { seeSubject } from './feed-subject.ts'

export interface FeedView {
  readonly id: string
  readonly kind: FeedSubject['kind']
  /** null: my own tasks, or what I do not see any more. */
  readonly title: string | null
  /** I do not see its subject any more, so it answers nothing. */
  readonly lost: boolean
  readonly madeAt: string
}

const mostFeeds = 20

/** My calendar addresses; the secrets in them are shown to nobody again. */
export function showFeeds(context: Context): Promise<{ readonly feeds: readonly FeedView[] }> {
  return context.read(async (reader) => {
    const feeds: FeedView[] = []
    for (const { id, subject, madeAt } of await listFeeds(reader, context.who.personId)) {
      const seen = await seeSubject(reader, context.who, subject)
      feeds.push({ id, kind: subject.kind, title: seen?.title ?? null, lost: seen === null, madeAt })
    }
    return { feeds }
  })
}

/** When I made and revoked them, newest first. */
export function showFeedHistory(context: Context, below: number | null): Promise<History> {
  return context.read((reader) => historyOf(reader, context.who.personId, below, ['feed']))
}

/** Makes an address under which what I see of a subject can be fetched; the token is told this once. */
export function makeFeed(
  context: Context,
  subject: FeedSubject,
): Promise<Result<{ readonly id: string; readonly token: string }, ApplicationRefusal>> {
  const { who } = context
  const { token, hash } = context.tokens.make()
  return context.write(async (writer) => {
    const seen = await seeSubject(writer, who, subject)
    const regionId = await regionOf(writer, who.grants)
    if (seen === null || regionId === null) return no('feed/nothing-to-show')
    if ((await listFeeds(writer, who.personId)).length >= mostFeeds) {
      return no('feed/too-many', { most: mostFeeds })
    }
    const [id, madeAt] = [context.newId(), context.now()]
    await saveFeed(writer, { regionId, id, personId: who.personId, subject, madeAt, tokenHash: hash })
    const details = { kind: subject.kind, title: seen.title }
    await note(writer, context, { regionId, verb: 'make', noun: 'feed', subjectId: who.personId, details })
    return accept({ id, token })
  })
}

export function revokeFeed(context: Context, id: string): Promise<Result<null, ApplicationRefusal>> {
  const { who } = context
  return context.write(async (writer) => {
    const was = await revoke(writer, { id, personId: who.personId }, context.now())
    if (!was) return no('feed/not-found')
    const regionId = await regionOf(writer, who.grants)
    if (regionId !== null) {
      await note(writer, context, { regionId, verb: 'revoke', noun: 'feed', subjectId: who.personId })
    }
    return accept(null)
  })
}
