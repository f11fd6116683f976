import { Agent, request } from 'node:http'

/** One request of somebody's. */
export interface Ask {
  readonly path: string
  readonly cookie: string
  /** Left out: it is read. */
  readonly body?: unknown
}

/** Asks over connections that stay open, as a browser does, and gives how long it took in milliseconds. Throws where the answer is no 2xx. */
export type Asking = (ask: Ask) => Promise<number>

export function askingOver(origin: string, connections: number): { readonly ask: Asking; close(): void } {
  const agent = new Agent({ keepAlive: true, maxSockets: connections })
  const ask: Asking = ({ path, cookie, body }) =>
    new Promise((resolve, reject) => {
      const began = performance.now()
      const sent = body === undefined ? null : JSON.stringify(body)
      const headers = {
        cookie,
        origin,
        accept: 'application/json',
        'accept-encoding': 'gzip, deflate, br',
        ...(sent === null
          ? {}
          : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(sent) }),
      }
      const asked = request(
        `${origin}${path}`,
        { agent, method: sent === null ? 'GET' : 'POST', headers },
        (answer) => {
          const { statusCode = 0 } = answer
          if (statusCode >= 200 && statusCode < 300) {
            answer.resume()
            answer.once('end', () => resolve(performance.now() - began))
            return
          }
          reject(new Error(`${path}: ${statusCode}`))
          answer.resume()
        },
      )
      asked.once('error', reject)
      asked.end(sent ?? undefined)
    })
  return { ask, close: () => agent.destroy() }
}
