/** What the house lends for the ways of signing in beside the password. */
export interface Doors {
  readonly seal: Seal
  readonly codes: OneTimeCodes
}

/** Keeps small secrets so that who reads the database alone cannot use them. */
export interface Seal {
  /** `about` names what the secret belongs to, so that it opens nowhere else. */
  readonly close: (secret: string, about: string) => Uint8Array
  /** Throws where it was sealed with another key: the installation's key is not the one it was. */
  readonly open: (sealed: Uint8Array, about: string) => string
  /** Always the same for the same text, and telling nothing of it. */
  readonly mark: (text: string) => Uint8Array
}

export interface OneTimeCodes {
  /** Base32. */
  readonly makeSecret: () => string
  /** What a telephone reads out of the picture: `otpauth://totp/…`. */
  readonly address: (secret: string, signInName: string) => string
  /** The step of time that a code belongs to; null: it is none of this moment's. */
  readonly stepOf: (secret: string, code: string, at: string) => number | null
  readonly makeRecoveryCodes: () => readonly string[]
}
