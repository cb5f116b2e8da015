import { describe, expect, it } from 'vitest'
import { packageFor } from '@/lib/content'
import type { MessageItem } from '@/lib/domain/message-package'
import { ZONES, type Zone } from '@/lib/domain/zone'
import { filled, moves, placeOf } from './places'

const NAMES: Record<Zone, string> = { green: 'vùng xanh', yellow: 'vùng vàng', orange: 'vùng cam', red: 'vùng đỏ' }
const LEVELS: Record<Zone, string> = {
  green: 'bình thường mới',
  yellow: 'nguy cơ',
  orange: 'nguy cơ cao',
  red: 'nguy cơ rất cao',
}
const COLOUR = /vùng (?:xanh|vàng|cam|đỏ)/giu
const colours = (items: MessageItem[]): string[] =>
  items.flatMap(({ text }) => [...text.matchAll(COLOUR)].map(([name]) => name.toLowerCase()))

const place = placeOf('31783')

describe('colours', () => {
  it.each(moves)('$from → $to never calls the commune by another colour', ({ from, to }) => {
    const { purpose, keyMessages, dos, donts, starts, continues } = filled(from, to, place)
    const own = to === null ? [] : [NAMES[to]]
    const named = colours([purpose, ...keyMessages, ...dos, ...donts, ...starts, ...continues])
    expect(named.filter((name) => !own.includes(name))).toEqual([])
  })

  it.each(moves)('$from → $to names the former zone in its texts only as the one left', ({ from, to }) => {
    for (const { text } of Object.values(filled(from, to, place).channels).flat()) {
      const former = from === null ? [] : [`chuyển từ ${NAMES[from]} `, `vào ${NAMES[from]} đã được thu hồi`]
      const rest = former.reduce((left, phrase) => left.replaceAll(phrase, ''), text)
      const named = [...rest.matchAll(COLOUR)].map(([name]) => name.toLowerCase())
      expect(named.filter((name) => to === null || name !== NAMES[to])).toEqual([])
    }
  })

  it('says where a commune came from, rightly', () => {
    for (const { from, to } of moves.filter(
      (move) => move.from !== null && move.to !== null && move.from !== move.to,
    )) {
      const text = filled(from, to, place).channels.loudspeaker[0]?.text ?? ''
      expect(text).toContain(`chuyển từ ${NAMES[from as Zone]} `)
      expect(text).toContain(`${NAMES[to as Zone]}, tức là vùng ${LEVELS[to as Zone]}.`)
    }
  })

  it.each(ZONES)('%s has its level name wherever it is first named', (zone) => {
    const pkg = filled(null, zone, place)
    expect(pkg.keyMessages[0]?.text).toContain(`${NAMES[zone]}, vùng ${LEVELS[zone]}.`)
    expect(pkg.channels.visual[0]?.text).toBe(`Phường 1 là ${NAMES[zone]} (${LEVELS[zone]})`)
    expect(pkg.channels.online[0]?.text).toContain(`${NAMES[zone]} (${LEVELS[zone]})`)
  })

  it('stops naming the zone that was left, and only that', () => {
    for (const { from, to } of moves.filter((move) => move.from !== null && move.from !== move.to)) {
      expect(new Set(colours(packageFor(from, to).stops))).toEqual(new Set([NAMES[from as Zone]]))
    }
  })
})
