import type { OrganisationDoing } from '#contract/organisation-doing.ts'
import type { TaskDays } from '#contract/task.ts'
import { ask } from './api.ts'

/** Addresses of the server that tell of places and days; the file of all the others is full. */
export const placesApi = {
  taskDays: (query: string, signal: AbortSignal) => ask<TaskDays>('GET', `/tasks/days?${query}`, { signal }),
  doing: (organisationId: string, signal: AbortSignal) =>
    ask<OrganisationDoing>('GET', `/organisations/${organisationId}/doing`, { signal }),
} as const
