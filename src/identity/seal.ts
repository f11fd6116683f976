import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto'

/** Keeps small secrets so that who reads the database alone cannot use them (decision 15). */
export interface Seal {
  /** AES-256-GCM; `about` names what it belongs to, so that it opens nowhere else. */
  close(secret: string, about: string): Uint8Array
  /** Throws where it was sealed with another key, or for something else. */
  open(sealed: Uint8Array, about: string): string
  /** Always the same for the same text, and telling nothing of it. */
  mark(text: string): Uint8Array
}

const ivBytes = 12
const tagBytes = 16

/** `key` is whatever the installation keeps as its secret, 256 bits of chance at best. */
export function makeSeal(key: string): Seal {
  const derived = (use: string) => Buffer.from(hkdfSync('sha256', key, '', `rostok ${use}`, 32))
  const [sealing, marking] = [derived('seal'), derived('mark')]
  return {
    close(secret, about) {
      const iv = randomBytes(ivBytes)
      const cipher = createCipheriv('aes-256-gcm', sealing, iv).setAAD(Buffer.from(about))
      const body = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()])
      return Buffer.concat([iv, cipher.getAuthTag(), body])
    },
    open(sealed, about) {
      const bytes = Buffer.from(sealed)
      const decipher = createDecipheriv('aes-256-gcm', sealing, bytes.subarray(0, ivBytes), {
        authTagLength: tagBytes,
      })
      decipher.setAAD(Buffer.from(about)).setAuthTag(bytes.subarray(ivBytes, ivBytes + tagBytes))
      return decipher.update(bytes.subarray(ivBytes + tagBytes), undefined, 'utf8') + decipher.final('utf8')
    },
    mark: (text) => createHmac('sha256', marking).update(text).digest(),
  }
}
