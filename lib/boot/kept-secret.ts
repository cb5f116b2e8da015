import { randomBytes } from 'node:crypto'
import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { writeOnce } from '../write-once'

const ROUNDS = 20
const ROUND_MS = 50

/** Waits without giving way: at boot nothing else is going on yet. */
const pause = (ms: number) => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms)

/**
 * The installation's own secret: made at the first start, readable by its owner
 * alone. Of two servers that make it at once both get the same. Never empty: an
 * empty file is one that another server is just writing, or, when it stays so
 * for a second, one that a power cut left; then the secret is made anew.
 */
export function keptSecret(folder: string): string {
  mkdirSync(folder, { recursive: true, mode: 0o755 })
  const file = join(folder, 'auth-secret')
  const make = () => writeOnce(file, () => randomBytes(32).toString('base64url'))
  for (let round = 0; round < ROUNDS; round += 1) {
    const secret = make()
    if (secret) return secret
    pause(ROUND_MS)
  }
  rmSync(file, { force: true })
  const secret = make()
  if (!secret) throw new Error(`The secret in ${file} stays empty.`)
  return secret
}
