import type { FindLinkEnd } from './auth/assignment-link'
import type { Identity } from './auth/identity'
import type { Access } from './auth/permission'
import type { PreparedDoors } from './boot/prepared-doors'
import type { Push } from './boot/start-push'
import type { ThrottleKind } from './boot/throttle'
import type { ReadingRoom } from './reader/reading-room'
import type { AccountStore } from './services/account-ports'
import type { answerAssignment } from './services/answer-assignment'
import type { createAnswerTimes } from './services/answer-times-setting'
import type { applyDueDecisions } from './services/apply-due-decisions'
import type { createLinks } from './services/assignment-links'
import type { AuditStore } from './services/audit-ports'
import type { boardAt } from './services/board-at'
import type { changeAnswers } from './services/change-answers'
import type { checkDraft } from './services/check-draft'
import type { exportUnits, importUnits } from './services/import-units'
import type { ContentStore, Places, ReadStore } from './services/ports'
import type { createPreparedBoard } from './services/prepared-board'
import type { publishDecision } from './services/publish-decision'
import type { raiseOverdue } from './services/raise-overdue'
import type { readEvents } from './services/read-events'
import type { createRegistry } from './services/registry'
import type { revokeDecision } from './services/revoke-decision'
import type { setAccountUnit } from './services/set-account-unit'
import type { createTexts } from './services/texts'
import type { verifyAudit } from './services/verify-audit'
import type { viewAssignment } from './services/view-assignment'
import type { createViewChange } from './services/view-change'
import type { viewCommune } from './services/view-commune'
import type { createZoneTrend } from './services/zone-trend'
import type { FileShelf } from './takeaway/file-shelf'

export type { Identity }

export type Services = {
  board: ReturnType<typeof createPreparedBoard>
  boardAt: ReturnType<typeof boardAt>
  events: ReturnType<typeof readEvents>
  check: ReturnType<typeof checkDraft>
  publish: ReturnType<typeof publishDecision>
  revoke: ReturnType<typeof revokeDecision>
  applyDue: ReturnType<typeof applyDueDecisions>
  answerAssignment: ReturnType<typeof answerAssignment>
  raiseOverdue: ReturnType<typeof raiseOverdue>
  viewAssignment: ReturnType<typeof viewAssignment>
  changeAnswers: ReturnType<typeof changeAnswers>
  links: ReturnType<typeof createLinks>
  registry: ReturnType<typeof createRegistry>
  importUnits: ReturnType<typeof importUnits>
  exportUnits: ReturnType<typeof exportUnits>
  answerTimes: ReturnType<typeof createAnswerTimes>
  change: ReturnType<typeof createViewChange>
  commune: ReturnType<typeof viewCommune>
  trend: ReturnType<typeof createZoneTrend>
  accounts: AccountStore
  setAccountUnit: ReturnType<typeof setAccountUnit>
  audit: AuditStore
  verifyAudit: ReturnType<typeof verifyAudit>
  texts: ReturnType<typeof createTexts>
  /** Versions of the content as they were surfaced. */
  content: ContentStore
  /** Plain reading that needs no rule of its own. */
  read: ReadStore
}

/** What screens and doors reach of the server that runs them. */
export type Runtime = {
  access: Access
  services: Services
  places: Places
  /** The shapes' attribution, vintage and notices. */
  geo: { attribution: string; vintage: string }
  identify(headers: Headers): Promise<Identity | 'invalid-credentials'>
  /** Why a personal link that is not good is not. */
  linkEnd: FindLinkEnd
  auth: { handler(request: Request): Promise<Response> }
  /** Whether a browser on this origin is one of our own pages. */
  isOwnOrigin(origin: string, host: string | null | undefined): boolean
  /** Doors whose answer is the same for everybody. */
  prepared: PreparedDoors
  push: Push['doors']
  /** Files of a change to print or send, each made once. */
  takeAway: FileShelf
  /** Where decisions are read, bounded in memory and time. */
  reading: ReadingRoom
  /** Waits until what was written is what readers of this process get. */
  settle(): Promise<void>
  tiles: { url: string; attribution: string } | null
  publicUrl: string
  build: string
  /** Demonstration data: labelled wherever it is shown. */
  demo: boolean
  /** Milliseconds since the log was last read with success; infinite before the first time. */
  logReadMsAgo(): number
  metrics(): Promise<string>
  /** Whether one more request of this kind by this asker is too many; seconds to wait, or 0. */
  throttle(kind: ThrottleKind, who: string): Promise<number>
  log: { error(facts: object, words: string): void; warn(facts: object, words: string): void }
}

/**
 * server.ts, route handlers and pages each get their own copy of a module in a
 * production build; only this slot is one for the process.
 */
const SLOT = Symbol.for('soc-trang-zone-map.runtime')
const slots = globalThis as { [SLOT]?: Runtime }

export function setRuntime(runtime: Runtime): void {
  slots[SLOT] = runtime
}

/** Throws when no server runs: pages are never drawn without one. */
export function getRuntime(): Runtime {
  const runtime = slots[SLOT]
  if (!runtime) throw new Error('The server has not started: run `npm start`.')
  return runtime
}
