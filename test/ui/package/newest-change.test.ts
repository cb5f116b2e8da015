import { describe, expect, it } from 'vitest'
import type { FeedItem } from '@/lib/realtime/board-state'
import { type ChangeRef, changeSince, type Drawn } from '@/lib/ui/package/newest-change'

const first = { id: 'a', number: '89/QĐ-BCĐ' }
const second = { id: 'b', number: '90/QĐ-BCĐ' }
const at = '2021-08-15T00:00:00+07:00'

const shown: ChangeRef = { seq: 4, from: null, to: 'red', effectiveAt: at, decision: first, revokes: null }
const drawn = (part: Partial<Drawn> = {}): Drawn => ({ epoch: 'e', commune: '31498', newest: shown, ...part })
const item = (part: Partial<FeedItem> = {}): FeedItem => ({
  seq: 5,
  at,
  commune: '31498',
  from: 'red',
  to: 'yellow',
  transition: 'easing',
  effectiveAt: at,
  since: at,
  decision: second,
  edition: '22-HD/BTGTU',
  ...part,
})
type State = Parameters<typeof changeSince>[0]
const state = (part: Partial<State> = {}): State => ({
  epoch: 'e',
  seq: 5,
  zones: { '31498': { zone: 'red', since: at, decision: first } },
  feed: [],
  ...part,
})

describe('changeSince', () => {
  it('is quiet while the board says what the page says', () => {
    expect(changeSince(state({ feed: [item({ commune: '31501' }), item({ seq: 4 })] }), drawn())).toBeNull()
  })
  it('gives the newest of several later changes', () => {
    const feed = [item({ seq: 9 }), item({ seq: 7 })]
    expect(changeSince(state({ seq: 9, feed }), drawn())).toBe(feed[0])
  })
  it('counts a reaffirmation too: its texts are others', () => {
    const again = item({ from: 'red', to: 'red', transition: 'reaffirmed' })
    expect(changeSince(state({ feed: [again] }), drawn())).toBe(again)
  })
  it('knows from the board alone that something moved, when the feed missed it', () => {
    const zones = { '31498': { zone: 'red', since: at, decision: second } } as const
    expect(changeSince(state({ zones }), drawn())).toBe('moved')
    expect(changeSince(state({ zones: {} }), drawn())).toBe('moved')
  })
  it('does not take a board that is behind the page for a change', () => {
    expect(changeSince(state({ seq: 3, zones: {} }), drawn())).toBeNull()
  })
  it('takes a withdrawn or never classified commune for what it is', () => {
    const withdrawn = { ...shown, from: 'red', to: null } as const
    expect(changeSince(state({ zones: {} }), drawn({ newest: withdrawn }))).toBeNull()
    expect(changeSince(state({ zones: {} }), drawn({ newest: null }))).toBeNull()
    expect(changeSince(state(), drawn({ newest: null }))).toBe('moved')
  })
  it('trusts no seq of another log', () => {
    expect(changeSince(state({ epoch: 'other' }), drawn())).toBe('moved')
  })
})
