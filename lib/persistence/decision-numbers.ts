import type { Queryable } from './prisma-client'

/** The numbers of decisions by id, for rows that keep only the id. */
export async function decisionNumbers(db: Queryable, ids: Iterable<string | null>): Promise<Map<string, string>> {
  const wanted = [...new Set(ids)].filter((id) => id !== null)
  if (wanted.length === 0) return new Map()
  const rows = await db.decision.findMany({ where: { id: { in: wanted } }, select: { id: true, number: true } })
  return new Map(rows.map((row) => [row.id, row.number]))
}
