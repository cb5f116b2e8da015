import type { Standing } from '../services/ports'
import { toEntry } from './mappers'
import type { Queryable } from './prisma-client'

async function readStanding(tx: Queryable, codes: readonly string[]): Promise<Map<string, Standing>> {
  const rows = await tx.communeZone.findMany({ where: { communeCode: { in: [...codes] } } })
  return new Map(
    rows.map((row) => [row.communeCode, { entry: toEntry(row), effectiveAt: row.effectiveAt, turnedAt: row.turnedAt }]),
  )
}

/** How communes stand, each read once in a write: the head's lock lets nobody else move them, and `forget` is for one's own. */
export function standingIn(tx: Queryable) {
  const known = new Map<string, Standing | null>()
  return {
    async read(codes: readonly string[]): Promise<Map<string, Standing>> {
      const unread = codes.filter((code) => !known.has(code))
      const found = unread.length > 0 ? await readStanding(tx, unread) : null
      for (const code of unread) known.set(code, found?.get(code) ?? null)
      return new Map(
        codes.flatMap((code) => {
          const stands = known.get(code)
          return stands ? [[code, stands] as const] : []
        }),
      )
    },
    forget: () => known.clear(),
  }
}
