import { isIP } from 'node:net'
import { isAbsolute, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { isEmail } from '#core/access/email.ts'
import { ru } from './ru.ts'

export interface Config {
  /** 0: any free one. */
  readonly port: number
  readonly host: string
  /** The installation's own data, absolute. */
  readonly folder: string
  /** A PostgreSQL server of the customer's own; null: the embedded one. */
  readonly databaseUrl: string | null
  /** Under which people reach the site from outside, without a closing slash; null: as it listens. */
  readonly publicUrl: string | null
  /** The customer's mail server and from whom letters come; null: no letters go out. */
  readonly mail: { readonly url: string; readonly from: string } | null
  /** To whom letters about the machine itself go (ROSTOK_ADMIN_MAIL); null: to nobody. */
  readonly adminMail: string | null
  /** A proxy of the customer's stands in front, and its word about who asks is taken. */
  readonly behindProxy: boolean
  /** Seals what the database must not tell; null: the key that lies in the data folder. */
  readonly secret: string | null
  /** The authority's own identity server; null: there is none. */
  readonly openid: OpenIdConfig | null
}

export interface OpenIdConfig {
  readonly issuer: URL
  readonly clientId: string
  readonly clientSecret: string
  /** How people call the server: «вход через …». */
  readonly name: string
}

/** A variable of the environment holds what cannot be meant; the message, in Russian, names it. */
export class WrongConfig extends Error {}

type Environment = Readonly<Record<string, string | undefined>>

const project = fileURLToPath(new URL('../..', import.meta.url))
const widestPort = 65_535
const shortestSecret = 32

/** Throws WrongConfig. An empty variable counts as not set. */
export function readConfig(environment: Environment = process.env): Config {
  const publicUrl = readPublicUrl(settingOf(environment, 'ROSTOK_URL'))
  return {
    port: readPort(settingOf(environment, 'PORT')),
    host: readHost(settingOf(environment, 'HOST')),
    folder: readFolder(settingOf(environment, 'ROSTOK_DATA')),
    databaseUrl: readDatabaseUrl(settingOf(environment, 'DATABASE_URL')),
    publicUrl,
    mail: readMail(
      settingOf(environment, 'ROSTOK_SMTP_URL'),
      settingOf(environment, 'ROSTOK_MAIL_FROM'),
      publicUrl,
    ),
    adminMail: readAdminMail(settingOf(environment, 'ROSTOK_ADMIN_MAIL')),
    behindProxy: readSwitch(settingOf(environment, 'ROSTOK_PROXY')),
    secret: readSecret(settingOf(environment, 'ROSTOK_SECRET')),
    openid: readOpenId(environment),
  }
}

function settingOf(environment: Environment, name: string): string | null {
  const value = environment[name]?.trim()
  return value === undefined || value === '' ? null : value
}

function readPort(value: string | null): number {
  if (value === null) return 3000
  const port = Number(value)
  if (!/^\d+$/.test(value) || port > widestPort) throw new WrongConfig(ru.wrongPort(value))
  return port
}

function readHost(value: string | null): string {
  if (value === null) return '127.0.0.1'
  const bare = value.replace(/^\[(.*)\]$/, '$1')
  if (isIP(bare) === 0 && !/^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/i.test(bare)) {
    throw new WrongConfig(ru.wrongHost(value))
  }
  return bare
}

/** A relative folder is meant from where the command was called; the usual one lies in the project. */
function readFolder(value: string | null): string {
  if (value === null) return resolve(project, 'data')
  if (value.includes('\u0000')) throw new WrongConfig(ru.wrongFolder)
  return isAbsolute(value) ? resolve(value) : resolve(process.cwd(), value)
}

/** The value itself is not repeated: it may hold a password. */
function readDatabaseUrl(value: string | null): string | null {
  if (value === null) return null
  const url = URL.canParse(value) ? new URL(value) : null
  const known = url !== null && (url.protocol === 'postgres:' || url.protocol === 'postgresql:')
  if (!known || url.pathname.length < 2) throw new WrongConfig(ru.wrongDatabaseUrl)
  return value
}

/** The address of the server is not repeated: it may hold a password. Links in letters begin with ROSTOK_URL. */
function readMail(value: string | null, from: string | null, publicUrl: string | null): Config['mail'] {
  if (value === null) return null
  const url = URL.canParse(value) ? new URL(value) : null
  if (url === null || !['smtp:', 'smtps:'].includes(url.protocol) || url.hostname === '')
    throw new WrongConfig(ru.wrongSmtpUrl)
  const address = from?.match(/<([^<>]+)>$/)?.[1] ?? from
  if (from === null || address === null || address === undefined || !isEmail(address))
    throw new WrongConfig(ru.wrongMailFrom(from ?? ''))
  if (publicUrl === null) throw new WrongConfig(ru.mailWithoutUrl)
  return { url: value, from }
}

function readAdminMail(value: string | null): string | null {
  if (value !== null && !isEmail(value)) throw new WrongConfig(ru.wrongAdminMail(value))
  return value
}

function readSwitch(value: string | null): boolean {
  if (value === null || value === '0') return false
  if (value !== '1') throw new WrongConfig(ru.wrongSwitch(value))
  return true
}

/** It is not repeated in the message. */
function readSecret(value: string | null): string | null {
  if (value !== null && value.length < shortestSecret) throw new WrongConfig(ru.wrongSecret(shortestSecret))
  return value
}

/** All of it or nothing: half an identity server would be found out by whoever wants to sign in. */
function readOpenId(environment: Environment): OpenIdConfig | null {
  const [issuer, clientId, clientSecret] = ['ISSUER', 'CLIENT_ID', 'CLIENT_SECRET'].map((name) =>
    settingOf(environment, `ROSTOK_OIDC_${name}`),
  )
  if (!issuer && !clientId && !clientSecret) return null
  if (!issuer || !clientId || !clientSecret) throw new WrongConfig(ru.halfOpenId)
  const url = URL.canParse(issuer) ? new URL(issuer) : null
  const local = url?.hostname === 'localhost' || url?.hostname === '127.0.0.1'
  if (url === null || !(url.protocol === 'https:' || (url.protocol === 'http:' && local))) {
    throw new WrongConfig(ru.wrongIssuer(issuer))
  }
  const name = settingOf(environment, 'ROSTOK_OIDC_NAME') ?? url.hostname
  return { issuer: url, clientId, clientSecret, name }
}

function readPublicUrl(value: string | null): string | null {
  if (value === null) return null
  const url = URL.canParse(value) ? new URL(value) : null
  const known = url !== null && (url.protocol === 'http:' || url.protocol === 'https:')
  if (!known || url.pathname !== '/' || url.search !== '' || url.username !== '') {
    throw new WrongConfig(ru.wrongPublicUrl(value))
  }
  return url.origin
}
