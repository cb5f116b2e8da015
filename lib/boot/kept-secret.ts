import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** The installation's own secret: made at the first start, readable by its owner alone. */
export function keptSecret(folder: string): string {
  const file = join(folder, 'auth-secret')
  if (!existsSync(file)) {
    mkdirSync(folder, { recursive: true, mode: 0o755 })
    writeFileSync(file, randomBytes(32).toString('base64url'), { mode: 0o600 })
  }
  return readFileSync(file, 'utf8').trim()
}
