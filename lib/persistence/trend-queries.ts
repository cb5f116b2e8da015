import { toIso } from '../domain/time'
import type { ZoneOrNone } from '../domain/zone'
import type { ActDelta } from '../domain/zone-trend'
import type { Database } from './prisma-client'

type ActRow = { seq: number; at: Date; green: number; yellow: number; orange: number; red: number; none: number }

/** What each act between two seqs did to the counts: summed where the rows are, one row an act. */
export async function findActs(db: Database, after: number, upTo: number): Promise<ActDelta[]> {
  const rows = await db.$queryRaw<ActRow[]>`
    SELECT max(seq) AS seq, max(at) AS at,
      (count(*) FILTER (WHERE "to" = 'green') - count(*) FILTER (WHERE "from" = 'green'))::int AS green,
      (count(*) FILTER (WHERE "to" = 'yellow') - count(*) FILTER (WHERE "from" = 'yellow'))::int AS yellow,
      (count(*) FILTER (WHERE "to" = 'orange') - count(*) FILTER (WHERE "from" = 'orange'))::int AS orange,
      (count(*) FILTER (WHERE "to" = 'red') - count(*) FILTER (WHERE "from" = 'red'))::int AS red,
      (count(*) FILTER (WHERE "to" IS NULL) - count(*) FILTER (WHERE "from" IS NULL))::int AS none
    FROM zone_change WHERE seq > ${after} AND seq <= ${upTo}
    GROUP BY batch ORDER BY batch`
  return rows.map(({ seq, at, ...delta }) => ({ seq, at: toIso(at), delta }))
}

/** Each commune's zone after one act: its newest change among those up to the act's last. */
export async function findZonesAfter(db: Database, batch: number): Promise<Map<string, ZoneOrNone>> {
  const rows = await db.$queryRaw<{ code: string; zone: ZoneOrNone }[]>`
    SELECT DISTINCT ON (commune_code) commune_code AS code, "to"::text AS zone
    FROM zone_change WHERE batch <= ${batch} ORDER BY commune_code, seq DESC`
  return new Map(rows.map(({ code, zone }) => [code, zone]))
}
