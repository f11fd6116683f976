import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import Provider from 'oidc-provider'

export interface IdentityServer {
  readonly issuer: URL
  readonly clientId: string
  readonly clientSecret: string
  /**
   * Goes where the browser is sent and signs in there as an account; gives the query that the browser comes back with.
   * `refuse`: the person changes their mind there.
   */
  comeBack(address: string, account: string, refuse?: boolean): Promise<string>
  close(): Promise<void>
}

/** A real OpenID provider on this machine, which lets in whoever says a name. `back` is our page for its answers. */
export async function startIdentityServer(back: string): Promise<IdentityServer> {
  let handle: ReturnType<Provider['callback']> | null = null
  const server: Server = createServer((request, response) => void handle?.(request, response))
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const issuer = new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)
  const clientId = 'rostok'
  const clientSecret = 'secret of the identity server'
  const provider = new Provider(issuer.origin, {
    clients: [
      {
        client_id: clientId,
        client_secret: clientSecret,
        redirect_uris: [back],
        grant_types: ['authorization_code'],
        response_types: ['code'],
      },
    ],
    claims: { openid: ['sub', 'preferred_username'] },
    conformIdTokenClaims: false,
    findAccount: (_context, id) => ({
      accountId: id,
      claims: async () => ({ sub: id, preferred_username: `${id}@edu.example` }),
    }),
    cookies: { keys: ['a key for tests alone'] },
    pkce: { required: () => true },
    ttl: { Interaction: 600, Session: 600, Grant: 600, AccessToken: 600, IdToken: 600 },
  })
  handle = provider.callback()
  return {
    issuer,
    clientId,
    clientSecret,
    comeBack: (address, account, refuse = false) => walk(address, account, refuse, back),
    close: () =>
      new Promise((closed) => {
        server.closeAllConnections()
        server.close(() => closed())
      }),
  }
}

/** Walks through the provider's own pages with a jar of cookies, as a browser would. */
async function walk(address: string, account: string, refuse: boolean, back: string): Promise<string> {
  const jar = new Map<string, string>()
  let next: { url: string; form?: URLSearchParams } = { url: address }
  for (let step = 0; step < 12; step += 1) {
    if (next.url.startsWith(back)) return new URL(next.url).search.slice(1)
    const response = await fetch(next.url, {
      method: next.form === undefined ? 'GET' : 'POST',
      redirect: 'manual',
      headers: { cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; ') },
      ...(next.form === undefined ? {} : { body: next.form }),
    })
    for (const cookie of response.headers.getSetCookie()) {
      const [name = '', value = ''] = (cookie.split(';')[0] ?? '').split(/=(.*)/s)
      if (value === '') jar.delete(name)
      else jar.set(name, value)
    }
    const location = response.headers.get('location')
    if (location !== null) {
      next = { url: new URL(location, next.url).href }
      continue
    }
    const page = await response.text()
    const action = /<form[^>]*action="([^"]+)"/.exec(page)?.[1]
    if (action === undefined) throw new Error(`the identity server shows no form: ${page.slice(0, 400)}`)
    const abort = /href="([^"]+\/abort)"/.exec(page)?.[1]
    if (refuse && abort !== undefined) next = { url: new URL(abort, next.url).href }
    else {
      const prompt = /name="prompt" value="(\w+)"/.exec(page)?.[1] ?? 'login'
      next = {
        url: new URL(action, next.url).href,
        form: new URLSearchParams({ prompt, login: account, password: 'any' }),
      }
    }
  }
  throw new Error('the identity server leads nowhere')
}
