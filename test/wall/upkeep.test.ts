import { describe, expect, it } from 'vitest'
import { mayLoadBuild, noteBuild } from '@/app/wall/_parts/upkeep/build-guard'
import { noteRecovery, pauseBeforeRecovery } from '@/app/wall/_parts/upkeep/growing-pause'
import { shelf } from './support'

const HOUR = 3_600_000

describe('loading anew', () => {
  it('for a build happens once, whatever two servers say in turn', () => {
    const device = shelf()
    let loaded = 0
    for (let second = 0; second < 600; second += 1) {
      const build = second % 2 ? 'a' : 'b'
      if (mayLoadBuild(device, build, second * 1000) && noteBuild(device, build, second * 1000)) loaded += 1
    }
    expect(loaded).toBe(2)
    expect(mayLoadBuild(device, 'a', 2 * HOUR)).toBe(true)
  })
  it('after failures waits longer each time, and forgives after a quiet while', () => {
    const device = shelf()
    const pauses: number[] = []
    for (let time = 0; pauses.length < 7; ) {
      const pause = pauseBeforeRecovery(device, time)
      pauses.push(pause)
      time += pause
      noteRecovery(device, time)
    }
    expect(pauses).toEqual([5_000, 15_000, 45_000, 120_000, 300_000, 300_000, 300_000])
    expect(pauseBeforeRecovery(device, HOUR)).toBe(5_000)
  })
  it('does not happen where it could not be remembered', () => {
    const full = {
      getItem: () => null,
      setItem: () => {
        throw new Error('full')
      },
    }
    expect(noteBuild(full, 'a', 0)).toBe(false)
  })
})
