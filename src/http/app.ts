import type { IncomingMessage, ServerResponse } from 'node:http'
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyBaseLogger, FastifyInstance, RawServerDefault } from 'fastify'
import type { Who } from '#application/context.ts'

/** The server with its shapes checked by TypeBox. */
export type App = FastifyInstance<
  RawServerDefault,
  IncomingMessage,
  ServerResponse,
  FastifyBaseLogger,
  TypeBoxTypeProvider
>

declare module 'fastify' {
  interface FastifyRequest {
    /** Whose session it comes in; null only where the route is open to strangers. */
    who: Who | null
  }
  interface FastifyContextConfig {
    /** Answers to who is not signed in. */
    open?: boolean
  }
}
