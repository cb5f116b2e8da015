import { randomUUID } from 'node:crypto'
import { createLinkTokens } from '@/lib/auth/assignment-link'
import type { System } from '../../support/system'
import { SECRET } from './people'

const HOUR_MS = 3_600_000

/** A personal link to an assignment, as the service makes it; `ends` in hours from now. */
export async function makeLink(
  { db }: System,
  assignmentId: string,
  { ends = 1, isWithdrawn = false } = {},
): Promise<string> {
  const now = Date.now()
  const expiresAt = new Date(now + ends * HOUR_MS)
  const link = await db.assignmentLink.create({
    data: {
      id: randomUUID(),
      assignmentId,
      person: 'Bà Sơn Thị A',
      createdBy: 'Trực ban',
      createdAt: new Date(now),
      expiresAt,
      withdrawnAt: isWithdrawn ? new Date(now) : null,
      withdrawnBy: isWithdrawn ? 'Trực ban' : null,
    },
  })
  return createLinkTokens(SECRET).tokenOf(link)
}
