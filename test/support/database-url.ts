import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The address of a running demonstration's own PostgreSQL. */
export function databaseUrlOf({ folder }: { folder: string }): string {
  const port = readFileSync(join(folder, 'db', 'postmaster.pid'), 'utf8').split('\n')[3]
  const password = readFileSync(join(folder, 'db.password'), 'utf8').trim()
  return `postgresql://postgres:${password}@127.0.0.1:${port}/postgres`
}
