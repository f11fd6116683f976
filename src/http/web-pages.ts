import { access } from 'node:fs/promises'
import { join } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { refuseRequest } from './answer.ts'
import type { App } from './app.ts'
import { isApi } from './session.ts'

const daySeconds = 24 * 60 * 60
/** Vite puts a hash of the content into these names. */
const hashed = /[\\/]assets[\\/]/

/**
 * The web application: its files as they were built, and its one page for every address that it knows itself. They hold
 * nothing of anybody's, so strangers get them as well; without them nobody could sign in.
 */
export async function serveWebPages(app: App, folder: string | null): Promise<void> {
  const built = folder !== null && (await exists(join(folder, 'index.html')))
  if (built) {
    await app.register(fastifyStatic, {
      root: folder,
      wildcard: false,
      index: false,
      cacheControl: false,
      preCompressed: true,
      setHeaders: (reply, path) => {
        reply.header(
          'cache-control',
          hashed.test(path)
            ? `public, max-age=${365 * daySeconds}, immutable`
            : path.endsWith('.html')
              ? 'no-cache'
              : `public, max-age=${daySeconds}`,
        )
      },
    })
  }
  app.setNotFoundHandler((request, reply) =>
    built && wantsPage(request) ? sendPage(reply) : refuseRequest(reply, 'address/not-found'),
  )
}

function sendPage(reply: FastifyReply): FastifyReply {
  return reply.code(200).sendFile('index.html')
}

function wantsPage(request: FastifyRequest): boolean {
  if (isApi(request) || (request.method !== 'GET' && request.method !== 'HEAD')) return false
  const path = request.url.split('?')[0] ?? ''
  return !path.startsWith('/assets/') && (request.headers.accept ?? '*/*').match(/text\/html|\*\/\*/) !== null
}

async function exists(path: string): Promise<boolean> {
  return await access(path).then(
    () => true,
    () => false,
  )
}
