import { currentEdition } from '../../../lib/content'
import { createLogStore } from '../../../lib/persistence/log-store'
import { connectDatabase } from '../../../lib/persistence/prisma-client'
import { raiseOverdue } from '../../../lib/services/raise-overdue'
import { surfaceFrom } from '../../../lib/services/surfacing'

/** Lets everybody who was asked have stayed silent for two days: how many are raised, and how long that takes. */
export async function raiseSilent(url: string): Promise<{ raised: number; ms: number }> {
  const db = connectDatabase(url, 2)
  // A clock set forward would not be believed: the hours to answer are set back instead.
  await db.$executeRaw`
    UPDATE assignment SET due_at = due_at - interval '2 days', escalate_at = escalate_at - interval '2 days'
    WHERE state = 'sent' AND superseded_at IS NULL`
  const raise = raiseOverdue({ log: createLogStore(db, () => new Date()), surfacing: surfaceFrom(currentEdition) })
  const begun = performance.now()
  const raised = await raise()
  const ms = performance.now() - begun
  await db.$disconnect()
  return { raised, ms }
}
