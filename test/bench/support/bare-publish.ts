import type pg from 'pg'

const WHERE: Record<string, string> = {
  decision: 'id = (SELECT decision_id FROM zone_change ORDER BY seq DESC LIMIT 1)',
  decision_item: 'decision_id = (SELECT decision_id FROM zone_change ORDER BY seq DESC LIMIT 1)',
  zone_change: 'batch = (SELECT max(batch) FROM zone_change)',
  commune_zone: 'true',
  assignment: 'batch = (SELECT max(batch) FROM zone_change)',
  log_event: 'seq >= (SELECT max(batch) FROM zone_change)',
  audit_entry: 'seq = (SELECT max(seq) FROM audit_entry)',
}

/** The rows of the newest act by table, as JSON, with tables of the same form to put them into. */
export async function prepareBare(client: pg.Client): Promise<{ count: number; tables: Map<string, string> }> {
  await client.query('CREATE SCHEMA bare')
  const tables = new Map<string, string>()
  let count = 0
  for (const [table, where] of Object.entries(WHERE)) {
    await client.query(`CREATE TABLE bare.${table} (LIKE ${table} INCLUDING ALL)`)
    const { rows } = await client.query<{ rows: string; count: number }>(
      `SELECT jsonb_agg(to_jsonb(t))::text AS rows, count(*)::int AS count FROM ${table} t WHERE ${where}`,
    )
    tables.set(table, rows[0]?.rows ?? '[]')
    count += rows[0]?.count ?? 0
  }
  return { count, tables }
}

/** Inserts them all in one transaction, a statement a table. Milliseconds. */
export async function insertBare(client: pg.Client, tables: ReadonlyMap<string, string>): Promise<number> {
  await client.query(`TRUNCATE ${[...tables.keys()].map((table) => `bare.${table}`).join(', ')}`)
  const begun = performance.now()
  await client.query('BEGIN')
  for (const [table, rows] of tables)
    await client.query(
      `INSERT INTO bare.${table} SELECT * FROM jsonb_populate_recordset(null::bare.${table}, $1::jsonb)`,
      [rows],
    )
  await client.query('COMMIT')
  return performance.now() - begun
}
