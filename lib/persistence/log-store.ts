import type { EventDraft } from '../domain/event'
import { chain, type LogHead, type LogRow } from '../domain/log'
import type { LogStore, LogWrite } from '../services/ports'
import type { AuditEnd } from '../services/verify-audit'
import { setAccountUnit } from './account-store'
import { findAssignment, insertAssignments, overtake, updateAssignment } from './assignment-queries'
import { appendAudit, newestEntry } from './audit'
import { saveChanges, withNumbers } from './change-queries'
import {
  findDecision,
  findNewestRulings,
  findNumbered,
  findRulings,
  findScheduled,
  findScheduledNaming,
  insertDecision,
} from './decision-queries'
import type { InputJsonValue } from './generated/internal/prismaNamespace'
import { headWrites } from './head-writes'
import { findInstallation } from './installation-queries'
import type { Database, Queryable } from './prisma-client'
import { standingIn } from './standing-queries'
import { textWrite } from './text-queries'
import { unitWrites } from './unit-writes'

type HeadRow = LogHead & { at: Date; auditSeq: number | null; auditHash: string | null; clock: Date }

/** A server's clock that is further ahead of the database's, which all servers share, is not believed, ms. */
const MAY_BE_AHEAD_MS = 2_000

/**
 * The head's row stays locked until commit, so the order of seqs is the order of
 * commits and readers skip none. Whoever holds the lock and is never heard again
 * (a machine that was cut off) loses it: nobody could write until its system
 * notices, which takes hours.
 */
async function lockHead(tx: Queryable): Promise<HeadRow> {
  const [row] = await tx.$queryRaw<HeadRow[]>`
    SELECT epoch, seq, public_seq AS "publicSeq", at, audit_seq AS "auditSeq", audit_hash AS "auditHash",
      clock_timestamp() AS clock
    FROM log_head WHERE id = 1 FOR UPDATE`
  if (!row) throw new Error('The log has no head: the migrations did not run to their end.')
  return row
}

/** What a write leaves behind it. */
type Left = { head: LogHead; rows: readonly LogRow[]; auditEnd: AuditEnd | null; at: Date }

async function flush(tx: Queryable, { head, rows, auditEnd, at }: Left): Promise<void> {
  if (rows.length > 0)
    // One statement with one parameter: a decision for the whole province is some thousand rows.
    await tx.$executeRaw`
      INSERT INTO log_event (seq, audience, prev_public, prev_staff, type, at, data)
      SELECT seq, audience, "prevPublic", "prevStaff", type, ${at}, data
      FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
        AS t(seq int, audience text, "prevPublic" int, "prevStaff" int, type text, data jsonb)`
  const moved = rows.length > 0 ? { seq: head.seq, publicSeq: head.publicSeq, at } : {}
  const audited = auditEnd ? { auditSeq: auditEnd.seq, auditHash: auditEnd.hash } : {}
  if (rows.length > 0 || auditEnd) await tx.logHead.update({ where: { id: 1 }, data: { ...moved, ...audited } })
}

/** Who waits longer behind a database that does not answer is refused, and can be sure that it is not done later. */
const TURN_WITHIN_MS = 20_000

/** One after another: the head's lock lets only one write pass anyway, and waiting there would hold a connection each. */
function createQueue() {
  let last: Promise<unknown> = Promise.resolve()
  return <T>(work: () => Promise<T>): Promise<T> => {
    const asked = performance.now()
    const inTime = () => {
      if (performance.now() - asked <= TURN_WITHIN_MS) return work()
      throw Object.assign(new Error('The write timed out before its turn.'), { code: 'ETIMEDOUT' })
    }
    const mine = last.then(inTime, inTime)
    last = mine.catch(() => undefined)
    return mine
  }
}

/** The writing side of the one log. */
export const createLogStore = (db: Database, now: () => Date, inTurn = createQueue()): LogStore => ({
  write: (work) =>
    inTurn(() =>
      db.$transaction(async (tx) => {
        const locked = await lockHead(tx)
        let head: LogHead = { epoch: locked.epoch, seq: locked.seq, publicSeq: locked.publicSeq }
        const { auditSeq, auditHash } = locked
        let auditEnd = auditSeq !== null && auditHash !== null ? { seq: auditSeq, hash: auditHash } : null
        let isAudited = false
        const time = new Date(Math.min(now().getTime(), locked.clock.getTime() + MAY_BE_AHEAD_MS))
        const at = new Date(Math.max(time.getTime(), locked.at.getTime()))
        const rows: LogRow[] = []
        const standing = standingIn(tx)
        const write: LogWrite = {
          ...unitWrites(tx),
          ...textWrite(tx, at),
          at,
          now: time,
          head: () => head,
          ...headWrites(tx, (next) => (head = next)),
          append(drafts: readonly EventDraft[]) {
            const next = chain(head, drafts)
            head = next.head
            rows.push(...next.rows)
            return next.rows
          },
          standing: standing.read,
          newestRulings: (codes, most) => findNewestRulings(tx, codes, most),
          rulings: (codes) => findRulings(tx, codes),
          changesSince: async (seq, codes) =>
            withNumbers(
              tx,
              await tx.zoneChange.findMany({
                where: { seq: { gt: seq }, communeCode: { in: [...codes] } },
                orderBy: { seq: 'asc' },
                take: 500,
              }),
            ),
          nextOrder: async () => ((await tx.decision.aggregate({ _max: { order: true } }))._max.order ?? 0) + 1,
          decision: (id) => findDecision(tx, id),
          decisionsNumbered: (number) => findNumbered(tx, number),
          scheduledNaming: (codes) => findScheduledNaming(tx, codes),
          dueDecisions: (until) => findScheduled(tx, until),
          insertDecision: (decision) => insertDecision(tx, decision),
          markInForce: async (id, appliedAt) => {
            await tx.decision.update({ where: { id }, data: { state: 'in_force', appliedAt } })
          },
          markRevoked: async (id, revoked) => {
            const data = {
              state: 'revoked',
              revokedAt: revoked.at,
              revokedBy: revoked.by,
              revokeReason: revoked.reason,
            } as const
            await tx.decision.update({ where: { id }, data })
          },
          saveChanges: async (changes) => {
            await saveChanges(tx, changes)
            standing.forget()
          },
          saveAssignments: (assignments) => insertAssignments(tx, assignments),
          installation: (edition, districts) => findInstallation(tx, edition, districts),
          overtake: (batch) => overtake(tx, batch, at),
          assignment: (id) => findAssignment(tx, id),
          updateAssignment: (assignment) => updateAssignment(tx, assignment),
          // Now and not at the end: where the entry cannot be written, what comes after it is not done.
          audit: async (...entries) => {
            auditEnd = await appendAudit(tx, entries, auditEnd ?? (await newestEntry(tx)), at)
            isAudited = isAudited || entries.length > 0
          },
          setAccountUnit: (id, unitId) => setAccountUnit(tx, id, unitId),
          remembered: (actor, key) => tx.idempotencyKey.findUnique({ where: { actor_key: { actor: actor.id, key } } }),
          remember: async (actor, key, answer) => {
            const data = { ...answer, actor: actor.id, key, createdAt: at, body: answer.body as InputJsonValue }
            await tx.idempotencyKey.create({ data })
          },
        }
        const result = await work(write)
        await flush(tx, { head, rows, auditEnd: isAudited ? auditEnd : null, at })
        return result
      }),
    ),
})
