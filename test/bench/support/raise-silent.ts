import { currentEdition } from '../../../lib/content'
import { createLogStore } from '../../../lib/persistence/log-store'
import { connectDatabase } from '../../../lib/persistence/prisma-client'
import { raiseOverdue } from '../../../lib/services/raise-overdue'
import { surfaceFrom } from '../../../lib/services/surfacing'

const TWO_DAYS_MS = 2 * 24 * 60 * 60_000

/** Lets everybody who was asked stay silent for two days: how many are raised, and how long that takes. */
export async function raiseSilent(url: string): Promise<{ raised: number; ms: number }> {
  const db = connectDatabase(url, 2)
  const now = () => new Date(Date.now() + TWO_DAYS_MS)
  const raise = raiseOverdue({
    log: createLogStore(db, now),
    clock: { now },
    surfacing: surfaceFrom(currentEdition),
  })
  const begun = performance.now()
  const raised = await raise()
  const ms = performance.now() - begun
  await db.$disconnect()
  return { raised, ms }
}
