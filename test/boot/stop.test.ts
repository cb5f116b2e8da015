import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { createStop } from '@/lib/boot/stop'

const never = () => new Promise<never>(() => undefined)

function stopping(patienceMs: number) {
  const said: { level: string; words: string; facts: object }[] = []
  const say = (level: string) => (facts: object, words: string) => void said.push({ level, words, facts })
  let end: (code: number) => void = () => undefined
  const code = new Promise<number>((done) => {
    end = done
  })
  return { stop: createStop({ patienceMs, log: { info: say('info'), error: say('error') }, exit: end }), said, code }
}

describe('the stop', () => {
  test('does its stages in order, goes on past one that fails, and ends with 0', async () => {
    const { stop, said, code } = stopping(5_000)
    const done: string[] = []
    stop.plan([
      { name: 'one', work: () => sleep(20).then(() => done.push('one')) },
      { name: 'two', work: () => Promise.reject(new Error('no')) },
      { name: 'three', work: () => done.push('three') },
    ])
    stop.ask('SIGTERM')
    // A terminal's and npm's signal for one Ctrl-C.
    stop.ask('SIGINT')
    expect(await code).toBe(0)
    expect(done).toEqual(['one', 'three'])
    expect(said.filter(({ level }) => level === 'error')).toMatchObject([{ facts: { stage: 'two' } }])
  })

  test('ends with 1 when a stage hangs, and names it', async () => {
    const { stop, said, code } = stopping(50)
    stop.plan([{ name: 'stuck', work: never }])
    stop.ask('SIGTERM')
    expect(await code).toBe(1)
    expect(said.at(-1)).toMatchObject({ level: 'error', facts: { stage: 'stuck' } })
  })
})
