import { type Algorithm, hash, verify } from '@node-rs/argon2'
import { limitConcurrency } from './limit-concurrency.ts'

/** OWASP's least for argon2id: 19 MiB, two passes, one lane; some 20 ms. */
const cost = { algorithm: 2 satisfies Algorithm.Argon2id, memoryCost: 19_456, timeCost: 2, parallelism: 1 }

/** A crowd at the door must not take all memory and every thread. */
const inTurn = limitConcurrency(2)

/** A password is compared as people mean it: composed and decomposed «й» are one letter. */
function normal(password: string): string {
  return password.normalize('NFKC')
}

/** argon2id in PHC form. */
export function hashPassword(password: string): Promise<string> {
  return inTurn(() => hash(normal(password), cost))
}

let decoy: Promise<string> | undefined

/** With no hash it takes the same time and says no, so that nobody can tell from outside which names there are. */
export async function checkPassword(known: string | null, password: string): Promise<boolean> {
  decoy ??= hashPassword('decoy')
  const against = known ?? (await decoy)
  const right = await inTurn(() => verify(against, normal(password)))
  return known !== null && right
}
