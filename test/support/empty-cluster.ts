import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { startEmbeddedPostgres } from '../../lib/persistence/embedded-postgres'

const KEPT = '.test-data/empty-cluster'
const FILES = ['db', 'db.password']

/** Makes, once for a whole run, the empty database that each server and each file of tests would make for itself. */
export async function makeEmptyCluster(): Promise<void> {
  rmSync(KEPT, { recursive: true, force: true })
  mkdirSync(KEPT, { recursive: true })
  const { stop } = await startEmbeddedPostgres(join(KEPT, 'db'))
  await stop()
}

/**
 * Puts a copy of it into a new data folder, with its owner. Where none was made, as when a file of tests
 * runs alone, nothing is put there and the start makes its own.
 */
export function putEmptyCluster(folder: string): void {
  if (!existsSync(join(KEPT, 'db', 'PG_VERSION'))) return
  mkdirSync(folder, { recursive: true })
  execFileSync('cp', ['-a', ...FILES.map((file) => join(KEPT, file)), folder])
}
