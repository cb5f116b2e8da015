import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Assignment } from '@/lib/domain/assignment'
import { type HeldAssignments, holdEvents, holdSnapshots } from '@/lib/domain/fold-assignments'
import { assignment } from '../units/support'

type News = Parameters<typeof holdEvents>[1][number]
const NOTHING: HeldAssignments = new Map()
const valuesOf = (held: HeldAssignments) =>
  Object.fromEntries([...held].map(([id, { seq, value }]) => [id, `${seq} ${value.note}`]))

/** A log: its rows touch a few assignments, each row with a value of its own. */
const log = fc
  .array(fc.constantFrom('a', 'b', 'c', null), { maxLength: 30 })
  .map((ids) =>
    ids.map(
      (id, i): News =>
        id === null
          ? { type: 'zone-changed', seq: i + 1, data: {} }
          : { type: 'assignment-updated', seq: i + 1, data: assignment({ id, note: `row ${i + 1}` }) },
    ),
  )
/** What a door tells at a seq: the newest value of each. */
function doorAt(rows: readonly News[], seq: number): { seq: number; assignments: Assignment[] } {
  const held = holdEvents(NOTHING, rows.slice(0, seq))
  return { seq, assignments: [...held.values()].map(({ value }) => value) }
}
const newest = (rows: readonly News[]) =>
  Object.fromEntries([...holdEvents(NOTHING, rows)].map(([id, { value }]) => [id, value.note]))
const notesOf = (held: HeldAssignments) => Object.fromEntries([...held].map(([id, { value }]) => [id, value.note]))

describe('assignments by events', () => {
  test('come to the same in any order and however often they are heard', () => {
    fc.assert(
      fc.property(log, fc.array(fc.nat(), { maxLength: 60 }), (rows, picks) => {
        const shuffled = [...picks.flatMap((pick) => rows[pick % Math.max(1, rows.length)] ?? []), ...rows].sort(
          (a, b) => ((a.seq * 7919) % 31) - ((b.seq * 7919) % 31),
        )
        const inOrder = valuesOf(holdEvents(NOTHING, rows))
        expect(valuesOf(holdEvents(NOTHING, shuffled))).toEqual(inOrder)
        expect(valuesOf(holdEvents(holdEvents(NOTHING, rows), shuffled))).toEqual(inOrder)
      }),
    )
  })

  test('leave the very same map where they say nothing new', () => {
    const held = holdEvents(NOTHING, [{ type: 'assignment-updated', seq: 4, data: assignment({ id: 'a' }) }])
    expect(holdEvents(held, [{ type: 'assignment-updated', seq: 4, data: assignment({ id: 'a' }) }])).toBe(held)
    expect(holdEvents(held, [{ type: 'zone-changed', seq: 9, data: {} }])).toBe(held)
  })
})

describe('a snapshot between events', () => {
  test('never sets back what was heard after it was taken, and misses nothing from before', () => {
    fc.assert(
      fc.property(log, fc.nat(), fc.nat(), fc.nat(), (rows, a, b, c) => {
        const at = (n: number) => n % (rows.length + 1)
        const [taken = 0, takenToo = 0] = [at(a), at(b)].sort((x, y) => x - y)
        const heardFrom = at(c) % (taken + 1)
        // Heard while the doors were read: all from before the first was taken.
        const heard = holdEvents(NOTHING, rows.slice(heardFrom))
        const held = holdSnapshots(heard, [doorAt(rows, taken), doorAt(rows, takenToo)])
        expect(notesOf(holdEvents(held, rows.slice(taken)))).toEqual(newest(rows))
      }),
    )
  })

  test('drops what is not in it and was not heard of since', () => {
    const held = holdEvents(NOTHING, [{ type: 'assignment-updated', seq: 3, data: assignment({ id: 'old' }) }])
    expect([...holdSnapshots(held, [{ seq: 5, assignments: [assignment({ id: 'new' })] }]).keys()]).toEqual(['new'])
  })
})
