import type { Decision, DecisionRef } from '../domain/decision'
import type { Ruling } from '../domain/standing'
import { stateToRow, toDecision } from './mappers'
import type { Queryable } from './prisma-client'

const items = { items: { orderBy: { communeCode: 'asc' } } } as const
const ref = { id: true, number: true } as const

export const findDecision = async (db: Queryable, id: string): Promise<Decision | null> => {
  const row = await db.decision.findUnique({ where: { id }, include: items })
  return row && toDecision(row)
}

/** Decisions of the same number that have not been taken back, whatever the case of their letters. */
export const findNumbered = (db: Queryable, number: string): Promise<DecisionRef[]> =>
  db.decision.findMany({
    where: { number: { equals: number, mode: 'insensitive' }, state: { not: 'revoked' } },
    select: ref,
    take: 20,
  })

/** Scheduled decisions that name any of the communes. */
export const findScheduledNaming = (db: Queryable, codes: readonly string[]): Promise<DecisionRef[]> =>
  db.decision.findMany({
    where: { state: 'scheduled', items: { some: { communeCode: { in: [...codes] } } } },
    select: ref,
    orderBy: { effectiveAt: 'asc' },
    take: 20,
  })

export const findScheduled = async (db: Queryable, until?: Date): Promise<Decision[]> => {
  const rows = await db.decision.findMany({
    where: { state: 'scheduled', ...(until ? { effectiveAt: { lte: until } } : {}) },
    include: items,
    orderBy: [{ effectiveAt: 'asc' }, { order: 'asc' }],
  })
  return rows.map(toDecision)
}

/** Every ruling that has been in force, by commune; of all communes where none are named. */
export async function findRulings(db: Queryable, codes?: readonly string[]): Promise<Map<string, Ruling[]>> {
  const rows = await db.decisionItem.findMany({
    where: { ...(codes ? { communeCode: { in: [...codes] } } : {}), decision: { appliedAt: { not: null } } },
    include: {
      decision: {
        select: { id: true, number: true, effectiveAt: true, publishedAt: true, revokedAt: true, order: true },
      },
    },
  })
  const rulings = new Map<string, Ruling[]>()
  for (const { communeCode, zone, decision } of rows) {
    const { effectiveAt, publishedAt, revokedAt, order, id, number } = decision
    const list = rulings.get(communeCode) ?? []
    list.push({ zone, effectiveAt, publishedAt, revokedAt, order, decision: { id, number } })
    rulings.set(communeCode, list)
  }
  return rulings
}

export async function insertDecision(db: Queryable, decision: Decision): Promise<void> {
  const { items: named, revokedAt: _at, revokeReason: _why, signedOn, state, ...rest } = decision
  await db.decision.create({
    data: {
      ...rest,
      state: stateToRow(state),
      signedOn: new Date(`${signedOn}T00:00:00Z`),
      appliedAt: state === 'in-force' ? decision.publishedAt : null,
    },
  })
  await db.$executeRaw`
    INSERT INTO decision_item (decision_id, commune_code, zone)
    SELECT ${decision.id}, "communeCode", zone::zone
    FROM jsonb_to_recordset(${JSON.stringify(named)}::jsonb) AS t("communeCode" text, zone text)`
}
