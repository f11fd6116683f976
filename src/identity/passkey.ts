import {
  type AuthenticationResponseJSON,
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type RegistrationResponseJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server'
import { ru } from './ru.ts'

/** For whom keys are made: the site as people open it. A key for one site is never asked for by another. */
export interface KeySite {
  /** «https://rostok.example.ru» */
  readonly origin: string
  /** «rostok.example.ru» */
  readonly host: string
}

/** What a browser is asked, and the challenge that must come back signed. */
export interface KeyQuestion {
  readonly options: object
  readonly challenge: string
}

export interface KnownKey {
  readonly credentialId: string
  readonly publicKey: Uint8Array
  /** How often the key says it was used; 0 where it does not count. */
  readonly counter: number
  readonly transports: readonly string[]
}

// A key counts as both factors: it lies on the device, and the device asks for a finger, a face or its number.
const userVerification = 'required'

/** Asks a browser to make a key that signs in without a name. */
export async function askForNewKey(
  site: KeySite,
  person: { readonly id: string; readonly name: string; readonly signInName: string },
  known: readonly Pick<KnownKey, 'credentialId' | 'transports'>[],
): Promise<KeyQuestion> {
  const options = await generateRegistrationOptions({
    rpName: ru.house,
    rpID: site.host,
    userID: Uint8Array.from(Buffer.from(person.id)),
    userName: person.signInName,
    userDisplayName: person.name,
    attestationType: 'none',
    authenticatorSelection: { residentKey: 'required', userVerification },
    excludeCredentials: known.map(({ credentialId, transports }) => ({
      id: credentialId,
      transports: [...transports],
    })),
  })
  return { options, challenge: options.challenge }
}

/** null: the answer is not one to this question. */
export async function checkNewKey(
  site: KeySite,
  challenge: string,
  answer: object,
): Promise<KnownKey | null> {
  try {
    const { registrationInfo } = await verifyRegistrationResponse({
      response: answer as RegistrationResponseJSON,
      expectedChallenge: challenge,
      expectedOrigin: site.origin,
      expectedRPID: site.host,
      requireUserVerification: true,
    })
    if (registrationInfo === undefined) return null
    const { id, publicKey, counter, transports = [] } = registrationInfo.credential
    return { credentialId: id, publicKey, counter, transports }
  } catch {
    return null
  }
}

/** Asks for any key of this site. */
export async function askForKey(site: KeySite): Promise<KeyQuestion> {
  const options = await generateAuthenticationOptions({ rpID: site.host, userVerification })
  return { options, challenge: options.challenge }
}

/**
 * How often the key was used by now; null: the answer is not one to this question by this key, or the key counts backwards,
 * as a copy of it would. `personId` is whose key it is: an answer that names somebody else is none.
 */
export async function checkKey(
  site: KeySite,
  challenge: string,
  answer: object,
  key: KnownKey & { readonly personId: string },
): Promise<number | null> {
  const response = answer as AuthenticationResponseJSON
  try {
    const handle = response.response.userHandle
    if (handle != null && Buffer.from(handle, 'base64url').toString() !== key.personId) return null
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response,
      expectedChallenge: challenge,
      expectedOrigin: site.origin,
      expectedRPID: site.host,
      requireUserVerification: true,
      credential: {
        id: key.credentialId,
        publicKey: Uint8Array.from(key.publicKey),
        counter: key.counter,
        transports: [...key.transports],
      },
    })
    return verified ? authenticationInfo.newCounter : null
  } catch {
    return null
  }
}
