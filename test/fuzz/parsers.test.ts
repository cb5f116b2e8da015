import { describe, expect, it } from 'vitest'
import { fuzz } from '../prove/support/fuzz'
import { bodyTargets } from '../prove/support/targets/bodies'
import { boundaryTargets } from '../prove/support/targets/boundaries'
import { documentTargets, fileTargets } from '../prove/support/targets/files'
import { frameTargets } from '../prove/support/targets/frames'
import { textTargets } from '../prove/support/targets/texts'

/** The same engine as the long run, on a seed of its own; how long an input takes is for the long run to say. */
const SEED = 20_210_815
const INPUTS = { plain: 1_200, documents: 60 }

describe('no input makes a parser throw or break its promise', () => {
  it.each(
    [...textTargets, ...fileTargets, ...bodyTargets, ...frameTargets, ...boundaryTargets].map(
      (target) => [target.name, target] as const,
    ),
  )('%s', async (_, target) => {
    const { findings } = await fuzz({ ...target, longestMs: Number.POSITIVE_INFINITY }, SEED, INPUTS.plain)
    expect(findings).toEqual([])
  })
  it.each(documentTargets.map((target) => [target.name, target] as const))('%s', async (_, target) => {
    const { findings } = await fuzz({ ...target, longestMs: Number.POSITIVE_INFINITY }, SEED, INPUTS.documents)
    expect(findings).toEqual([])
  })
})

describe('the engine itself', () => {
  const throws = {
    name: 'one that throws at a sign',
    make: ({ pick }: { pick<T>(from: readonly T[]): T }) => pick(['abc', 'xx!yy', 'def']),
    run: (text: string) => {
      if (text.includes('!')) throw new RangeError('a sign')
    },
    *smaller(text: string) {
      for (let at = 0; at < text.length; at += 1) yield text.slice(0, at) + text.slice(at + 1)
    },
    show: (text: string) => text,
  }
  it('finds an exception, shrinks its input, and makes the same input again from seed and number', async () => {
    const { findings } = await fuzz(throws, 7, 50)
    expect(findings[0]).toMatchObject({ what: 'RangeError: a sign', input: '!' })
    const again = await fuzz(throws, 7, 1, findings[0]?.nth)
    expect(again.findings).toHaveLength(1)
  })
  it('finds what takes too long every time', async () => {
    const run = () => {
      // Of the processor's time, not the clock's: another program may have taken turns.
      const before = process.cpuUsage()
      while (process.cpuUsage(before).user < 30_000);
    }
    const { findings } = await fuzz({ ...throws, run, longestMs: 10, smaller: () => [] }, 7, 1)
    expect(findings[0]?.what).toMatch(/^took \d+ ms at its best$/)
  })
})
