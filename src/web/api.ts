import type {
  ActsToShare,
  Amendment,
  BySameAct,
  LinkRow,
  NewAmendment,
  StartedBySameAct,
} from '#contract/amendment.ts'
import type { CalendarYears, MendRegionalYear, MendYear, RegionalYear } from '#contract/calendar.ts'
import type { Lacking, OwnDraft, OwnPlansPage, StartOwnPlan, TakeOver } from '#contract/cascade.ts'
import type { CommentTyped, PeopleOfTask } from '#contract/comment.ts'
import type {
  AskForEmail,
  CodeWanted,
  Doors,
  GivenCode,
  KeyOptions,
  NewCodes,
  NewPasskey,
  OpenedEmailLink,
  OpenIdAddress,
  OpenIdAnswer,
  OpenIdOutcome,
  OpenIdSignIn,
  Proof,
  RecoveryCodes,
  SignInByKey,
  SignInWays,
} from '#contract/door.ts'
import type {
  ChangeDraft,
  Draft,
  DraftChanges,
  DraftLines,
  EnactDraft,
  Enacted,
  NewDraft,
  SettleColumns,
} from '#contract/draft.ts'
import type { Evidence, EvidenceMarks, KnownFiles, NewEvidence } from '#contract/evidence.ts'
import type { EvidenceWordsPreview, EvidenceWordsTyped, EvidenceWordsView } from '#contract/evidence-words.ts'
import type { Feeds, MadeFeed, NewFeed } from '#contract/feed.ts'
import type { History } from '#contract/history.ts'
import type {
  AcceptInvitation,
  ForgottenPassword,
  Invitations,
  Invite,
  OpenedInvitation,
  OpenedPasswordLink,
  SentInvitation,
  SetNewPassword,
  WithToken,
} from '#contract/invitation.ts'
import type { JournalPage } from '#contract/journal.ts'
import type { ManySteps, ManyTaken } from '#contract/many-steps.ts'
import type { CellTasks, Matrix } from '#contract/matrix.ts'
import type { MeasureTasks } from '#contract/measure-tasks.ts'
import type { NewNextYear, NextYear } from '#contract/next-year.ts'
import type {
  MendNoticeSettings,
  NoticePage,
  NoticeSettings,
  ReadNotices,
  RefusedLetters,
  Unread,
  Unsubscribe,
} from '#contract/notice.ts'
import type {
  ImportOutcome,
  MadeOrganisation,
  MendOrganisation,
  MergeOrganisation,
  MergingPreview,
  MoveOrganisation,
  MovePreview,
  NewOrganisation,
  OrganisationView,
  TreeImport,
  TreePage,
} from '#contract/organisation.ts'
import type { OrganisationDoing } from '#contract/organisation-doing.ts'
import type { Overview } from '#contract/overview.ts'
import type {
  GiveRole,
  GrantableRoles,
  Leave,
  MendPerson,
  NameStandIn,
  PasswordLink,
  PeoplePage,
  PersonView,
  StandInCandidates,
  StandIns,
} from '#contract/person.ts'
import type {
  Control,
  EscalateAfter,
  HandOn,
  PlanLines,
  PlanState,
  PlanView,
  Withdrawn,
  WithdrawPlan,
} from '#contract/plan.ts'
import type { Reached, RollOut, RollOutPreview, RollOuts, SayParty } from '#contract/roll-out.ts'
import type { SearchGroups, SearchPage } from '#contract/search.ts'
import type {
  ChangePassword,
  DemoNames,
  Organisations,
  Self,
  SessionLines,
  SignIn,
} from '#contract/session.ts'
import type { TaskDays, TaskPage, Today } from '#contract/task.ts'
import type { TaskDetails } from '#contract/task-details.ts'
import type { StepTaken, TaskCommand } from '#contract/task-step.ts'
import type { Dated, PreviewTerm, SetDueDays, SetTerm, TermPreview, Terms } from '#contract/term.ts'
import type { PastedText, SentFile, Upload, Uploads } from '#contract/upload.ts'
import { ask, get, type Signal } from './ask.ts'

/** Every address of the server, one line each. */
export const api = {
  demo: (signal?: Signal) => get<DemoNames>('/demo', signal),
  self: (signal?: Signal) => get<Self>('/session', signal),
  /** Nothing: signed in; else what is wanted beside the password. */
  signIn: (body: SignIn) => ask<CodeWanted | undefined>('POST', '/session', { body }),
  giveCode: (body: GivenCode) => ask<void>('POST', '/session/code', { body }),
  signOut: () => ask<void>('DELETE', '/session'),
  sessions: (signal?: Signal) => get<SessionLines>('/sessions', signal),
  revokeSession: (id: string) => ask<void>('DELETE', `/sessions/${id}`),
  revokeOtherSessions: () => ask<void>('DELETE', '/sessions'),
  feeds: (signal?: Signal) => get<Feeds>('/feeds', signal),
  makeFeed: (body: NewFeed) => ask<MadeFeed>('POST', '/feeds', { body }),
  revokeFeed: (id: string) => ask<void>('DELETE', `/feeds/${id}`),
  changePassword: (body: ChangePassword) => ask<void>('POST', '/password', { body }),
  signInWays: (signal?: Signal) => get<SignInWays>('/session/ways', signal),
  askForKey: () => ask<KeyOptions>('POST', '/session/passkey/ask'),
  signInByKey: (body: SignInByKey) => ask<void>('POST', '/session/passkey', { body }),
  signInByOpenId: (body: OpenIdSignIn) => ask<OpenIdAddress>('POST', '/session/openid', { body }),
  answerOpenId: (body: OpenIdAnswer) => ask<OpenIdOutcome>('POST', '/session/openid/answer', { body }),
  askForNewKey: (body: Proof) => ask<KeyOptions>('POST', '/doors/passkeys/ask', { body }),
  addPasskey: (body: NewPasskey) => ask<void>('POST', '/doors/passkeys', { body }),
  removePasskey: (id: string) => ask<void>('DELETE', `/doors/passkeys/${id}`),
  linkOpenId: (body: Proof) => ask<OpenIdAddress>('POST', '/doors/openid', { body }),
  unlinkOpenId: () => ask<void>('DELETE', '/doors/openid'),
  doors: (signal?: Signal) => get<Doors>('/doors', signal),
  askForEmail: (body: AskForEmail) => ask<void>('POST', '/email', { body }),
  giveUpEmail: () => ask<void>('DELETE', '/email'),
  openEmailLink: (body: WithToken) => ask<OpenedEmailLink>('POST', '/new-email', { body }),
  confirmEmail: (body: WithToken) => ask<void>('PUT', '/new-email', { body }),
  beginCodes: (body: Proof) => ask<NewCodes>('POST', '/doors/codes', { body }),
  confirmCodes: (body: GivenCode) => ask<RecoveryCodes>('PUT', '/doors/codes', { body }),
  switchCodesOff: (body: Proof) => ask<void>('POST', '/doors/codes/off', { body }),
  renewRecoveryCodes: (body: Proof) => ask<RecoveryCodes>('POST', '/doors/recovery-codes', { body }),
  organisations: (signal?: Signal) => get<Organisations>('/organisations', signal),
  tree: (query: string, signal?: Signal) => get<TreePage>(`/tree?${query}`, signal),
  /** `list`: tree, tasks, plans, people; `query` as the list itself has it. */
  sheetAddress: (list: string, query: string) => `/api/${list}/sheet${query === '' ? '' : `?${query}`}`,
  organisation: (id: string, signal?: Signal) => get<OrganisationView>(`/organisations/${id}`, signal),
  organisationActAddress: (id: string, actId: string) => `/api/organisations/${id}/acts/${actId}/file`,
  addOrganisation: (body: NewOrganisation) => ask<MadeOrganisation>('POST', '/organisations', { body }),
  mendOrganisation: (id: string, body: MendOrganisation) =>
    ask<void>('PUT', `/organisations/${id}`, { body }),
  movePreview: (id: string, to: string, signal?: Signal) =>
    get<MovePreview>(`/organisations/${id}/move?to=${to}`, signal),
  moveOrganisation: (id: string, body: MoveOrganisation) =>
    ask<void>('POST', `/organisations/${id}/move`, { body }),
  mergingPreview: (id: string, into: string, signal?: Signal) =>
    get<MergingPreview>(`/organisations/${id}/merging?into=${into}`, signal),
  mergeOrganisation: (id: string, body: MergeOrganisation) =>
    ask<void>('POST', `/organisations/${id}/merging`, { body }),
  sendSheet: (organisationId: string, file: File): Promise<TreeImport> =>
    api.sendFile('/tree/imports', { organisationId }, file),
  treeImport: (id: string, signal?: Signal) => get<TreeImport>(`/tree/imports/${id}`, signal),
  applyImport: (id: string, fingerprint: string) =>
    ask<ImportOutcome>('POST', `/tree/imports/${id}/apply`, { body: { fingerprint } }),

  /** `path` as «/plans/…». */
  history: (path: string, below: number | null, signal?: Signal) =>
    get<History>(`${path}/history${below === null ? '' : `?below=${below}`}`, signal),
  journal: (query: string, below: number | null, signal?: Signal) =>
    get<JournalPage>(`/journal?${below === null ? query : `${query}&below=${below}`}`, signal),
  people: (query: string, signal?: Signal) => get<PeoplePage>(`/people?${query}`, signal),
  person: (id: string, signal?: Signal) => get<PersonView>(`/people/${id}`, signal),
  mendPerson: (id: string, body: MendPerson) => ask<void>('PUT', `/people/${id}`, { body }),
  grantableRoles: (organisationId: string, signal?: Signal) =>
    get<GrantableRoles>(`/organisations/${organisationId}/roles`, signal),
  giveRole: (id: string, body: GiveRole) => ask<void>('POST', `/people/${id}/roles`, { body }),
  endRole: (id: string, roleId: string) => ask<void>('DELETE', `/people/${id}/roles/${roleId}`),
  leave: (id: string, body: Leave) => ask<void>('POST', `/people/${id}/leave`, { body }),
  makePasswordLink: (id: string) => ask<PasswordLink>('POST', `/people/${id}/password-link`),
  standInCandidates: (id: string, signal?: Signal) =>
    get<StandInCandidates>(`/people/${id}/stand-ins`, signal),
  standIns: (signal?: Signal) => get<StandIns>('/stand-ins', signal),
  nameStandIn: (body: NameStandIn) => ask<void>('POST', '/stand-ins', { body }),
  endStandIn: (id: string) => ask<void>('DELETE', `/stand-ins/${id}`),
  invitations: (signal?: Signal) => get<Invitations>('/invitations', signal),
  invite: (body: Invite) => ask<SentInvitation>('POST', '/invitations', { body }),
  inviteAgain: (id: string) => ask<SentInvitation>('POST', `/invitations/${id}/send`),
  withdrawInvitation: (id: string) => ask<void>('DELETE', `/invitations/${id}`),
  openInvitation: (body: WithToken) => ask<OpenedInvitation>('POST', '/invitation', { body }),
  acceptInvitation: (body: AcceptInvitation) => ask<void>('PUT', '/invitation', { body }),
  forgottenPassword: (body: ForgottenPassword) => ask<void>('POST', '/forgotten-password', { body }),
  openPasswordLink: (body: WithToken) => ask<OpenedPasswordLink>('POST', '/new-password', { body }),
  setNewPassword: (body: SetNewPassword) => ask<void>('PUT', '/new-password', { body }),
  /** A file with its fields in front of it, in one request. */
  sendFile: <Answer>(path: string, fields: Readonly<Record<string, string>>, file: File, signal?: Signal) => {
    const body = new FormData()
    for (const [name, value] of Object.entries(fields)) body.append(name, value)
    body.append('file', file, file.name)
    return ask<Answer>('POST', path, signal === undefined ? { body } : { body, signal })
  },

  today: (signal?: Signal) => get<Today>('/today', signal),
  tasks: (query: string, signal?: Signal) => get<TaskPage>(`/tasks?${query}`, signal),
  task: (id: string, signal?: Signal) => get<TaskDetails>(`/tasks/${id}`, signal),
  takeStep: (id: string, body: TaskCommand) => ask<StepTaken>('POST', `/tasks/${id}/steps`, { body }),
  bringEvidence: (taskId: string, body: NewEvidence) =>
    ask<Evidence>('POST', `/tasks/${taskId}/evidence`, { body }),
  measureTasks: (planId: string, measureId: string, after: string, signal?: Signal) =>
    get<MeasureTasks>(
      `/plans/${planId}/measures/${measureId}/tasks${after === '' ? '' : `?after=${after}`}`,
      signal,
    ),
  takeSteps: (body: ManySteps) => ask<ManyTaken>('POST', '/tasks/steps', { body }),
  knownFiles: (taskId: string, signal?: Signal) => get<KnownFiles>(`/tasks/${taskId}/known-files`, signal),
  peopleOfTask: (taskId: string, signal?: Signal) => get<PeopleOfTask>(`/tasks/${taskId}/people`, signal),
  sayComment: (taskId: string, body: CommentTyped) =>
    ask<void>('POST', `/tasks/${taskId}/comments`, { body }),
  mendComment: (id: string, body: CommentTyped) => ask<void>('PUT', `/comments/${id}`, { body }),
  withdrawComment: (id: string) => ask<void>('DELETE', `/comments/${id}`),
  remind: (taskId: string) => ask<void>('POST', `/tasks/${taskId}/reminders`),
  markEvidence: (id: string, body: EvidenceMarks) => ask<void>('PUT', `/evidence/${id}`, { body }),
  removeEvidence: (id: string) => ask<void>('DELETE', `/evidence/${id}`),
  evidenceFileAddress: (id: string) => `/api/evidence/${id}/file`,
  pictureAddress: (id: string) => `/api/evidence/${id}/picture`,
  thumbnailAddress: (id: string) => `/api/evidence/${id}/thumbnail`,

  plans: (state: PlanState, signal?: Signal) => get<PlanLines>(`/plans?state=${state}`, signal),
  taskDays: (query: string, signal?: Signal) => get<TaskDays>(`/tasks/days?${query}`, signal),
  doing: (organisationId: string, signal?: Signal) =>
    get<OrganisationDoing>(`/organisations/${organisationId}/doing`, signal),
  overview: (query: string, signal?: Signal) => get<Overview>(`/overview?${query}`, signal),
  /** `on`: as it stood on a past day. */
  plan: (id: string, on = '', signal?: Signal) => get<PlanView>(`/plans/${id}${thenQuery(on)}`, signal),
  withdrawPlan: (id: string, body: WithdrawPlan) => ask<Withdrawn>('POST', `/plans/${id}/withdraw`, { body }),
  control: (id: string, signal?: Signal) => get<Control>(`/plans/${id}/controller`, signal),
  handOnControl: (id: string, body: HandOn) => ask<void>('PUT', `/plans/${id}/controller`, { body }),
  escalateAfter: (planId: string, body: EscalateAfter) =>
    ask<void>('PUT', `/plans/${planId}/escalation`, { body }),
  matrix: (id: string, on = '', signal?: Signal) =>
    get<Matrix>(`/plans/${id}/matrix${thenQuery(on)}`, signal),
  cellThen: (planId: string, organisation: string, measure: string, on: string, signal?: Signal) =>
    get<CellTasks>(
      `/plans/${planId}/matrix/cell?organisation=${organisation}&measure=${measure}&on=${on}`,
      signal,
    ),
  terms: (planId: string, signal?: Signal) => get<Terms>(`/plans/${planId}/terms`, signal),
  previewTerm: (planId: string, termId: string, body: PreviewTerm, signal?: Signal) =>
    ask<TermPreview>('POST', `/plans/${planId}/terms/${termId}/preview`, {
      body,
      ...(signal === undefined ? {} : { signal }),
    }),
  setTerm: (planId: string, termId: string, body: SetTerm) =>
    ask<Dated>('PUT', `/plans/${planId}/terms/${termId}`, { body }),
  setDueDays: (planId: string, body: SetDueDays) => ask<Dated>('PUT', `/plans/${planId}/due-days`, { body }),
  ownPlans: (planId: string, lacking: boolean, after: string, signal?: Signal) =>
    get<OwnPlansPage>(
      `/plans/${planId}/own-plans?${[lacking ? 'lacking=yes' : '', after === '' ? '' : `after=${after}`].filter((part) => part !== '').join('&')}`,
      signal,
    ),
  startOwnPlan: (planId: string, body: StartOwnPlan) =>
    ask<OwnDraft>('POST', `/plans/${planId}/own-plans`, { body }),
  lacking: (planId: string, signal?: Signal) => get<Lacking>(`/plans/${planId}/lacking`, signal),
  takeOver: (planId: string, body: TakeOver) => ask<OwnDraft>('POST', `/plans/${planId}/take-over`, { body }),
  rollOuts: (signal?: Signal) => get<RollOuts>('/roll-outs', signal),
  rollOutPreview: (planId: string, signal?: Signal) =>
    get<RollOutPreview>(`/plans/${planId}/roll-out`, signal),
  reached: (planId: string, party: string, signal?: Signal) =>
    get<Reached>(`/plans/${planId}/roll-out/reached?party=${encodeURIComponent(party)}`, signal),
  startRollOut: (planId: string) => ask<RollOut>('POST', `/plans/${planId}/roll-out`),
  sayParty: (planId: string, body: SayParty) => ask<void>('PUT', `/plans/${planId}/roll-out/party`, { body }),
  planPaperAddress: (id: string, kind: 'docx' | 'pdf', on = '') => `/api/plans/${id}/${kind}${thenQuery(on)}`,
  originalAddress: (planId: string) => `/api/plans/${planId}/original`,

  uploads: (signal?: Signal) => get<Uploads>('/uploads', signal),
  upload: (id: string, signal?: Signal) => get<Upload>(`/uploads/${id}`, signal),
  uploadSent: (body: SentFile) => ask<Upload>('POST', '/uploads/sent', { body }),
  pasteText: (body: PastedText) => ask<Upload>('POST', '/uploads/text', { body }),
  forgetUpload: (id: string) => ask<void>('DELETE', `/uploads/${id}`),

  drafts: (signal?: Signal) => get<DraftLines>('/drafts', signal),
  newDraft: (body: NewDraft) => ask<Draft>('POST', '/drafts', { body }),
  draft: (id: string, signal?: Signal) => get<Draft>(`/drafts/${id}`, signal),
  dropDraft: (id: string) => ask<void>('DELETE', `/drafts/${id}`),
  restoreDraft: (id: string) => ask<void>('POST', `/drafts/${id}/restore`),
  draftChanges: (id: string, since: number, signal?: Signal) =>
    get<DraftChanges>(`/drafts/${id}/changes?since=${since}`, signal),
  changeDraft: (id: string, body: ChangeDraft) =>
    ask<DraftChanges>('POST', `/drafts/${id}/changes`, { body }),
  settleColumns: (id: string, body: SettleColumns) =>
    ask<DraftChanges>('POST', `/drafts/${id}/columns`, { body }),
  enactDraft: (id: string, body: EnactDraft) => ask<Enacted>('POST', `/drafts/${id}/enact`, { body }),
  actsToShare: (planId: string, signal?: Signal) =>
    get<ActsToShare>(`/plans/${planId}/amendment/acts`, signal),
  amendBySameAct: (planId: string, body: BySameAct) =>
    ask<StartedBySameAct>('POST', `/plans/${planId}/amendment/by-act`, { body }),
  startAmendment: (planId: string, body: NewAmendment) =>
    ask<Draft>('POST', `/plans/${planId}/amendment`, { body }),
  amendment: (draftId: string, signal?: Signal) => get<Amendment>(`/drafts/${draftId}/amendment`, signal),
  linkRow: (draftId: string, body: LinkRow) =>
    ask<Amendment>('PUT', `/drafts/${draftId}/amendment/links`, { body }),
  nextYear: (planId: string, start: string, end: string, signal?: Signal) =>
    get<NextYear>(
      `/plans/${planId}/next-year${start === '' ? '' : `?start=${start}${end === '' ? '' : `&end=${end}`}`}`,
      signal,
    ),
  startNextYear: (planId: string, body: NewNextYear) =>
    ask<Draft>('POST', `/plans/${planId}/next-year`, { body }),
  draftOriginalAddress: (draftId: string) => `/api/drafts/${draftId}/original`,

  evidenceWords: (signal?: Signal) => get<EvidenceWordsView>('/evidence-words', signal),
  previewEvidenceWords: (body: EvidenceWordsTyped) =>
    ask<EvidenceWordsPreview>('POST', '/evidence-words/preview', { body }),
  mendEvidenceWords: (body: EvidenceWordsTyped) => ask<void>('PUT', '/evidence-words', { body }),

  notices: (after: string, signal?: Signal) =>
    get<NoticePage>(`/notices${after === '' ? '' : `?after=${encodeURIComponent(after)}`}`, signal),
  search: (query: string, signal?: Signal) => get<SearchGroups>(`/search?${query}`, signal),
  searchKind: (query: string, signal?: Signal) => get<SearchPage>(`/search/${query}`, signal),
  unread: (signal?: Signal) => get<Unread>('/notices/unread', signal),
  readNotices: (body: ReadNotices) => ask<void>('POST', '/notices/read', { body }),
  noticeSettings: (signal?: Signal) => get<NoticeSettings>('/notice-settings', signal),
  mendNoticeSettings: (body: MendNoticeSettings) => ask<void>('PUT', '/notice-settings', { body }),
  closeLetterLinks: () => ask<void>('POST', '/notice-settings/links'),
  refusedLetters: (signal?: Signal) => get<RefusedLetters>('/letters/refused', signal),
  unsubscribing: (token: string, signal?: Signal) =>
    get<Unsubscribe>(`/unsubscribe/${encodeURIComponent(token)}`, signal),
  unsubscribe: (token: string) => ask<void>('POST', `/unsubscribe/${encodeURIComponent(token)}`),

  calendar: (signal?: Signal) => get<CalendarYears>('/calendar', signal),
  regionalYear: (year: number, signal?: Signal) => get<RegionalYear>(`/calendar/regional/${year}`, signal),
  mendRegionalYear: (year: number, body: MendRegionalYear) =>
    ask<void>('PUT', `/calendar/regional/${year}`, { body }),
  mendYear: (year: number, body: MendYear) => ask<void>('PUT', `/calendar/${year}`, { body }),
} as const

function thenQuery(on: string): string {
  return on === '' ? '' : `?on=${on}`
}
