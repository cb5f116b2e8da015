import type { Actor, AssignmentRecord, AuditDraft, Clock, Installation, LogStore, LogWrite } from './ports'
import { presentAssignment } from './present-assignment'
import type { Surfacing } from './surfacing'

const SCHEDULER: Actor = { id: 'scheduler', name: 'Bộ hẹn giờ' }
/** One write of the log holds everybody else up; a silent province is raised in several. */
const AT_ONCE = 50

type Context = { surfacing: Surfacing; installation: Installation | null; now: Date }

function raised(one: AssignmentRecord, write: LogWrite, { surfacing, installation, now }: Context): AssignmentRecord {
  const isPast = (clock: Date | null) => clock !== null && clock <= now
  const next = one.overdueAt === null && isPast(one.dueAt) ? { ...one, overdueAt: write.at } : one
  if (one.escalatedAt !== null || !isPast(one.escalateAt)) return next
  const unit = installation?.units.find(({ id }) => id === one.unit.id)
  const above = unit && installation ? surfacing.above(unit, installation) : null
  return { ...next, escalatedAt: write.at, escalatedTo: above && { id: above.id, name: above.name } }
}

const escalation = (one: AssignmentRecord): AuditDraft => ({
  actor: SCHEDULER,
  action: 'assignment:escalate',
  subject: one.id,
  data: { unit: one.unit.id, to: one.escalatedTo?.id ?? null, decision: one.decision.number },
})

/**
 * Notes the silent assignments whose time is over, and tells the unit above when
 * the second limit has passed too. Exactly once: read and written under the log's
 * lock, so an answer that came first wins. Returns how many were raised.
 */
export const raiseOverdue =
  ({ log, clock, surfacing }: { log: LogStore; clock: Clock; surfacing: Surfacing }) =>
  async (): Promise<number> => {
    let count = 0
    for (;;) {
      const found = await log.write(async (write) => {
        const now = clock.now()
        const late = await write.lateAssignments(now, AT_ONCE)
        if (late.length === 0) return 0
        // The whole registry is read only where somebody above is to be told.
        const isAnyUp = late.some(({ escalatedAt, escalateAt }) => !escalatedAt && escalateAt && escalateAt <= now)
        const installation = isAnyUp ? await write.installation(surfacing.edition) : null
        const context = { surfacing, installation, now }
        const wasEscalated = new Set(late.filter(({ escalatedAt }) => escalatedAt).map(({ id }) => id))
        const next = late.map((one) => raised(one, write, context))
        await write.noteLate(next)
        write.append(next.map((one) => ({ type: 'assignment-updated', data: presentAssignment(one) })))
        const isUp = ({ id, escalatedAt }: AssignmentRecord) => escalatedAt !== null && !wasEscalated.has(id)
        await write.audit(...next.filter(isUp).map(escalation))
        return late.length
      })
      count += found
      if (found < AT_ONCE) return count
    }
  }
