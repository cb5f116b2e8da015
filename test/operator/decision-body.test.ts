import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkedFacts, decisionBody, missingFields } from '@/app/operator/_parts/draft/decision-body'
import { emptyDraft } from '@/app/operator/_parts/draft/operator-draft'
import { provinceClock, provinceInstant } from '@/app/operator/_parts/draft/province-clock'
import { decisionDraftSchema } from '@/lib/domain/decision'
import { draftWith } from './drafts'

const now = new Date('2021-10-01T03:00:00Z')
const later = { ...draftWith().header, when: 'at' as const, effectiveDay: '2021-10-05', effectiveTime: '00:00' }

describe('decisionBody', () => {
  it('takes effect now by the clock that it is given', () => {
    expect(decisionBody(draftWith(), now)?.effectiveAt).toBe('2021-10-01T03:00:00.000Z')
  })

  it('takes effect at the province’s midnight, wherever the device is', () => {
    const body = decisionBody(draftWith({ header: later }), now)
    expect(new Date(body?.effectiveAt ?? '').toISOString()).toBe('2021-10-04T17:00:00.000Z')
  })

  it('is what the publishing door takes', () => {
    expect(decisionDraftSchema.safeParse({ ...decisionBody(draftWith(), now), preparedOn: 4 }).success).toBe(true)
  })

  it('is nothing while something is missing, and says all that is', () => {
    expect(missingFields(emptyDraft('k'))).toEqual(['number', 'issuer', 'signedOn', 'items'])
    expect(decisionBody(emptyDraft('k'), now)).toBeNull()
    expect(missingFields(draftWith({ header: { ...later, effectiveTime: '' } }))).toEqual(['effectiveAt'])
    expect(missingFields(draftWith({ header: { ...later, signedOn: '2021-02-30' } }))).toEqual(['signedOn'])
  })
})

describe('checkedFacts', () => {
  it('are the same at any hour, and other facts for another zone', () => {
    const draft = draftWith()
    expect(checkedFacts({ ...draft, seen: ['x'] })).toBe(checkedFacts(draft))
    expect(checkedFacts({ ...draft, items: [{ communeCode: '31498', zone: 'green', by: 'hand' }] })).not.toBe(
      checkedFacts(draft),
    )
  })
})

describe('province clock', () => {
  it('goes there and back for every minute', () => {
    const minutes = fc.integer({ min: 0, max: 60 * 24 * 365 * 80 })
    fc.assert(
      fc.property(minutes, (minute) => {
        const instant = new Date(minute * 60_000)
        const { day, time } = provinceClock(instant.toISOString())
        expect(new Date(provinceInstant(day, time) ?? '').getTime()).toBe(instant.getTime())
      }),
    )
  })
})
