import type { FastifyReply, FastifyRequest } from 'fastify'
import { Value } from 'typebox/value'
import type { House } from '#application/context.ts'
import { applyImport } from '#application/organisation/sheet/apply-import.ts'
import { exportTree } from '#application/organisation/sheet/export-tree.ts'
import { importTree } from '#application/organisation/sheet/import-tree.ts'
import { showImport } from '#application/organisation/sheet/view-import.ts'
import { ApplyImport, ImportOutcome, TreeImport } from '#contract/organisation.ts'
import { Id, Problem } from '#contract/shapes.ts'
import { answer, refuseRequest } from '../answer.ts'
import type { App } from '../app.ts'
import { partsOf, wholeOf } from '../form.ts'
import { sendWritten } from '../send-written.ts'
import { contextOf } from '../session.ts'
import { TreeFilter, wantedTree } from './organisation.ts'
import { ById, problems } from './shapes.ts'

/** The tree as a sheet: out, and back in. */
export function organisationSheetRoutes(app: App, house: House): void {
  app.get(
    '/api/tree/sheet',
    { schema: { querystring: TreeFilter, response: { '4xx': Problem } } },
    async (request, reply) => {
      return sendWritten(
        reply,
        'xlsx',
        await exportTree(contextOf(house, request), wantedTree(request.query)),
      )
    },
  )

  app.post(
    '/api/tree/imports',
    { schema: { consumes: ['multipart/form-data'], response: { 201: TreeImport, ...problems } } },
    async (request, reply) => takeSheet(house, request, reply),
  )

  app.get(
    '/api/tree/imports/:id',
    { schema: { params: ById, response: { 200: TreeImport, ...problems } } },
    async (request, reply) =>
      answer(reply, TreeImport, await showImport(contextOf(house, request), request.params.id)),
  )

  app.post(
    '/api/tree/imports/:id/apply',
    { schema: { params: ById, body: ApplyImport, response: { 200: ImportOutcome, ...problems } } },
    async (request, reply) =>
      answer(
        reply,
        ImportOutcome,
        await applyImport(contextOf(house, request), request.params.id, request.body.fingerprint),
      ),
  )
}

/** The organisation comes in front of the file, so that nothing is read for who may not send it. */
async function takeSheet(house: House, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  if (!request.isMultipart()) return refuseRequest(reply, 'request/not-understood')
  let organisationId: unknown = null
  for await (const part of partsOf(request)) {
    if (part.type === 'field') {
      if (part.fieldname === 'organisationId') organisationId = part.value
      continue
    }
    if (part.fieldname !== 'file' || !Value.Check(Id, organisationId)) {
      part.file.resume()
      return refuseRequest(reply, 'request/malformed')
    }
    const taken = await importTree(contextOf(house, request), {
      organisationId,
      fileName: part.filename === '' ? null : part.filename,
      bytes: wholeOf(part),
    })
    // Where nothing was read, the rest must still go by before the answer can.
    part.file.resume()
    return answer(reply, TreeImport, taken, 201)
  }
  return refuseRequest(reply, 'request/malformed')
}
