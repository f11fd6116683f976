import { mendComment, withdrawComment } from '#application/comment/mend-comment.ts'
import { showPeopleOfTask } from '#application/comment/people-of-task.ts'
import { remind } from '#application/comment/remind.ts'
import { sayComment } from '#application/comment/say-comment.ts'
import type { House } from '#application/context.ts'
import { CommentTyped, PeopleOfTask } from '#contract/comment.ts'
import { answer, answerDone } from '../answer.ts'
import type { App } from '../app.ts'
import { contextOf } from '../session.ts'
import { ById, Nothing, problems } from './shapes.ts'

const done = { 204: Nothing, ...problems }

/** What people say to each other about a task. */
export function commentRoutes(app: App, house: House): void {
  app.get(
    '/api/tasks/:id/people',
    { schema: { params: ById, response: { 200: PeopleOfTask, ...problems } } },
    async (request, reply) =>
      answer(reply, PeopleOfTask, await showPeopleOfTask(contextOf(house, request), request.params.id)),
  )

  app.post(
    '/api/tasks/:id/comments',
    { schema: { params: ById, body: CommentTyped, response: done } },
    async (request, reply) =>
      answerDone(reply, await sayComment(contextOf(house, request), request.params.id, request.body)),
  )

  app.put(
    '/api/comments/:id',
    { schema: { params: ById, body: CommentTyped, response: done } },
    async (request, reply) =>
      answerDone(reply, await mendComment(contextOf(house, request), request.params.id, request.body)),
  )

  app.delete('/api/comments/:id', { schema: { params: ById, response: done } }, async (request, reply) =>
    answerDone(reply, await withdrawComment(contextOf(house, request), request.params.id)),
  )

  app.post('/api/tasks/:id/reminders', { schema: { params: ById, response: done } }, async (request, reply) =>
    answerDone(reply, await remind(contextOf(house, request), request.params.id)),
  )
}
