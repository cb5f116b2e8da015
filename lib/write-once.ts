import { readFileSync, writeFileSync } from 'node:fs'

const isTaken = (error: unknown): boolean => (error as NodeJS.ErrnoException).code === 'EEXIST'

/** What a file holds; made with this content first where it is missing. Of two that make it at once, one wins and both read the same. */
export function writeOnce(file: string, make: () => string): string {
  try {
    writeFileSync(file, make(), { mode: 0o600, flag: 'wx' })
  } catch (error) {
    if (!isTaken(error)) throw error
  }
  return readFileSync(file, 'utf8').trim()
}
