import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto'

export interface Answered {
  readonly id: string
  readonly response: Readonly<Record<string, string | readonly string[]>>
}

/** A device that makes keys and signs with them (WebAuthn level 2, ES256, attestation «none»). */
export class Authenticator {
  readonly #keys = new Map<
    string,
    { readonly key: KeyObject; readonly handle: string; readonly host: string }
  >()
  #uses = 0
  readonly origin: string
  /** Whether it makes sure of its owner. */
  verifies = true

  constructor(origin: string) {
    this.origin = origin
  }

  // biome-ignore lint/suspicious/noExplicitAny: options are read as a browser reads them
  make(options: any): Answered {
    const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
    const id = randomBytes(32)
    this.#keys.set(id.toString('base64url'), {
      key: privateKey,
      handle: options.user.id,
      host: options.rp.id,
    })
    const { x = '', y = '' } = publicKey.export({ format: 'jwk' })
    const cose = Buffer.concat([
      Buffer.from([0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21, 0x58, 0x20]),
      Buffer.from(x, 'base64url'),
      Buffer.from([0x22, 0x58, 0x20]),
      Buffer.from(y, 'base64url'),
    ])
    const length = Buffer.from([0, id.length])
    const data = Buffer.concat([this.#head(options.rp.id, 0x40), Buffer.alloc(16), length, id, cose])
    const object = Buffer.concat([
      Buffer.from([0xa3]),
      text('fmt'),
      text('none'),
      text('attStmt'),
      Buffer.from([0xa0]),
      text('authData'),
      Buffer.from([0x58, data.length]),
      data,
    ])
    return {
      ...shown(id),
      response: {
        clientDataJSON: this.#client('webauthn.create', options.challenge),
        attestationObject: object.toString('base64url'),
        transports: ['internal'],
      },
    }
  }

  /** Signs with the first key that it has for the host. */
  // biome-ignore lint/suspicious/noExplicitAny: options are read as a browser reads them
  use(options: any): Answered {
    const found = [...this.#keys].find(([, { host }]) => host === options.rpId)
    if (found === undefined) throw new Error('no key for this site')
    const [id, { key, handle }] = found
    const data = this.#head(options.rpId, 0)
    const client = this.#client('webauthn.get', options.challenge)
    const signed = Buffer.concat([data, sha256(Buffer.from(client, 'base64url'))])
    return {
      ...shown(Buffer.from(id, 'base64url')),
      response: {
        clientDataJSON: client,
        authenticatorData: data.toString('base64url'),
        signature: sign('sha256', signed, key).toString('base64url'),
        userHandle: handle,
      },
    }
  }

  #head(host: string, flags: number): Buffer {
    this.#uses += 1
    const counter = Buffer.alloc(4)
    counter.writeUInt32BE(this.#uses)
    return Buffer.concat([
      sha256(Buffer.from(host)),
      Buffer.from([flags | 0x01 | (this.verifies ? 0x04 : 0)]),
      counter,
    ])
  }

  #client(type: string, challenge: string): string {
    return Buffer.from(JSON.stringify({ type, challenge, origin: this.origin })).toString('base64url')
  }
}

function shown(id: Buffer) {
  const name = id.toString('base64url')
  return { id: name, rawId: name, type: 'public-key', clientExtensionResults: {} }
}

/** A short text in CBOR. */
function text(words: string): Buffer {
  return Buffer.concat([Buffer.from([0x60 + words.length]), Buffer.from(words)])
}

function sha256(bytes: Buffer): Buffer {
  return createHash('sha256').update(bytes).digest()
}
