import type { WireFaults } from './fault-proxy'
import type { MessageFaults } from './message-proxy'
import type { Random } from './random'

/** A stretch of time with its faults; `once` happens at its beginning. */
export type Step = {
  name: string
  forMs: number
  wire: WireFaults
  messages: MessageFaults
  once?: 'cut' | 'forget' | undefined
}

/** `longestDelayMs`: how late bytes may come at most. `without`: kinds to leave out. */
type Shape = { steps: number; leastMs: number; mostMs: number; longestDelayMs?: number; without?: readonly string[] }
type Kind = (random: Random, shape: Shape) => Omit<Step, 'forMs' | 'messages'>

const KINDS: Record<string, Kind> = {
  calm: () => ({ name: 'calm', wire: {} }),
  cut: () => ({ name: 'cut', wire: {}, once: 'cut' }),
  refused: () => ({ name: 'refused', wire: { refuse: true }, once: 'cut' }),
  silent: () => ({ name: 'silent both ways', wire: { up: { silent: true }, down: { silent: true } } }),
  'silent-down': () => ({ name: 'silent towards the client', wire: { down: { silent: true } } }),
  'silent-up': () => ({ name: 'silent towards the server', wire: { up: { silent: true } } }),
  forgotten: () => ({ name: 'half open for ever, new ones pass', wire: {}, once: 'forget' }),
  late: (random, { longestDelayMs = 15_000 }) => {
    const delayMs = random.between(100, longestDelayMs)
    return {
      name: `late by ${delayMs} ms`,
      wire: random.chance(0.5) ? { down: { delayMs } } : { up: { delayMs }, down: { delayMs } },
    }
  },
  slow: (random) => {
    const bytesPerSecond = random.between(200, 6_000)
    return { name: `${bytesPerSecond} bytes/s`, wire: { down: { bytesPerSecond }, up: { bytesPerSecond } } }
  },
  pieces: (random) => {
    const pieces = random.pick([1, 3, 7, 13])
    return { name: `pieces of ${pieces}`, wire: { down: { pieces }, up: { pieces } } }
  },
}
const NAMES = Object.keys(KINDS)

const messageFaults = (random: Random): MessageFaults =>
  random.chance(0.45)
    ? {
        drop: random.pick([0, 0.1, 0.4]),
        double: random.pick([0, 0.3]),
        delay: random.pick([0, 0.3, 0.8]),
        delayMs: random.pick([40, 400, 4_000]),
      }
    : {}

/** A schedule of faults; the same generator gives the same one. */
export function makeSchedule(random: Random, shape: Shape): Step[] {
  const names = NAMES.filter((name) => !shape.without?.includes(name))
  return Array.from({ length: shape.steps }, () => {
    const kind = KINDS[random.pick(names)] as Kind
    return {
      ...kind(random, shape),
      forMs: random.between(shape.leastMs, shape.mostMs),
      messages: messageFaults(random),
    }
  })
}
