import type { Role } from '#core/access/role.ts'
import { foldName } from '#core/organisation/ru/fold-name.ts'
import { accept, type Result } from '#core/result.ts'
import {
  countPeople,
  type PeopleFilter,
  type PersonKey,
  type PersonLine,
  pagePeople,
} from '#store/person/page-people.ts'
import type { Context } from '../context.ts'
import { reachOf } from '../organisation/sight.ts'
import { type ApplicationRefusal, no } from '../refusal.ts'

export interface PeopleWanted {
  readonly text: string
  readonly organisation: string | null
  readonly role: Role | null
  readonly left: boolean
}

export interface PeoplePage {
  readonly people: readonly PersonLine[]
  readonly next: string | null
  /** Of all that the filters leave; told with the first page. */
  readonly count: number | null
}

/** The people whom I look after, by name, a page at a time. */
export function listPeople(
  context: Context,
  wanted: PeopleWanted,
  after: string | null,
  limit: number,
): Promise<Result<PeoplePage, ApplicationRefusal>> {
  return context.read(async (reader) => {
    const key = after === null ? null : parseKey(after)
    if (after !== null && key === null) return no('page/key-unknown')
    const filter = peopleFilter(context, wanted)
    const lines = await pagePeople(reader, filter, key, limit + 1)
    const people = lines.slice(0, limit)
    const last = lines.length > limit ? people.at(-1) : undefined
    return accept({
      people,
      next: last === undefined ? null : `${last.id}~${last.name}`,
      count: key === null ? await countPeople(reader, filter) : null,
    })
  })
}

export function peopleFilter(context: Context, wanted: PeopleWanted): PeopleFilter {
  return {
    reach: reachOf(context.who, 'person/see'),
    words: foldName(wanted.text)
      .split(/\s+/u)
      .filter((word) => word !== ''),
    organisationId: wanted.organisation,
    role: wanted.role,
    left: wanted.left,
  }
}

function parseKey(text: string): PersonKey | null {
  const [, id, name] = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})~(.+)$/su.exec(text) ?? []
  return id === undefined || name === undefined ? null : { id, name }
}
