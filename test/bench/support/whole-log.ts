import type pg from 'pg'

/** Each answers how many rows are not as the log's rules have them. */
const RULES: Record<string, string> = {
  'rows missing from the log': 'SELECT (SELECT seq FROM log_head) - count(*) AS n FROM log_event',
  'rows that do not follow the one before': `
    SELECT count(*) AS n FROM (SELECT prev_staff, lag(seq, 1, 0) OVER (ORDER BY seq) AS before FROM log_event) t
    WHERE prev_staff <> before`,
  'rows that do not follow the public one before': `
    SELECT count(*) AS n FROM (
      SELECT prev_public, coalesce(max(seq) FILTER (WHERE audience = 'public')
        OVER (ORDER BY seq ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), 0) AS before FROM log_event) t
    WHERE prev_public <> before`,
  'communes whose board is not their newest change': `
    SELECT count(*) AS n FROM commune_zone z
    WHERE z.zone IS DISTINCT FROM (SELECT c."to" FROM zone_change c WHERE c.commune_code = z.commune_code
      ORDER BY seq DESC LIMIT 1)`,
  'open tasks of earlier acts': `
    SELECT count(*) AS n FROM assignment
    WHERE superseded_at IS NULL AND state <> 'done' AND batch < (SELECT max(batch) FROM zone_change)`,
}

/** What is wrong with a log after an act for every commune, in words. */
export async function faultsOfLog(client: pg.Client): Promise<string[]> {
  const faults: string[] = []
  for (const [words, rule] of Object.entries(RULES)) {
    const { rows } = await client.query<{ n: string }>(rule)
    if (Number(rows[0]?.n) !== 0) faults.push(`${rows[0]?.n} ${words}`)
  }
  return faults
}
