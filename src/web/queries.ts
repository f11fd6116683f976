import {
  infiniteQueryOptions,
  MutationCache,
  QueryCache,
  QueryClient,
  queryOptions,
} from '@tanstack/react-query'
import type { PlanState } from '#contract/plan.ts'
import type { RollOut } from '#contract/roll-out.ts'
import type { Upload } from '#contract/upload.ts'
import { AskFailed, api, isSignedOut } from './api.ts'

/** What is asked of the server and kept: the keys stand here once, so that a change knows what it makes stale. */
export const queries = {
  self: () =>
    queryOptions({ queryKey: ['self'], queryFn: ({ signal }) => api.self(signal), staleTime: 60_000 }),
  demo: () => queryOptions({ queryKey: ['demo'], queryFn: ({ signal }) => api.demo(signal) }),
  sessions: () => queryOptions({ queryKey: ['sessions'], queryFn: ({ signal }) => api.sessions(signal) }),
  signInWays: () =>
    queryOptions({ queryKey: ['sign-in-ways'], queryFn: ({ signal }) => api.signInWays(signal) }),
  doors: () => queryOptions({ queryKey: ['doors'], queryFn: ({ signal }) => api.doors(signal) }),
  today: () => queryOptions({ queryKey: ['today'], queryFn: ({ signal }) => api.today(signal) }),
  plans: (state: PlanState = 'in-force') =>
    queryOptions({ queryKey: ['plans', state], queryFn: ({ signal }) => api.plans(state, signal) }),
  plan: (id: string) =>
    queryOptions({ queryKey: ['plan', id], queryFn: ({ signal }) => api.plan(id, signal) }),
  planHistory: (id: string) =>
    queryOptions({ queryKey: ['plan', id, 'history'], queryFn: ({ signal }) => api.planHistory(id, signal) }),
  control: (planId: string) =>
    queryOptions({
      queryKey: ['plan', planId, 'control'],
      queryFn: ({ signal }) => api.control(planId, signal),
    }),
  task: (id: string) =>
    queryOptions({ queryKey: ['task', id], queryFn: ({ signal }) => api.task(id, signal) }),
  knownFiles: (taskId: string) =>
    queryOptions({
      queryKey: ['task', taskId, 'known-files'],
      queryFn: ({ signal }) => api.knownFiles(taskId, signal),
    }),
  matrix: (id: string) =>
    queryOptions({ queryKey: ['plan', id, 'matrix'], queryFn: ({ signal }) => api.matrix(id, signal) }),
  cell: (planId: string, organisationId: string, measureId: string) =>
    queryOptions({
      queryKey: ['plan', planId, 'cell', organisationId, measureId],
      queryFn: ({ signal }) =>
        api.tasks(`plan=${planId}&organisation=${organisationId}&measure=${measureId}&limit=500`, signal),
    }),
  rollOutPreview: (planId: string) =>
    queryOptions({
      queryKey: ['plan', planId, 'roll-out'],
      queryFn: ({ signal }) => api.rollOutPreview(planId, signal),
      refetchInterval: (query) => {
        const last = query.state.data?.last ?? null
        return last !== null && isLaying(last) ? 700 : false
      },
    }),
  reached: (planId: string, party: string) =>
    queryOptions({
      queryKey: ['plan', planId, 'roll-out', 'reached', party],
      queryFn: ({ signal }) => api.reached(planId, party, signal),
    }),
  rollOuts: () =>
    queryOptions({
      queryKey: ['roll-outs'],
      queryFn: ({ signal }) => api.rollOuts(signal),
      refetchInterval: (query) => (query.state.data?.rollOuts.some(isLaying) ? 1_000 : 60_000),
    }),
  organisations: () =>
    queryOptions({ queryKey: ['organisations'], queryFn: ({ signal }) => api.organisations(signal) }),
  /** `query` as the address of the server's list has it, without the page. */
  tree: (query: string) =>
    infiniteQueryOptions({
      queryKey: ['tree', query],
      queryFn: ({ pageParam, signal }) =>
        api.tree(pageParam === '' ? query : `${query}&after=${pageParam}`, signal),
      initialPageParam: '',
      getNextPageParam: ({ next }) => next ?? undefined,
      placeholderData: (shown) => shown,
    }),
  municipalities: () =>
    queryOptions({
      queryKey: ['tree', 'municipalities'],
      queryFn: ({ signal }) => api.tree('kind=municipality&closed=any&limit=500', signal),
    }),
  organisation: (id: string) =>
    queryOptions({ queryKey: ['organisation', id], queryFn: ({ signal }) => api.organisation(id, signal) }),
  organisationHistory: (id: string) =>
    queryOptions({
      queryKey: ['organisation', id, 'history'],
      queryFn: ({ signal }) => api.organisationHistory(id, signal),
    }),
  movePreview: (id: string, to: string) =>
    queryOptions({
      queryKey: ['organisation', id, 'move', to],
      queryFn: ({ signal }) => api.movePreview(id, to, signal),
    }),
  treeImport: (id: string) =>
    queryOptions({ queryKey: ['tree-import', id], queryFn: ({ signal }) => api.treeImport(id, signal) }),
  uploads: () =>
    queryOptions({
      queryKey: ['uploads'],
      queryFn: ({ signal }) => api.uploads(signal),
      refetchInterval: (query) => (query.state.data?.uploads.some(isUnderWay) ? 1_000 : 60_000),
    }),
  drafts: () => queryOptions({ queryKey: ['drafts'], queryFn: ({ signal }) => api.drafts(signal) }),
  draft: (id: string) =>
    queryOptions({ queryKey: ['draft', id], queryFn: ({ signal }) => api.draft(id, signal) }),
  calendar: () => queryOptions({ queryKey: ['calendar'], queryFn: ({ signal }) => api.calendar(signal) }),
}

export function isLaying(rollOut: RollOut): boolean {
  return rollOut.state === 'waiting' || rollOut.state === 'laying'
}

export function isUnderWay(upload: Upload): boolean {
  return (
    upload.state === 'waiting' ||
    upload.state === 'reading' ||
    upload.state === 'seeing' ||
    upload.state === 'recognising'
  )
}

/** Requests go out even when the browser believes itself offline: the failure is then told, not waited out. */
export function openQueryClient(): QueryClient {
  const lookAgain = (error: unknown) => {
    if (isSignedOut(error)) void client.invalidateQueries({ queryKey: queries.self().queryKey })
  }
  const client: QueryClient = new QueryClient({
    queryCache: new QueryCache({
      onError: (error, query) => {
        if (query.queryKey[0] !== 'self') lookAgain(error)
      },
    }),
    mutationCache: new MutationCache({ onError: lookAgain }),
    defaultOptions: {
      queries: {
        networkMode: 'always',
        staleTime: 5_000,
        retry: (failures, error) =>
          failures < 2 && error instanceof AskFailed && error.kind === 'no-connection',
        retryDelay: (attempt) => 500 * 2 ** attempt,
      },
      mutations: { networkMode: 'always', retry: false },
    },
  })
  return client
}
