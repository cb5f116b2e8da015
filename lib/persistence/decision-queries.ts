import type { Decision, DecisionRef } from '../domain/decision'
import { type NewestRulings, newestOf, type Ruling } from '../domain/standing'
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

type RulingRow = Omit<Ruling, 'decision'> & DecisionRef & { code: string }

function byCommune(rows: readonly RulingRow[]): Map<string, Ruling[]> {
  const rulings = new Map<string, Ruling[]>()
  for (const { code, id, number, ...rest } of rows) {
    const list = rulings.get(code) ?? []
    list.push({ ...rest, decision: { id, number } })
    rulings.set(code, list)
  }
  return rulings
}

/** Every ruling that has been in force, by commune; of all communes where none are named. */
export async function findRulings(db: Queryable, codes?: readonly string[]): Promise<Map<string, Ruling[]>> {
  const rows = await db.$queryRaw<RulingRow[]>`
    SELECT i.commune_code AS code, i.zone::text AS zone, d.id, d.number, d.effective_at AS "effectiveAt",
      d.published_at AS "publishedAt", d.revoked_at AS "revokedAt", d."order"
    FROM decision_item i JOIN decision d ON d.id = i.decision_id
    WHERE d.applied_at IS NOT NULL AND (${codes === undefined} OR i.commune_code = ANY (${[...(codes ?? [])]}::text[]))`
  return byCommune(rows)
}

/** The newest rulings of each commune, however long its history: an index holds them by commune and hour. */
export async function findNewestRulings(
  db: Queryable,
  codes: readonly string[],
  most: number,
): Promise<Map<string, NewestRulings>> {
  const rows = await db.$queryRaw<RulingRow[]>`
    SELECT n.*, c.code FROM unnest(${[...codes]}::text[]) AS c(code)
    CROSS JOIN LATERAL (
      SELECT i.zone::text AS zone, d.id, d.number, d.effective_at AS "effectiveAt", d.published_at AS "publishedAt",
        d.revoked_at AS "revokedAt", d."order"
      FROM decision_item i JOIN decision d ON d.id = i.decision_id
      WHERE i.commune_code = c.code AND d.applied_at IS NOT NULL
      ORDER BY i.in_force_at DESC LIMIT ${most + 1}) n`
  const found = byCommune(rows)
  return new Map(codes.map((code) => [code, newestOf(found.get(code) ?? [], most)]))
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
