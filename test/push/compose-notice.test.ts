import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ZoneChange } from '@/lib/domain/change'
import { MOST_NOTICE_BYTES } from '@/lib/domain/push-notice'
import { transitionOf } from '@/lib/domain/transition'
import { ZONES, type ZoneOrNone } from '@/lib/domain/zone'
import { createPushWords } from '@/lib/push/compose-notice'
import { province } from '../support/province'

const words = createPushWords({ communes: new Map(province.map((one) => [one.code, one])) })
const P1_VINH_CHAU = '31783'

function change(part: Partial<ZoneChange> & { from: ZoneOrNone; to: ZoneOrNone }): ZoneChange {
  return {
    seq: 7,
    batch: 7,
    commune: P1_VINH_CHAU,
    transition: transitionOf(part.from, part.to),
    effectiveAt: new Date('2021-08-15T00:00:00+07:00'),
    since: null,
    decision: { id: 'd2', number: '89/QĐ-BCĐ' },
    revokes: null,
    edition: 'e',
    version: 1,
    fills: {},
    keepGreen: [],
    at: new Date('2021-08-14T20:00:00+07:00'),
    ...part,
  }
}

describe('a notification', () => {
  test('of one commune says what it becomes, from what, by which decision and from when', () => {
    expect(words.notice('change', 7, [change({ from: 'yellow', to: 'red' })])).toEqual({
      v: 1,
      kind: 'change',
      tag: 'change-7',
      seq: 7,
      title: 'Đỏ hóa: Phường 1 (Thị xã Vĩnh Châu)',
      body: 'Vùng vàng → Vùng đỏ. Quyết định 89/QĐ-BCĐ, hiệu lực từ 00:00 15/08/2021.',
      url: '/changes/7',
      at: '2021-08-14T20:00:00+07:00',
    })
  })

  test('of a first classification names the zone; of none that changes says so', () => {
    expect(words.notice('change', 7, [change({ from: null, to: 'red' })]).title).toBe(
      'Vùng đỏ: Phường 1 (Thị xã Vĩnh Châu)',
    )
    const same = words.notice('change', 7, [change({ from: 'red', to: 'red' })])
    expect(same.title).toBe('Giữ nguyên vùng: Phường 1 (Thị xã Vĩnh Châu)')
    expect(same.body).toMatch(/^Không đổi: Vùng đỏ\. Quyết định/)
  })

  test('of a revocation says what is taken back, and what stands again', () => {
    const revokes = { id: 'd3', number: '90/QĐ-BCĐ' }
    const { body } = words.notice('change', 7, [change({ from: 'red', to: 'yellow', revokes })])
    expect(body).toBe(
      'Vùng đỏ → Vùng vàng. Thu hồi Quyết định 90/QĐ-BCĐ, từ 00:00 15/08/2021. Trở lại theo Quyết định 89/QĐ-BCĐ.',
    )
    const none = words.notice('change', 7, [change({ from: 'red', to: null, revokes, decision: revokes })])
    expect(none.title).toBe('Thu hồi phân vùng: Phường 1 (Thị xã Vĩnh Châu)')
    expect(none.body).not.toContain('Trở lại')
  })

  test('of an act counts by zone and leads to the gravest', () => {
    const changes = [
      change({ seq: 7, from: 'red', to: 'green' }),
      change({ seq: 8, from: 'yellow', to: 'orange' }),
      change({ seq: 9, from: null, to: 'red' }),
      change({ seq: 10, from: null, to: 'orange' }),
    ]
    const notice = words.notice('act', 7, changes)
    expect(notice).toMatchObject({ kind: 'act', tag: 'act-7', seq: 7, url: '/changes/9' })
    expect(notice.title).toBe('4 địa bàn thay đổi vùng nguy cơ')
    expect(notice.body.split('\n')).toEqual([
      'Vùng đỏ: 1, Vùng cam: 2, Vùng xanh: 1.',
      'Đáng chú ý nhất: Phường 1 (Thị xã Vĩnh Châu), Chưa phân vùng → Vùng đỏ.',
      'Quyết định 89/QĐ-BCĐ, hiệu lực từ 00:00 15/08/2021.',
    ])
  })

  test('of an act counts as changed only what changes, and says of the rest that it stays', () => {
    const notice = words.notice('act', 7, [
      change({ seq: 7, from: 'red', to: 'red' }),
      change({ seq: 8, from: 'red', to: 'orange' }),
      change({ seq: 9, from: 'orange', to: 'orange' }),
      change({ seq: 10, from: 'red', to: 'yellow' }),
    ])
    expect(notice.title).toBe('2 địa bàn thay đổi vùng nguy cơ, 2 địa bàn giữ nguyên')
    expect(notice.body.split('\n').slice(0, 2)).toEqual([
      'Vùng cam: 1, Vùng vàng: 1.',
      'Đáng chú ý nhất: Phường 1 (Thị xã Vĩnh Châu), Vùng đỏ → Vùng cam.',
    ])
    expect(notice.url).toBe('/changes/8')
  })

  test('of an act that changes no zone says only that all stay', () => {
    const notice = words.notice('act', 7, [
      change({ seq: 7, from: 'red', to: 'red' }),
      change({ seq: 8, from: 'orange', to: 'orange' }),
    ])
    expect(notice.title).toBe('2 địa bàn giữ nguyên vùng nguy cơ')
    expect(notice.body).toBe('Vùng đỏ: 1, Vùng cam: 1.\nQuyết định 89/QĐ-BCĐ, hiệu lực từ 00:00 15/08/2021.')
  })

  test('fits a message whatever the decision is called', () => {
    const zone = fc.constantFrom(...ZONES, null)
    fc.assert(
      fc.property(
        fc
          .array(fc.constantFrom('ế', '👩‍⚕️', '"', '\\', '\u0001', 'Q'), { maxLength: 500 })
          .map((parts) => parts.join('')),
        zone,
        zone,
        fc.boolean(),
        (number, from, to, many) => {
          const one = change({
            from,
            to,
            decision: { id: 'd', number },
            commune: fc.sample(fc.constantFrom(...province), 1)[0]?.code ?? '',
          })
          const notice = words.notice(
            many ? 'act' : 'change',
            7,
            many ? province.map(({ code }) => ({ ...one, commune: code })) : [one],
          )
          expect(Buffer.byteLength(JSON.stringify(notice))).toBeLessThan(MOST_NOTICE_BYTES)
        },
      ),
      { numRuns: 50 },
    )
  })
})
