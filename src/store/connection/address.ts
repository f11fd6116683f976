import type { ClientConfig } from 'pg'

/** Where a server answers: a URL of the customer's, or the folder of the embedded server's socket. */
export type Address = { readonly url: string } | { readonly socketFolder: string; readonly database: string }

/** The embedded server's only account; who may reach its socket is it. */
export const embeddedUser = 'rostok'
export const embeddedPort = 5432

export function clientConfig(address: Address): ClientConfig {
  if ('url' in address) return { connectionString: address.url }
  return { host: address.socketFolder, port: embeddedPort, user: embeddedUser, database: address.database }
}

/** The same as a URL, for libraries that take nothing else. */
export function connectionUrl(address: Address): string {
  if ('url' in address) return address.url
  const host = encodeURIComponent(address.socketFolder)
  return `postgres://${embeddedUser}@localhost:${embeddedPort}/${address.database}?host=${host}`
}
