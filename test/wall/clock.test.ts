import { describe, expect, it } from 'vitest'
import { hourOfDay, isWithinHours, lastTimeOf, secondOfDay } from '@/app/wall/_parts/clock/province-day'
import { createServerClock } from '@/app/wall/_parts/clock/server-clock'
import { countdownOf } from '@/app/wall/_parts/idle/countdown'
import { createBoardStore } from '@/lib/realtime/board-store'
import { initialBoard, NOW } from './support'

const at = (iso: string) => Date.parse(iso)

describe('the province’s day', () => {
  it('has its hours whatever the device believes', () => {
    expect(secondOfDay(at(NOW))).toBe(0)
    expect(hourOfDay(at('2021-10-01T16:59:59Z'))).toBe(23)
  })
  it('knows when an hour of the day was last', () => {
    const half3 = 3.5 * 3600
    expect(lastTimeOf(half3, at('2021-10-01T03:30:00+07:00'))).toBe(at('2021-10-01T03:30:00+07:00'))
    expect(lastTimeOf(half3, at('2021-10-01T03:29:59+07:00'))).toBe(at('2021-09-30T03:30:00+07:00'))
    expect(lastTimeOf(half3, at('2021-10-01T23:00:00.500+07:00'))).toBe(at('2021-10-01T03:30:00+07:00'))
  })
  it('knows quiet hours, over midnight too', () => {
    const night = { from: 22, until: 6 }
    expect([22, 23, 0, 5].every((hour) => isWithinHours(hour, night))).toBe(true)
    expect([6, 12, 21].some((hour) => isWithinHours(hour, night))).toBe(false)
    expect(isWithinHours(13, { from: 12, until: 14 })).toBe(true)
  })
})

describe('the server’s clock', () => {
  it('runs on by the monotonic clock while the device’s own is set back and forth', () => {
    let monotonic = 5_000
    let device = at(NOW) + 86_400_000
    const board = createBoardStore(initialBoard())
    const clock = createServerClock(board, at(NOW), { monotonic: () => monotonic, device: () => device })
    monotonic += 1_500
    device -= 2 * 86_400_000
    expect(clock.now()).toBe(at(NOW) + 1_500)
    board.set({ ...board.get(), connection: 'live', heardAt: '2021-10-01T00:01:00+07:00' })
    monotonic += 250
    expect(clock.now()).toBe(at(NOW) + 60_250)
    clock.stop()
  })
  it('of a page from the device’s own store is the device’s, until the server is heard', () => {
    const board = createBoardStore(initialBoard())
    const clock = createServerClock(board, null, { monotonic: () => 0, device: () => 7 })
    board.set({ ...board.get(), stale: true, connection: 'offline', heardAt: '2020-01-01T00:00:00Z' })
    expect([clock.isKnown(), clock.now()]).toEqual([false, 7])
    board.set({ ...board.get(), stale: false, connection: 'live', heardAt: NOW })
    expect([clock.isKnown(), clock.now()]).toEqual([true, at(NOW)])
  })
})

describe('a countdown', () => {
  it('counts whole seconds down to nothing', () => {
    expect(countdownOf(90_061_000)).toEqual({ days: 1, clock: '01:01:01' })
    expect(countdownOf(1)).toEqual({ days: 0, clock: '00:00:01' })
    expect(countdownOf(0)).toBeNull()
  })
})
