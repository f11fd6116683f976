import { createRoute, createRouter, lazyRouteComponent, redirect } from '@tanstack/react-router'
import { LoadingFace } from './components/faces.tsx'
import { doorstep } from './doorstep-routes.ts'
import { openQueryClient, queries } from './queries.ts'
import { root } from './root-route.ts'
import { parseSearch, pick, type Search, stringifySearch } from './search.ts'
import { BrokenFace } from './shell/broken-face.tsx'
import { NotFoundFace } from './shell/not-found-face.tsx'
import { SessionGate } from './shell/session-gate.tsx'
import { Shell } from './shell/shell.tsx'

/** What the address of a list of tasks may say (components/tasks/task-search.ts). */
const taskSearch = [
  'organisation',
  'plan',
  'measure',
  'standing',
  'whose',
  'from',
  'to',
  'order',
  'view',
  'month',
  'zoom',
  'task',
] as const

/** The addresses of the product. Each page is a file of its own that comes when it is first opened. */
const inside = createRoute({
  getParentRoute: () => root,
  id: 'inside',
  // Asked while the page's file comes; who is let in is decided by the gate.
  beforeLoad: ({ context }) => void context.client.prefetchQuery(queries.self()),
  component: () => (
    <SessionGate>
      <Shell />
    </SessionGate>
  ),
})

const today = createRoute({
  getParentRoute: () => inside,
  path: '/',
  validateSearch: pick('plan', 'measure'),
  component: lazyRouteComponent(() => import('./pages/today/today-page.tsx'), 'TodayPage'),
})

const plans = createRoute({
  getParentRoute: () => inside,
  path: '/plans',
  validateSearch: pick('text', 'state', 'organisation'),
  component: lazyRouteComponent(() => import('./pages/plans/plans-page.tsx'), 'PlansPage'),
})

const plan = createRoute({
  getParentRoute: () => inside,
  path: '/plans/$planId',
  validateSearch: pick(
    'view',
    'text',
    'standing',
    'section',
    'responsible',
    'measure',
    'zoom',
    'month',
    'sort',
    'cell',
    'term',
    'lacking',
    'on',
  ),
  component: lazyRouteComponent(() => import('./pages/plan/plan-page.tsx'), 'PlanPage'),
})

/** How those whom I oversee stand; `organisation` says whose. */
const overview = createRoute({
  getParentRoute: () => inside,
  path: '/overview',
  validateSearch: pick('organisation', 'year', 'quarter', 'sort'),
  component: lazyRouteComponent(() => import('./pages/overview/overview-page.tsx'), 'OverviewPage'),
})

/** Tasks that I see: `organisation` with all below it, due days `from` … `to`, as a list or in a `month`; `task` is open beside. */
const tasks = createRoute({
  getParentRoute: () => inside,
  path: '/tasks',
  validateSearch: pick(...taskSearch),
  component: lazyRouteComponent(() => import('./pages/tasks/tasks-page.tsx'), 'TasksPage'),
})

/** `queue` is the question of a list whose tasks are gone through one after another (components/check/check-queue.ts). */
const task = createRoute({
  getParentRoute: () => inside,
  path: '/tasks/$taskId',
  validateSearch: pick('form', 'queue'),
  component: lazyRouteComponent(() => import('./pages/task/task-page.tsx'), 'TaskPage'),
})

/** All tasks of one measure at once; `standing` shows only those that stand so. */
const measureTasks = createRoute({
  getParentRoute: () => inside,
  path: '/plans/$planId/measures/$measureId',
  validateSearch: pick('standing'),
  component: lazyRouteComponent(
    () => import('./pages/measure-tasks/measure-tasks-page.tsx'),
    'MeasureTasksPage',
  ),
})

const help = createRoute({
  getParentRoute: () => inside,
  path: '/help',
  component: lazyRouteComponent(() => import('./pages/help/help-page.tsx'), 'HelpPage'),
})

/** Before and after a plan is rolled out; `party` opens one of its responsible parties. */
const rollOut = createRoute({
  getParentRoute: () => inside,
  path: '/plans/$planId/roll-out',
  validateSearch: pick('party'),
  component: lazyRouteComponent(() => import('./pages/roll-out/roll-out-page.tsx'), 'RollOutPage'),
})

/** A region, municipality, school or centre: `view` of it, and what its lists of tasks ask for. */
const organisation = createRoute({
  getParentRoute: () => inside,
  path: '/organisations/$organisationId',
  validateSearch: pick(...taskSearch),
  component: lazyRouteComponent(
    () => import('./pages/organisation/organisation-page.tsx'),
    'OrganisationPage',
  ),
})

const centres = createRoute({
  getParentRoute: () => inside,
  path: '/centres',
  validateSearch: pick('text', 'kind', 'municipality', 'profile', 'closed', 'on', 'organisation', 'add'),
  component: lazyRouteComponent(() => import('./pages/centres/centres-page.tsx'), 'CentresPage'),
})

const sheet = createRoute({
  getParentRoute: () => inside,
  path: '/centres/import',
  validateSearch: pick('of'),
  component: lazyRouteComponent(() => import('./pages/centres/sheet/sheet-page.tsx'), 'SheetPage'),
})

const people = createRoute({
  getParentRoute: () => inside,
  path: '/people',
  validateSearch: pick('text', 'organisation', 'role', 'left', 'person', 'invite'),
  component: lazyRouteComponent(() => import('./pages/people/people-page.tsx'), 'PeoplePage'),
})

const notices = createRoute({
  getParentRoute: () => inside,
  path: '/notices',
  component: lazyRouteComponent(() => import('./pages/notices/notices-page.tsx'), 'NoticesPage'),
})

/** Everything that one sees: `kind` shows one kind of it alone. */
const search = createRoute({
  getParentRoute: () => inside,
  path: '/search',
  validateSearch: pick('q', 'kind'),
  component: lazyRouteComponent(() => import('./pages/search/search-page.tsx'), 'SearchPage'),
})

const importPlan = createRoute({
  getParentRoute: () => inside,
  path: '/import',
  validateSearch: (raw: Record<string, unknown>) => raw as Search,
  component: lazyRouteComponent(() => import('./pages/import/import-page.tsx'), 'ImportPage'),
})

/** The review; `block`, `row` and `column` lead to a place of the source. */
const draft = createRoute({
  getParentRoute: () => inside,
  path: '/drafts/$draftId',
  validateSearch: (raw: Record<string, unknown>) => raw as Search,
  component: lazyRouteComponent(() => import('./pages/draft/draft-page.tsx'), 'DraftPage'),
})

/** What a draft changes in a plan in force. */
const changes = createRoute({
  getParentRoute: () => inside,
  path: '/drafts/$draftId/changes',
  component: lazyRouteComponent(() => import('./pages/amendment/amendment-page.tsx'), 'AmendmentPage'),
})

/** A plan carried on into the next period. */
const nextYear = createRoute({
  getParentRoute: () => inside,
  path: '/plans/$planId/next-year',
  validateSearch: pick('start', 'end'),
  component: lazyRouteComponent(() => import('./pages/next-year/next-year-page.tsx'), 'NextYearPage'),
})

const settings = createRoute({
  getParentRoute: () => inside,
  path: '/settings',
  component: lazyRouteComponent(() => import('./pages/settings/settings-frame.tsx'), 'SettingsFrame'),
})

const settingsFirst = createRoute({
  getParentRoute: () => settings,
  path: '/',
  beforeLoad: () => {
    throw redirect({ to: '/settings/calendar', replace: true })
  },
})

const calendar = createRoute({
  getParentRoute: () => settings,
  path: 'calendar',
  validateSearch: pick('year'),
  component: lazyRouteComponent(() => import('./pages/settings/calendar-page.tsx'), 'CalendarPage'),
})

const evidenceWords = createRoute({
  getParentRoute: () => settings,
  path: 'evidence',
  validateSearch: pick('kind'),
  component: lazyRouteComponent(
    () => import('./pages/settings/evidence-words/evidence-words-page.tsx'),
    'EvidenceWordsPage',
  ),
})

const noticeSettings = createRoute({
  getParentRoute: () => settings,
  path: 'notices',
  component: lazyRouteComponent(
    () => import('./pages/settings/notices/notice-settings-page.tsx'),
    'NoticeSettingsPage',
  ),
})

const feeds = createRoute({
  getParentRoute: () => settings,
  path: 'feeds',
  component: lazyRouteComponent(() => import('./pages/settings/feeds/feeds-page.tsx'), 'FeedsPage'),
})

const sessions = createRoute({
  getParentRoute: () => settings,
  path: 'sessions',
  component: lazyRouteComponent(() => import('./pages/settings/sessions-page.tsx'), 'SessionsPage'),
})

const password = createRoute({
  getParentRoute: () => settings,
  path: 'password',
  component: lazyRouteComponent(() => import('./pages/settings/password-page.tsx'), 'PasswordPage'),
})

const standIns = createRoute({
  getParentRoute: () => settings,
  path: 'stand-ins',
  component: lazyRouteComponent(() => import('./pages/settings/stand-ins-page.tsx'), 'StandInsPage'),
})

const journal = createRoute({
  getParentRoute: () => settings,
  path: 'journal',
  validateSearch: pick('region', 'noun', 'act', 'person', 'organisation', 'from', 'to'),
  component: lazyRouteComponent(() => import('./pages/settings/journal/journal-page.tsx'), 'JournalPage'),
})

/** How people call it. */
const journalByName = createRoute({
  getParentRoute: () => inside,
  path: '/journal',
  validateSearch: (raw: Record<string, unknown>) => raw as Search,
  beforeLoad: ({ search }) => {
    throw redirect({ to: '/settings/journal', search, replace: true })
  },
})

const doors = createRoute({
  getParentRoute: () => settings,
  path: 'doors',
  component: lazyRouteComponent(() => import('./pages/settings/doors/doors-page.tsx'), 'DoorsPage'),
})

const nowhere = createRoute({ getParentRoute: () => inside, path: '$', component: NotFoundFace })

const tree = root.addChildren([
  ...doorstep,
  inside.addChildren([
    today,
    plans,
    overview,
    plan,
    tasks,
    task,
    measureTasks,
    rollOut,
    organisation,
    centres,
    sheet,
    people,
    notices,
    help,
    journalByName,
    search,
    importPlan,
    draft,
    changes,
    nextYear,
    settings.addChildren([
      settingsFirst,
      calendar,
      standIns,
      noticeSettings,
      feeds,
      evidenceWords,
      journal,
      sessions,
      password,
      doors,
    ]),
    nowhere,
  ]),
])

export const router = createRouter({
  routeTree: tree,
  context: { client: openQueryClient() },
  parseSearch,
  stringifySearch,
  defaultPreload: 'intent',
  // The face comes at once and paints itself only after a while; the page never waits for it to have been seen.
  defaultPendingMs: 0,
  defaultPendingMinMs: 0,
  defaultPendingComponent: LoadingFace,
  defaultErrorComponent: BrokenFace,
  defaultNotFoundComponent: NotFoundFace,
  scrollRestoration: true,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
