import { sql } from 'kysely'
import type { CivilDate } from '#core/calendar/civil-date.ts'
import type { Reader } from '../reader.ts'
import type { Writer } from '../writer.ts'

/** A person with what is kept about them; null as e-mail also where it is not for the asking person. */
export interface PersonRecord {
  readonly id: string
  readonly name: string
  readonly signInName: string
  readonly post: string | null
  readonly email: string | null
  readonly leavesOn: CivilDate | null
  readonly leftAt: string | null
}

export async function findPersonRecord(reader: Reader, id: string): Promise<PersonRecord | null> {
  const row = await records(reader).where('person.id', '=', id).executeTakeFirst()
  return row ?? null
}

/** Kept from others until the transaction ends. */
export async function lockPerson(writer: Writer, id: string): Promise<PersonRecord | null> {
  await sql`select from person where id = ${id} for update`.execute(writer.tables)
  return findPersonRecord(writer, id)
}

/** Those who work and can be reached by this e-mail, of those whom the asking person may know it of. */
export async function findByEmail(reader: Reader, email: string): Promise<readonly PersonRecord[]> {
  return records(reader)
    .where(sql<boolean>`person.id in (select people_by_email(${email.trim()}))`)
    .where('person.left_at', 'is', null)
    .orderBy('person.id')
    .execute()
}

function records(reader: Reader) {
  return reader.tables
    .selectFrom('person')
    .leftJoin('contact', 'contact.person_id', 'person.id')
    .select([
      'person.id',
      'person.name',
      'person.sign_in_name as signInName',
      'person.post',
      'contact.email',
      'person.leaves_on as leavesOn',
      'person.left_at as leftAt',
    ])
}
