import {
  infiniteQueryOptions,
  MutationCache,
  QueryCache,
  QueryClient,
  queryOptions,
} from '@tanstack/react-query'
import type { PlanState } from '#contract/plan.ts'
import type { RollOut } from '#contract/roll-out.ts'
import type { Settlement } from '#contract/term.ts'
import type { Upload } from '#contract/upload.ts'
import type { OrganisationKind } from '#core/organisation/organisation.ts'
import type { SearchKind } from '#core/search/search-kind.ts'
import { api } from './api.ts'
import { AskFailed, isSignedOut } from './ask.ts'

/** Whose history is asked for. */
export interface HistoryPlace {
  readonly thing: keyof typeof historyPaths
  readonly id: string
}

const historyPaths = {
  plan: '/plans/',
  organisation: '/organisations/',
  person: '/people/',
  draft: '/drafts/',
  /** One's own; the id is empty. */
  feeds: '/feeds',
} as const

/** What is asked of the server and kept: the keys stand here once, so that a change knows what it makes stale. */
export const queries = {
  self: () =>
    queryOptions({ queryKey: ['self'], queryFn: ({ signal }) => api.self(signal), staleTime: 60_000 }),
  demo: () => queryOptions({ queryKey: ['demo'], queryFn: ({ signal }) => api.demo(signal) }),
  feeds: () => queryOptions({ queryKey: ['feeds'], queryFn: ({ signal }) => api.feeds(signal) }),
  sessions: () => queryOptions({ queryKey: ['sessions'], queryFn: ({ signal }) => api.sessions(signal) }),
  signInWays: () =>
    queryOptions({ queryKey: ['sign-in-ways'], queryFn: ({ signal }) => api.signInWays(signal) }),
  doors: () => queryOptions({ queryKey: ['doors'], queryFn: ({ signal }) => api.doors(signal) }),
  today: () => queryOptions({ queryKey: ['today'], queryFn: ({ signal }) => api.today(signal) }),
  plans: (state: PlanState = 'in-force') =>
    queryOptions({ queryKey: ['plans', state], queryFn: ({ signal }) => api.plans(state, signal) }),
  /** `query` as the server's address has it. */
  overview: (query: string) =>
    queryOptions({
      queryKey: ['overview', query],
      queryFn: ({ signal }) => api.overview(query, signal),
      placeholderData: (shown) => shown,
    }),
  plan: (id: string) =>
    queryOptions({ queryKey: ['plan', id], queryFn: ({ signal }) => api.plan(id, '', signal) }),
  /** As it stood on a past day. */
  planThen: (id: string, on: string) =>
    queryOptions({ queryKey: ['plan', id, 'then', on], queryFn: ({ signal }) => api.plan(id, on, signal) }),
  actsToShare: (planId: string) =>
    queryOptions({
      queryKey: ['plan', planId, 'acts-to-share'],
      queryFn: ({ signal }) => api.actsToShare(planId, signal),
    }),
  control: (planId: string) =>
    queryOptions({
      queryKey: ['plan', planId, 'control'],
      queryFn: ({ signal }) => api.control(planId, signal),
    }),
  /** `query` as the address of the server's list has it, without the page. */
  tasks: (query: string) =>
    infiniteQueryOptions({
      queryKey: ['tasks', query],
      queryFn: ({ pageParam, signal }) =>
        api.tasks(pageParam === '' ? query : `${query}&after=${encodeURIComponent(pageParam)}`, signal),
      initialPageParam: '',
      getNextPageParam: ({ next }) => next ?? undefined,
      placeholderData: (shown) => shown,
    }),
  /** `query`: where tasks are looked for; what is shown of another month stays until this one's comes. */
  taskDays: (query: string, month: string) =>
    queryOptions({
      queryKey: ['tasks', 'days', query, month],
      queryFn: ({ signal }) => api.taskDays(`month=${month}${query === '' ? '' : `&${query}`}`, signal),
      placeholderData: (shown) => shown,
    }),
  task: (id: string) =>
    queryOptions({ queryKey: ['task', id], queryFn: ({ signal }) => api.task(id, signal) }),
  knownFiles: (taskId: string) =>
    queryOptions({
      queryKey: ['task', taskId, 'known-files'],
      queryFn: ({ signal }) => api.knownFiles(taskId, signal),
    }),
  peopleOfTask: (taskId: string) =>
    queryOptions({
      queryKey: ['task', taskId, 'people'],
      queryFn: ({ signal }) => api.peopleOfTask(taskId, signal),
      staleTime: 60_000,
    }),
  measureTasks: (planId: string, measureId: string) =>
    infiniteQueryOptions({
      queryKey: ['plan', planId, 'measure-tasks', measureId],
      queryFn: ({ pageParam, signal }) => api.measureTasks(planId, measureId, pageParam, signal),
      initialPageParam: '',
      getNextPageParam: ({ next }) => next ?? undefined,
    }),
  matrix: (id: string) =>
    queryOptions({ queryKey: ['plan', id, 'matrix'], queryFn: ({ signal }) => api.matrix(id, '', signal) }),
  matrixThen: (id: string, on: string) =>
    queryOptions({
      queryKey: ['plan', id, 'then', on, 'matrix'],
      queryFn: ({ signal }) => api.matrix(id, on, signal),
    }),
  cellThen: (planId: string, organisationId: string, measureId: string, on: string) =>
    queryOptions({
      queryKey: ['plan', planId, 'then', on, 'cell', organisationId, measureId],
      queryFn: ({ signal }) => api.cellThen(planId, organisationId, measureId, on, signal),
    }),
  cell: (planId: string, organisationId: string, measureId: string) =>
    queryOptions({
      queryKey: ['plan', planId, 'cell', organisationId, measureId],
      queryFn: ({ signal }) =>
        api.tasks(`plan=${planId}&organisation=${organisationId}&measure=${measureId}&limit=500`, signal),
    }),
  terms: (planId: string) =>
    queryOptions({
      queryKey: ['plan', planId, 'terms'],
      queryFn: ({ signal }) => api.terms(planId, signal),
    }),
  /** What somebody's word would make of a term; asked only where something was said. */
  termPreview: (planId: string, termId: string, settlement: Settlement | null) =>
    queryOptions({
      queryKey: ['plan', planId, 'terms', termId, settlement],
      queryFn: ({ signal }) =>
        api.previewTerm(planId, termId, { settlement: settlement ?? { kind: 'dates', windows: [] } }, signal),
      placeholderData: (shown) => shown,
    }),
  ownPlans: (planId: string, lacking: boolean) =>
    infiniteQueryOptions({
      queryKey: ['plan', planId, 'own-plans', lacking],
      queryFn: ({ pageParam, signal }) => api.ownPlans(planId, lacking, pageParam, signal),
      initialPageParam: '',
      getNextPageParam: ({ next }) => next ?? undefined,
      placeholderData: (shown) => shown,
    }),
  lacking: (planId: string) =>
    queryOptions({
      queryKey: ['plan', planId, 'lacking'],
      queryFn: ({ signal }) => api.lacking(planId, signal),
    }),
  regionalYear: (year: number) =>
    queryOptions({
      queryKey: ['calendar', 'regional', year],
      queryFn: ({ signal }) => api.regionalYear(year, signal),
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
  /** `query` as the address of the server's list has it, without the page. */
  history: ({ thing, id }: HistoryPlace) =>
    infiniteQueryOptions({
      queryKey: [thing, id, 'history'],
      queryFn: ({ pageParam, signal }) => api.history(`${historyPaths[thing]}${id}`, pageParam, signal),
      initialPageParam: null as number | null,
      getNextPageParam: ({ next }) => next,
    }),
  journal: (query: string) =>
    infiniteQueryOptions({
      queryKey: ['journal', query],
      queryFn: ({ pageParam, signal }) => api.journal(query, pageParam, signal),
      initialPageParam: null as number | null,
      getNextPageParam: ({ next }) => next,
      placeholderData: (shown) => shown,
    }),
  people: (query: string) =>
    infiniteQueryOptions({
      queryKey: ['people', query],
      queryFn: ({ pageParam, signal }) =>
        api.people(pageParam === '' ? query : `${query}&after=${encodeURIComponent(pageParam)}`, signal),
      initialPageParam: '',
      getNextPageParam: ({ next }) => next ?? undefined,
      placeholderData: (shown) => shown,
    }),
  person: (id: string) =>
    queryOptions({ queryKey: ['person', id], queryFn: ({ signal }) => api.person(id, signal) }),
  standInCandidates: (id: string) =>
    queryOptions({
      queryKey: ['stand-in-candidates', id],
      queryFn: ({ signal }) => api.standInCandidates(id, signal),
    }),
  standIns: () => queryOptions({ queryKey: ['stand-ins'], queryFn: ({ signal }) => api.standIns(signal) }),
  invitations: () =>
    queryOptions({ queryKey: ['invitations'], queryFn: ({ signal }) => api.invitations(signal) }),
  grantableRoles: (organisationId: string) =>
    queryOptions({
      queryKey: ['organisation', organisationId, 'roles'],
      queryFn: ({ signal }) => api.grantableRoles(organisationId, signal),
    }),
  /** The first that are found by what is typed. */
  organisationsNamed: (text: string, kind?: OrganisationKind) =>
    queryOptions({
      queryKey: ['tree', 'named', text, kind],
      queryFn: ({ signal }) =>
        api.tree(
          `text=${encodeURIComponent(text)}&limit=50${kind === undefined ? '' : `&kind=${kind}`}`,
          signal,
        ),
      placeholderData: (shown) => shown,
    }),
  municipalities: () =>
    queryOptions({
      queryKey: ['tree', 'municipalities'],
      queryFn: ({ signal }) => api.tree('kind=municipality&closed=any&limit=500', signal),
    }),
  organisation: (id: string) =>
    queryOptions({ queryKey: ['organisation', id], queryFn: ({ signal }) => api.organisation(id, signal) }),
  /** How an organisation and what is below it do. */
  doing: (id: string) =>
    queryOptions({
      queryKey: ['organisation', id, 'doing'],
      queryFn: ({ signal }) => api.doing(id, signal),
    }),
  movePreview: (id: string, to: string) =>
    queryOptions({
      queryKey: ['organisation', id, 'move', to],
      queryFn: ({ signal }) => api.movePreview(id, to, signal),
    }),
  mergingPreview: (id: string, into: string) =>
    queryOptions({
      queryKey: ['organisation', id, 'merging', into],
      queryFn: ({ signal }) => api.mergingPreview(id, into, signal),
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
  amendment: (draftId: string) =>
    queryOptions({
      queryKey: ['draft', draftId, 'amendment'],
      queryFn: ({ signal }) => api.amendment(draftId, signal),
      staleTime: 0,
    }),
  /** `start` empty: the period that follows. */
  nextYear: (planId: string, start: string, end: string) =>
    queryOptions({
      queryKey: ['plan', planId, 'next-year', start, end],
      queryFn: ({ signal }) => api.nextYear(planId, start, end, signal),
    }),
  evidenceWords: () =>
    queryOptions({ queryKey: ['evidence-words'], queryFn: ({ signal }) => api.evidenceWords(signal) }),
  notices: () =>
    infiniteQueryOptions({
      queryKey: ['notices', 'list'],
      queryFn: ({ pageParam, signal }) => api.notices(pageParam, signal),
      initialPageParam: '',
      getNextPageParam: ({ next }) => next ?? undefined,
    }),
  unread: () =>
    queryOptions({
      queryKey: ['notices', 'unread'],
      queryFn: ({ signal }) => api.unread(signal),
      staleTime: 30_000,
      refetchInterval: 60_000,
    }),
  /** The best of each kind. Whoever types on is no longer interested in what was asked before. */
  search: (text: string, limit: number) =>
    queryOptions({
      queryKey: ['search', text, limit],
      queryFn: ({ signal }) => api.search(`q=${encodeURIComponent(text)}&limit=${limit}`, signal),
      placeholderData: (shown) => shown,
    }),
  searchKind: (text: string, kind: SearchKind) =>
    infiniteQueryOptions({
      queryKey: ['search', text, 'kind', kind],
      queryFn: ({ pageParam, signal }) => {
        const query = `${kind}?q=${encodeURIComponent(text)}`
        return api.searchKind(
          pageParam === '' ? query : `${query}&after=${encodeURIComponent(pageParam)}`,
          signal,
        )
      },
      initialPageParam: '',
      getNextPageParam: ({ next }) => next ?? undefined,
    }),
  noticeSettings: () =>
    queryOptions({ queryKey: ['notice-settings'], queryFn: ({ signal }) => api.noticeSettings(signal) }),
  refusedLetters: () =>
    queryOptions({ queryKey: ['refused-letters'], queryFn: ({ signal }) => api.refusedLetters(signal) }),
  unsubscribing: (token: string) =>
    queryOptions({
      queryKey: ['unsubscribe', token],
      queryFn: ({ signal }) => api.unsubscribing(token, signal),
      staleTime: Number.POSITIVE_INFINITY,
    }),
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
    const known = isSignedOut(client.getQueryState(queries.self().queryKey)?.error)
    if (isSignedOut(error) && !known) void client.invalidateQueries({ queryKey: queries.self().queryKey })
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
