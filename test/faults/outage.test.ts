import { rmSync } from 'node:fs'
import { expect, test } from 'vitest'
import { runOutages } from '../prove/support/crash/run-outages'
import { bundleServer } from '../support/bundle-server'

test('a database or a server that is away for a moment: refused in words, then right again by itself', {
  timeout: 240_000,
}, async () => {
  const program = await bundleServer()
  const plan = { seed: 5, program: [program], lastsMs: 800, writers: 3, boards: 2, isLong: false, say: () => undefined }
  const { answered, faults } = await runOutages(plan)
  rmSync(program)
  expect(faults).toEqual([])
  expect(answered['publish accepted']).toBeGreaterThan(4)
})
