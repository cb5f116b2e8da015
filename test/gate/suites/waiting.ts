import { connect } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { bare, soon } from '../support/bare-socket'
import type { World } from '../support/world'

/** Callers who hold on to what they were given. Begun before everything else and looked at after it: they take seconds. */
export function waitingSuite(of: () => World): { end(): void } {
  const stops: (() => void)[] = []
  const ends: { silent?: Promise<string>; headers?: Promise<string> } = {}

  function drip(words: string): Promise<string> {
    const wire = connect(Number(new URL(of().open.url).port), '127.0.0.1')
    wire.write(words)
    const timer = setInterval(() => wire.write('a'), 1_000)
    stops.push(() => {
      clearInterval(timer)
      wire.destroy()
    })
    return new Promise((done) => {
      let answer = ''
      wire.on('data', (chunk) => {
        answer += chunk
      })
      wire.on('error', () => undefined)
      wire.on('close', () => done(answer.split('\r\n')[0] ?? ''))
    })
  }
  beforeAll(() => {
    const silent = bare(of().open)
    stops.push(() => silent.socket.terminate())
    ends.silent = silent.closed
    ends.headers = drip('GET /api/v1/board HTTP/1.1\r\nHost: x\r\nX-Slow: ')
  })
  afterAll(() => {
    for (const stop of stops) stop()
  })
  return {
    end() {
      test('who opens a socket and joins nothing is cut off', { timeout: 20_000 }, async () => {
        expect(await soon(ends.silent ?? Promise.resolve(''), 15_000)).toMatch(/^closed/)
      })
      test('who sends headers drop by drop is cut off', { timeout: 40_000 }, async () => {
        expect(await soon(ends.headers ?? Promise.resolve(''), 30_000)).toBe('HTTP/1.1 408 Request Timeout')
      })
    },
  }
}
