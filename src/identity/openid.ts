import * as client from 'openid-client'

export interface OpenIdServer {
  readonly issuer: URL
  readonly clientId: string
  readonly clientSecret: string
  readonly name: string
}

interface Expected {
  readonly back: string
  readonly state: string
  readonly nonce: string
  readonly verifier: string
}

interface Account {
  readonly subject: string
  readonly shown: string
}

const patienceSeconds = 10

/**
 * An identity server by OpenID Connect: authorisation code with PKCE, state and nonce. It is asked about itself when it is
 * first needed, so that the site starts without it; what failed is tried again at the next sign-in.
 */
export function connectOpenId(server: OpenIdServer) {
  let known: Promise<client.Configuration> | null = null
  const learn = (): Promise<client.Configuration> => {
    known ??= discover(server).catch((error: unknown) => {
      known = null
      throw error
    })
    return known
  }
  return {
    name: server.name,
    issuer: server.issuer.href,

    /** Where to send the browser, and what must come back with it. */
    async begin(back: string): Promise<{ address: string; expected: Expected } | 'unreachable'> {
      try {
        const configuration = await learn()
        const verifier = client.randomPKCECodeVerifier()
        const expected = { back, state: client.randomState(), nonce: client.randomNonce(), verifier }
        const address = client.buildAuthorizationUrl(configuration, {
          redirect_uri: back,
          scope: 'openid profile email',
          code_challenge: await client.calculatePKCECodeChallenge(verifier),
          code_challenge_method: 'S256',
          state: expected.state,
          nonce: expected.nonce,
        })
        return { address: address.href, expected }
      } catch {
        return 'unreachable'
      }
    },

    /** Whom the server means. `query` is what it sent the browser back with. */
    async check(expected: Expected, query: string): Promise<Account | 'unreachable' | 'refused'> {
      const address = new URL(expected.back)
      address.search = query
      try {
        const tokens = await client.authorizationCodeGrant(await learn(), address, {
          pkceCodeVerifier: expected.verifier,
          expectedState: expected.state,
          expectedNonce: expected.nonce,
          idTokenExpected: true,
        })
        const claims = tokens.claims()
        return claims === undefined ? 'refused' : { subject: claims.sub, shown: shownAs(claims) }
      } catch (error) {
        return isUnreachable(error) ? 'unreachable' : 'refused'
      }
    },
  }
}

function discover({ issuer, clientId, clientSecret }: OpenIdServer): Promise<client.Configuration> {
  return client.discovery(issuer, clientId, clientSecret, undefined, {
    timeout: patienceSeconds,
    // The configuration lets plain HTTP through on this machine only.
    execute: issuer.protocol === 'http:' ? [client.allowInsecureRequests] : [],
  })
}

function shownAs(claims: client.IDToken): string {
  const named = [claims.preferred_username, claims.email, claims.name].find((one) => typeof one === 'string')
  return String(named ?? claims.sub).slice(0, 200)
}

/** The line broke or the server is down, as against an answer that says no. */
function isUnreachable(error: unknown): boolean {
  if (error instanceof TypeError) return true
  return error instanceof client.ClientError && error.code === 'OAUTH_TIMEOUT'
}
