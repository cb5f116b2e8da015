import type { DecisionDraft } from '@/lib/domain/decision'
import type { Zone } from '@/lib/domain/zone'

let count = 0

/** A decision that is due, with only what matters left to say. */
export function draft(part: Partial<DecisionDraft> & { zones?: Readonly<Record<string, Zone>> } = {}): DecisionDraft {
  const { zones, ...rest } = part
  count += 1
  return {
    number: `T${process.pid}-${count}/QĐ-BCĐ`,
    issuer: 'Ban Chỉ đạo (kiểm thử)',
    signedOn: '2021-10-01',
    effectiveAt: new Date(Date.now() - 1_000).toISOString(),
    items: Object.entries<Zone>(zones ?? { '31498': 'yellow' }).map(([communeCode, zone]) => ({ communeCode, zone })),
    ...rest,
  }
}
