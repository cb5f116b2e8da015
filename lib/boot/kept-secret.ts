import { randomBytes } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { writeOnce } from '../write-once'

/** The installation's own secret: made at the first start, readable by its owner alone. */
export function keptSecret(folder: string): string {
  mkdirSync(folder, { recursive: true, mode: 0o755 })
  return writeOnce(join(folder, 'auth-secret'), () => randomBytes(32).toString('base64url'))
}
