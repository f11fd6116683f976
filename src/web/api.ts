import type { CalendarYears, MendYear } from '#contract/calendar.ts'
import type {
  CodeWanted,
  Doors,
  GivenCode,
  KeyOptions,
  NewCodes,
  NewPasskey,
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
import type { Matrix } from '#contract/matrix.ts'
import type {
  ImportOutcome,
  MadeOrganisation,
  MendOrganisation,
  MoveOrganisation,
  MovePreview,
  NewOrganisation,
  OrganisationView,
  TreeImport,
  TreePage,
} from '#contract/organisation.ts'
import type {
  Control,
  HandOn,
  History,
  PlanLines,
  PlanState,
  PlanView,
  Withdrawn,
  WithdrawPlan,
} from '#contract/plan.ts'
import type { Reached, RollOut, RollOutPreview, RollOuts, SayParty } from '#contract/roll-out.ts'
import type {
  ChangePassword,
  DemoNames,
  Organisations,
  Self,
  SessionLines,
  SignIn,
} from '#contract/session.ts'
import type { Problem } from '#contract/shapes.ts'
import type { TaskPage, Today } from '#contract/task.ts'
import type { TaskDetails } from '#contract/task-details.ts'
import type { StepTaken, TaskCommand } from '#contract/task-step.ts'
import type { PastedText, Upload, Uploads } from '#contract/upload.ts'
import { words } from './ru/words.ts'

/** Why a request brought no answer: the server said no (`problem`), it broke (`fault`), or it was not reached. */
export class AskFailed extends Error {
  readonly kind: 'problem' | 'fault' | 'no-connection'
  /** HTTP status; 0 when the server was not reached. */
  readonly status: number
  readonly problem: Problem | null

  constructor(kind: AskFailed['kind'], status: number, problem: Problem | null) {
    super(kind === 'no-connection' ? words.noConnection : (problem?.message ?? words.unexpected))
    this.kind = kind
    this.status = status
    this.problem = problem
  }
}

/** The Russian sentence that tells a person what went wrong. */
export function sentenceOf(error: unknown): string {
  return error instanceof AskFailed ? error.message : words.unexpected
}

export function isSignedOut(error: unknown): boolean {
  return error instanceof AskFailed && error.status === 401
}

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE'

/**
 * One request to the server. `path` begins after `/api`. Answers without a body give `undefined`.
 * @throws AskFailed
 */
export async function ask<Answer>(
  method: Method,
  path: string,
  options: { readonly body?: unknown; readonly signal?: AbortSignal } = {},
): Promise<Answer> {
  const { body, signal } = options
  const form = body instanceof FormData
  let response: Response
  try {
    response = await fetch(`/api${path}`, {
      method,
      credentials: 'same-origin',
      headers: {
        accept: 'application/json',
        ...(body === undefined || form ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: form ? body : JSON.stringify(body) }),
      ...(signal === undefined ? {} : { signal }),
    })
  } catch (error) {
    if (signal?.aborted) throw error
    throw new AskFailed('no-connection', 0, null)
  }
  if (!response.ok) throw await failureOf(response)
  if (response.status === 204) return undefined as Answer
  try {
    return (await response.json()) as Answer
  } catch {
    throw new AskFailed('no-connection', 0, null)
  }
}

async function failureOf(response: Response): Promise<AskFailed> {
  const problem = await problemIn(response)
  if (problem === null && [502, 503, 504].includes(response.status))
    return new AskFailed('no-connection', response.status, null)
  return new AskFailed(response.status >= 500 ? 'fault' : 'problem', response.status, problem)
}

async function problemIn(response: Response): Promise<Problem | null> {
  try {
    const body: unknown = await response.json()
    const told = typeof body === 'object' && body !== null && 'code' in body && 'message' in body
    return told ? (body as Problem) : null
  } catch {
    return null
  }
}

type Signal = AbortSignal | undefined

function get<Answer>(path: string, signal: Signal): Promise<Answer> {
  return ask<Answer>('GET', path, signal === undefined ? {} : { signal })
}

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
  beginCodes: (body: Proof) => ask<NewCodes>('POST', '/doors/codes', { body }),
  confirmCodes: (body: GivenCode) => ask<RecoveryCodes>('PUT', '/doors/codes', { body }),
  switchCodesOff: (body: Proof) => ask<void>('POST', '/doors/codes/off', { body }),
  renewRecoveryCodes: (body: Proof) => ask<RecoveryCodes>('POST', '/doors/recovery-codes', { body }),
  organisations: (signal?: Signal) => get<Organisations>('/organisations', signal),

  tree: (query: string, signal?: Signal) => get<TreePage>(`/tree?${query}`, signal),
  sheetAddress: (query: string) => `/api/tree/sheet${query === '' ? '' : `?${query}`}`,
  organisation: (id: string, signal?: Signal) => get<OrganisationView>(`/organisations/${id}`, signal),
  organisationHistory: (id: string, signal?: Signal) => get<History>(`/organisations/${id}/history`, signal),
  addOrganisation: (body: NewOrganisation) => ask<MadeOrganisation>('POST', '/organisations', { body }),
  mendOrganisation: (id: string, body: MendOrganisation) =>
    ask<void>('PUT', `/organisations/${id}`, { body }),
  movePreview: (id: string, to: string, signal?: Signal) =>
    get<MovePreview>(`/organisations/${id}/move?to=${to}`, signal),
  moveOrganisation: (id: string, body: MoveOrganisation) =>
    ask<void>('POST', `/organisations/${id}/move`, { body }),
  sendSheet: (organisationId: string, file: File) => {
    const body = new FormData()
    body.append('organisationId', organisationId)
    body.append('file', file, file.name)
    return ask<TreeImport>('POST', '/tree/imports', { body })
  },
  treeImport: (id: string, signal?: Signal) => get<TreeImport>(`/tree/imports/${id}`, signal),
  applyImport: (id: string, fingerprint: string) =>
    ask<ImportOutcome>('POST', `/tree/imports/${id}/apply`, { body: { fingerprint } }),

  today: (signal?: Signal) => get<Today>('/today', signal),
  tasks: (query: string, signal?: Signal) => get<TaskPage>(`/tasks?${query}`, signal),
  task: (id: string, signal?: Signal) => get<TaskDetails>(`/tasks/${id}`, signal),
  takeStep: (id: string, body: TaskCommand) => ask<StepTaken>('POST', `/tasks/${id}/steps`, { body }),
  bringEvidence: (taskId: string, body: NewEvidence) =>
    ask<Evidence>('POST', `/tasks/${taskId}/evidence`, { body }),
  knownFiles: (taskId: string, signal?: Signal) => get<KnownFiles>(`/tasks/${taskId}/known-files`, signal),
  markEvidence: (id: string, body: EvidenceMarks) => ask<void>('PUT', `/evidence/${id}`, { body }),
  removeEvidence: (id: string) => ask<void>('DELETE', `/evidence/${id}`),
  evidenceFileAddress: (id: string) => `/api/evidence/${id}/file`,
  thumbnailAddress: (id: string) => `/api/evidence/${id}/thumbnail`,

  plans: (state: PlanState, signal?: Signal) => get<PlanLines>(`/plans?state=${state}`, signal),
  plan: (id: string, signal?: Signal) => get<PlanView>(`/plans/${id}`, signal),
  planHistory: (id: string, signal?: Signal) => get<History>(`/plans/${id}/history`, signal),
  withdrawPlan: (id: string, body: WithdrawPlan) => ask<Withdrawn>('POST', `/plans/${id}/withdraw`, { body }),
  control: (id: string, signal?: Signal) => get<Control>(`/plans/${id}/controller`, signal),
  handOnControl: (id: string, body: HandOn) => ask<void>('PUT', `/plans/${id}/controller`, { body }),
  matrix: (id: string, signal?: Signal) => get<Matrix>(`/plans/${id}/matrix`, signal),
  rollOuts: (signal?: Signal) => get<RollOuts>('/roll-outs', signal),
  rollOutPreview: (planId: string, signal?: Signal) =>
    get<RollOutPreview>(`/plans/${planId}/roll-out`, signal),
  reached: (planId: string, party: string, signal?: Signal) =>
    get<Reached>(`/plans/${planId}/roll-out/reached?party=${encodeURIComponent(party)}`, signal),
  startRollOut: (planId: string) => ask<RollOut>('POST', `/plans/${planId}/roll-out`),
  sayParty: (planId: string, body: SayParty) => ask<void>('PUT', `/plans/${planId}/roll-out/party`, { body }),
  originalAddress: (planId: string) => `/api/plans/${planId}/original`,

  uploads: (signal?: Signal) => get<Uploads>('/uploads', signal),
  upload: (id: string, signal?: Signal) => get<Upload>(`/uploads/${id}`, signal),
  pasteText: (body: PastedText) => ask<Upload>('POST', '/uploads/text', { body }),
  forgetUpload: (id: string) => ask<void>('DELETE', `/uploads/${id}`),

  drafts: (signal?: Signal) => get<DraftLines>('/drafts', signal),
  newDraft: (body: NewDraft) => ask<Draft>('POST', '/drafts', { body }),
  draft: (id: string, signal?: Signal) => get<Draft>(`/drafts/${id}`, signal),
  draftChanges: (id: string, since: number, signal?: Signal) =>
    get<DraftChanges>(`/drafts/${id}/changes?since=${since}`, signal),
  changeDraft: (id: string, body: ChangeDraft) =>
    ask<DraftChanges>('POST', `/drafts/${id}/changes`, { body }),
  settleColumns: (id: string, body: SettleColumns) =>
    ask<DraftChanges>('POST', `/drafts/${id}/columns`, { body }),
  enactDraft: (id: string, body: EnactDraft) => ask<Enacted>('POST', `/drafts/${id}/enact`, { body }),
  draftOriginalAddress: (draftId: string) => `/api/drafts/${draftId}/original`,

  calendar: (signal?: Signal) => get<CalendarYears>('/calendar', signal),
  mendYear: (year: number, body: MendYear) => ask<void>('PUT', `/calendar/${year}`, { body }),
} as const
