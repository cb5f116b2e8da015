import { describe, expect, it } from 'vitest'
import { NO_ATTENTION, pendingArrivals } from '@/app/(overview)/_parts/arrivals/pending-arrivals'
import { groupFeed } from '@/app/(overview)/_parts/feed/group-feed'
import { actOf, tallyOf } from '@/lib/domain/act'
import type { FeedItem } from '@/lib/realtime/board-state'

const change = (part: Partial<FeedItem> & { seq: number }): FeedItem => ({
  commune: '31498',
  from: 'yellow',
  to: 'red',
  transition: 'escalation',
  effectiveAt: '2021-08-15T00:00:00+07:00',
  since: '2021-08-15T00:00:00+07:00',
  decision: { id: 'd1', number: '89/QĐ-BCĐ' },
  edition: '22-HD/BTGTU',
  at: '2021-08-15T00:00:01+07:00',
  ...part,
})
const other = { id: 'd2', number: '90/QĐ-BCĐ' }

describe('the feed', () => {
  it('gathers the changes of a decision, newest decision first', () => {
    const groups = groupFeed([change({ seq: 5, decision: other }), change({ seq: 4 }), change({ seq: 3 })])
    expect(groups.map(({ decision, items }) => [decision.number, items.length])).toEqual([
      ['90/QĐ-BCĐ', 1],
      ['89/QĐ-BCĐ', 2],
    ])
  })
  it('gathers a revocation under what it takes back, whatever stands after it', () => {
    const back = change({ seq: 6, from: 'red', to: 'yellow', revokes: other })
    const bare = change({ seq: 7, from: 'red', to: null, decision: other, revokes: other })
    const groups = groupFeed([bare, back, change({ seq: 5, decision: other })])
    expect(groups.map(({ act, decision, items }) => [act, decision.number, items.length])).toEqual([
      ['revocation', '90/QĐ-BCĐ', 2],
      ['decision', '90/QĐ-BCĐ', 1],
    ])
    expect(actOf(bare)).not.toBe(actOf(change({ seq: 5, decision: other })))
  })
  it('puts the gravest first within a decision', () => {
    const [group] = groupFeed([
      change({ seq: 3, from: 'red', to: 'green' }),
      change({ seq: 2, from: null, to: 'yellow' }),
      change({ seq: 1 }),
    ])
    expect(group?.items.map(({ seq }) => seq)).toEqual([1, 2, 3])
  })
  it('counts by name and zone', () => {
    const items = [
      change({ seq: 1 }),
      change({ seq: 2, from: 'orange' }),
      change({ seq: 3, from: 'yellow', to: 'green' }),
      change({ seq: 4, from: null, to: 'green' }),
    ]
    expect(tallyOf(items)).toEqual([
      { name: 'đỏ hóa', to: 'red', count: 2 },
      { name: 'phân vùng lần đầu', to: 'green', count: 1 },
      { name: 'xanh hóa', to: 'green', count: 1 },
    ])
  })
})

describe('what still asks to be looked at', () => {
  const arrivals = [change({ seq: 9 }), change({ seq: 8, commune: '31501' }), change({ seq: 7 })]
  const seqs = (attention = NO_ATTENTION) => pendingArrivals(arrivals, attention).map(({ seq }) => seq)

  it('is the newest change of each commune', () => expect(seqs()).toEqual([9, 8]))
  it('is not what was looked at', () => expect(seqs({ dismissed: 0, looked: { '31498': 9 } })).toEqual([8]))
  it('is again when the commune changes again', () =>
    expect(seqs({ dismissed: 0, looked: { '31498': 7 } })).toEqual([9, 8]))
  it('is nothing of what was dismissed', () => {
    expect(seqs({ dismissed: 8, looked: {} })).toEqual([9])
    expect(seqs({ dismissed: 9, looked: {} })).toEqual([])
  })
})
