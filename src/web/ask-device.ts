import {
  browserSupportsWebAuthn,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
  startAuthentication,
  startRegistration,
  WebAuthnError,
} from '@simplewebauthn/browser'

/** The device said no, or its owner did; `known`: it has a key of this person's already. */
export class DeviceRefused extends Error {
  readonly known: boolean

  constructor(known: boolean) {
    super('the device gave no key')
    this.known = known
  }
}

export function canAskDevice(): boolean {
  return browserSupportsWebAuthn()
}

/** Has the device make a key. Throws DeviceRefused. */
export function askForNewKey(options: object): Promise<object> {
  return refusing(() => startRegistration({ optionsJSON: options as PublicKeyCredentialCreationOptionsJSON }))
}

/** Has the device sign with a key of this site. Throws DeviceRefused. */
export function askForKey(options: object): Promise<object> {
  return refusing(() =>
    startAuthentication({ optionsJSON: options as PublicKeyCredentialRequestOptionsJSON }),
  )
}

async function refusing(work: () => Promise<object>): Promise<object> {
  try {
    return await work()
  } catch (error) {
    const known = error instanceof WebAuthnError && error.code === 'ERROR_AUTHENTICATOR_PREVIOUSLY_REGISTERED'
    throw new DeviceRefused(known)
  }
}
