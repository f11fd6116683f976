import { constants } from 'node:zlib'
import fastifyCompress from '@fastify/compress'
import fastifyCookie from '@fastify/cookie'
import fastifyMultipart from '@fastify/multipart'
import fastifySwagger from '@fastify/swagger'
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import fastify from 'fastify'
import helmet from 'helmet'
import type { House } from '#application/context.ts'
import { answerThrown, noteBrokenAnswers, refuseRequest } from './answer.ts'
import type { App } from './app.ts'
import { compileLate } from './compile-late.ts'
import { refuseBrokenText } from './refuse-broken-text.ts'
import { amendmentRoutes } from './routes/amendment.ts'
import { calendarRoutes } from './routes/calendar.ts'
import { cascadeRoutes } from './routes/cascade.ts'
import { commentRoutes } from './routes/comment.ts'
import { doorRoutes } from './routes/door.ts'
import { draftRoutes } from './routes/draft.ts'
import { emailRoutes } from './routes/email.ts'
import { evidenceRoutes } from './routes/evidence.ts'
import { evidenceWordsRoutes } from './routes/evidence-words.ts'
import { feedRoutes } from './routes/feed.ts'
import { historyRoutes } from './routes/history.ts'
import { houseRoutes } from './routes/house.ts'
import { invitationRoutes } from './routes/invitation.ts'
import { journalRoutes } from './routes/journal.ts'
import { measureTasksRoutes } from './routes/measure-tasks.ts'
import { nextYearRoutes } from './routes/next-year.ts'
import { noticeRoutes } from './routes/notice.ts'
import { openIdRoutes } from './routes/openid.ts'
import { organisationRoutes } from './routes/organisation.ts'
import { organisationSheetRoutes } from './routes/organisation-sheet.ts'
import { overviewRoutes } from './routes/overview.ts'
import { passkeyRoutes } from './routes/passkey.ts'
import { personRoutes } from './routes/person.ts'
import { planRoutes } from './routes/plan.ts'
import { planSheetRoutes } from './routes/plan-sheet.ts'
import { rollOutRoutes } from './routes/roll-out.ts'
import { searchRoutes } from './routes/search.ts'
import { sendingRoutes } from './routes/sending.ts'
import { sessionRoutes } from './routes/session.ts'
import { taskRoutes } from './routes/task.ts'
import { termRoutes } from './routes/term.ts'
import { uploadRoutes } from './routes/upload.ts'
import { guard, isSecure, type Origin } from './session.ts'
import { serveWebPages } from './web-pages.ts'

export interface ServerOptions {
  readonly house: House
  /** Where people open it («https://rostok.example.ru»); null: at whatever address they find it. */
  readonly url: URL | null
  /** A proxy of ours stands in front and says who asks. */
  readonly trustProxy: boolean
  /** The built web application; null or not there: only /api answers. */
  readonly webFolder: string | null
  /** Faults, for a person on duty. */
  readonly log: (line: string) => void
  /** Told of every address that is laid on; a test asks each of them as a stranger. */
  readonly onAddress?: (address: Address) => void
}

export interface Address {
  readonly method: string
  readonly url: string
  readonly open: boolean
}

const mebibyte = 1024 * 1024
const slowestRequestMs = 5 * 60_000

/** Lays on every address of the house; the caller makes it listen. */
export async function openServer(options: ServerOptions): Promise<App> {
  const { house } = options
  const origin: Origin = { url: options.url }
  const app: App = fastify({
    logger: false,
    // The word of the proxy itself is taken, and of nobody before it: anybody may send a list of forwarders along.
    trustProxy: options.trustProxy && ((_address, hop) => hop === 0),
    bodyLimit: mebibyte,
    requestTimeout: slowestRequestMs,
    genReqId: () => house.newId(),
    forceCloseConnections: true,
    // An address that cannot even be read leads nowhere either.
    frameworkErrors: (_error, _request, reply) => {
      void refuseRequest(reply, 'address/not-found')
    },
  }).withTypeProvider<TypeBoxTypeProvider>()
  app.addHook('onRoute', (route) => {
    for (const method of [route.method].flat()) {
      options.onAddress?.({ method, url: route.url, open: route.config?.open === true })
    }
  })
  compileLate(app)
  app.setErrorHandler(answerThrown(options.log))
  noteBrokenAnswers(app, options.log)
  // Its plug-in for the framework makes all headers up again for each request.
  const setHeaders = helmet(headers(origin))
  app.addHook('onRequest', (request, reply, done) => setHeaders(request.raw, reply.raw, () => done()))
  await app.register(fastifyCompress, {
    threshold: 1024,
    // In one call: a stream with its threads takes three times the processor's time of what it has to do.
    syncThreshold: mebibyte,
    // The default of 11 is made for files; an answer takes an eighth more room at 1 than at 4, and a fifth of the time.
    brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } },
  })
  await app.register(fastifyCookie)
  await app.register(fastifyMultipart, {
    limits: { fileSize: 50 * mebibyte, files: 1, fields: 4, fieldSize: 1000, parts: 5 },
  })
  await app.register(fastifySwagger, {
    openapi: { openapi: '3.1.0', info: { title: 'Rostok', version: '1' } },
  })
  guard(app, house, origin)
  refuseBrokenText(app)
  houseRoutes(app, house)
  sessionRoutes(app, house, origin)
  doorRoutes(app, house, origin)
  emailRoutes(app, house)
  passkeyRoutes(app, house, origin)
  openIdRoutes(app, house, origin)
  uploadRoutes(app, house)
  draftRoutes(app, house)
  amendmentRoutes(app, house)
  nextYearRoutes(app, house)
  planRoutes(app, house)
  planSheetRoutes(app, house)
  overviewRoutes(app, house)
  cascadeRoutes(app, house)
  termRoutes(app, house)
  rollOutRoutes(app, house)
  organisationRoutes(app, house)
  organisationSheetRoutes(app, house)
  personRoutes(app, house)
  invitationRoutes(app, house)
  taskRoutes(app, house)
  measureTasksRoutes(app, house)
  evidenceRoutes(app, house)
  evidenceWordsRoutes(app, house)
  sendingRoutes(app, house)
  commentRoutes(app, house)
  noticeRoutes(app, house)
  searchRoutes(app, house)
  calendarRoutes(app, house)
  feedRoutes(app, house, origin)
  journalRoutes(app, house)
  historyRoutes(app, house)
  await serveWebPages(app, options.webFolder)
  await app.ready()
  return app
}

/** Nothing is loaded from elsewhere, nobody frames us; Mantine sets styles on elements. */
function headers(origin: Origin) {
  return {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        objectSrc: ["'none'"],
        baseUri: ["'self'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
    },
    hsts: isSecure(origin) ? { maxAge: 365 * 24 * 60 * 60 } : false,
    referrerPolicy: { policy: 'same-origin' as const },
  }
}
