import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createDirector } from '@/app/wall/_parts/director/director'
import type { ShownPackage } from '@/app/wall/_parts/director/fetch-package'
import { toldIn } from '@/lib/domain/showing'
import { arrival, zonesAfter } from './support'

const PACKAGE: ShownPackage = { keyMessages: ['Bà con ở trong nhà.'], near: ['Trạm Y tế'], far: ['Sở Y tế'] }

function start(fetchPackage: () => Promise<ShownPackage> = async () => PACKAGE) {
  const director = createDirector({ fetchPackage, districtOf: () => 'd', pace: 1 })
  const take = (...changes: ReturnType<typeof arrival>[]) =>
    director.take({ changes, uncounted: 0, zones: zonesAfter(changes) })
  const seq = () => (director.get().current ? toldIn(director.get().current as never)[0]?.change.seq : null)
  return { director, take, seq }
}

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

describe('the wall’s director', () => {
  it('shows where it is, what to say, who acts, and then leaves', async () => {
    const { director, take } = start()
    take(arrival(1, { to: 'red' }))
    const seen: (string | undefined)[] = []
    director.subscribe(() => seen.push(director.get().page?.kind))
    await vi.advanceTimersByTimeAsync(120_000)
    expect([...new Set(seen)]).toEqual(['locate', 'messages', 'near', 'far', undefined])
    expect(director.get()).toMatchObject({ current: null, unshown: 0 })
    expect(vi.getTimerCount()).toBe(0)
  })

  it('goes on without a package, says that it is missing, and takes it when it comes', async () => {
    let answers = 0
    const { director, take } = start(async () => {
      answers += 1
      if (answers < 3) throw new Error('no answer')
      return PACKAGE
    })
    take(arrival(1), arrival(2))
    await vi.advanceTimersByTimeAsync(2_500)
    expect(director.get()).toMatchObject({ page: { kind: 'facts' }, pack: { state: 'failed' } })
    await vi.advanceTimersByTimeAsync(1_500)
    expect(director.get()).toMatchObject({ page: { kind: 'messages' }, pack: { state: 'known' } })
  })

  it('is not held up by a package that never comes', async () => {
    const { director, take } = start(() => new Promise(() => undefined))
    take(arrival(1), arrival(2), arrival(3))
    await vi.advanceTimersByTimeAsync(60_000)
    expect(director.get()).toMatchObject({ current: null, unshown: 0 })
  })

  it('waits while paused, counts what comes, and can be led on by hand', async () => {
    const { director, take, seq } = start()
    take(arrival(1))
    director.pause(true)
    take(arrival(2), arrival(3, { to: 'red' }))
    await vi.advanceTimersByTimeAsync(600_000)
    expect(seq()).toBe(1)
    expect(director.get().unshown).toBe(2)
    director.next()
    expect(seq()).toBe(3)
    director.pause(false)
    await vi.advanceTimersByTimeAsync(120_000)
    expect(director.get().current).toBeNull()
  })

  it('says at once that what is on the screen was taken back', async () => {
    const { director, take } = start()
    const red = arrival(1, { commune: 'x', to: 'red', decision: { id: 'A', number: 'A' } })
    take(red)
    await vi.advanceTimersByTimeAsync(12_000)
    take(arrival(2, { ...red, from: 'red', to: null, revokes: { id: 'A', number: 'A' } }))
    expect(director.get()).toMatchObject({
      page: { kind: 'facts' },
      current: { items: [{ overtaken: { how: 'revoked' } }] },
    })
  })

  it('moves on however much arrives', async () => {
    const { director, take } = start()
    for (let seq = 1; seq <= 300; seq += 1) {
      take(
        ...Array.from({ length: 12 }, (_, i) => arrival(seq * 100 + i, { decision: { id: `d${seq}`, number: 'n' } })),
      )
      await vi.advanceTimersByTimeAsync(500)
    }
    expect(director.get().unshown).toBeLessThan(300 * 12 - 12 * 5)
    director.stop()
    expect(vi.getTimerCount()).toBe(0)
  })
})
