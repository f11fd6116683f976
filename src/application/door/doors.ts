/** What the house lends for the ways of signing in beside the password. */
export interface Doors {
  readonly seal: Seal
  readonly codes: OneTimeCodes
  readonly keys: Passkeys
  /** null: the installation knows no identity server. */
  readonly openid: OpenId | null
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

/** For whom keys are made: the site as people open it, «https://rostok.example.ru» and «rostok.example.ru». */
export interface KeySite {
  readonly origin: string
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
  readonly counter: number
  readonly transports: readonly string[]
}

export interface Passkeys {
  readonly askForNew: (
    site: KeySite,
    person: { readonly id: string; readonly name: string; readonly signInName: string },
    known: readonly Pick<KnownKey, 'credentialId' | 'transports'>[],
  ) => Promise<KeyQuestion>
  /** null: the answer is not one to this question. */
  readonly checkNew: (site: KeySite, challenge: string, answer: object) => Promise<KnownKey | null>
  readonly ask: (site: KeySite) => Promise<KeyQuestion>
  /** How often the key was used by now; null: the answer is not one to this question by this key. */
  readonly check: (
    site: KeySite,
    challenge: string,
    answer: object,
    key: KnownKey & { readonly personId: string },
  ) => Promise<number | null>
}

/** An authority's own identity server (OpenID Connect). */
export interface OpenId {
  /** How people call it. */
  readonly name: string
  readonly issuer: string
  /** Where to send the browser, and what must come back with it; `back` is our own page for the answer. */
  readonly begin: (back: string) => Promise<BegunOpenId | 'unreachable'>
  /** Whom the server means. `query` is what it sent the browser back with. */
  readonly check: (
    expected: ExpectedOpenId,
    query: string,
  ) => Promise<OpenIdAccount | 'unreachable' | 'refused'>
}

export interface BegunOpenId {
  readonly address: string
  readonly expected: ExpectedOpenId
}

export interface ExpectedOpenId {
  readonly back: string
  readonly state: string
  readonly nonce: string
  readonly verifier: string
}

export interface OpenIdAccount {
  /** The server's own number for the person; never given to another. */
  readonly subject: string
  /** How the server calls them. */
  readonly shown: string
}
