import type { BoardEntry } from './board'
import type { DecisionDraft, DecisionRef } from './decision'
import { type Transition, transitionOf } from './transition'
import { countZones, type Zone, type ZoneCounts, type ZoneOrNone, zoneDistance } from './zone'

export const DOUBTS = [
  'missing-communes',
  'two-step-jump',
  'same-number',
  'effective-in-past',
  'older-than-standing',
  'no-change',
  'scheduled-overlap',
  'signed-in-future',
  'signed-after-effective',
] as const
export type DoubtCode = (typeof DOUBTS)[number]

/** Something a person should look at before publishing. It never blocks by itself. */
export type Doubt = { code: DoubtCode; communes?: string[]; decisions?: DecisionRef[] }

export type PlannedChange = { commune: string; from: ZoneOrNone; to: Zone; transition: Transition }

/** What the checker must know of the world, read at one moment. */
export type CheckContext = {
  now: Date
  zones: Readonly<Record<string, BoardEntry>>
  /** Time of effect of each commune's newest change. */
  effectiveAt: Readonly<Record<string, Date>>
  sameNumber: readonly DecisionRef[]
  /** Scheduled decisions that name a commune of the draft. */
  scheduled: readonly DecisionRef[]
}

export type CheckOutcome = {
  changes: PlannedChange[]
  doubts: Doubt[]
  counts: { before: ZoneCounts; after: ZoneCounts }
}

/** "Now" as people type it is a minute or two ago. */
const PAST_TOLERANCE_MS = 2 * 60_000

const dayInProvince = (instant: Date): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Ho_Chi_Minh' }).format(instant)

/** Lists what a draft would change on the board, and every doubt about it. Pure; the order of items is kept. */
export function checkDecision(draft: DecisionDraft, context: CheckContext): CheckOutcome {
  const effectiveAt = new Date(draft.effectiveAt)
  const isOlder = (code: string) => {
    const standing = context.effectiveAt[code]
    return standing !== undefined && standing > effectiveAt
  }
  const older = draft.items.filter((item) => isOlder(item.communeCode)).map((item) => item.communeCode)
  const changes = draft.items.map((item): PlannedChange => {
    const from = context.zones[item.communeCode]?.zone ?? null
    return { commune: item.communeCode, from, to: item.zone, transition: transitionOf(from, item.zone) }
  })

  const named = new Set(draft.items.map((item) => item.communeCode))
  const missing = Object.keys(context.zones).filter((code) => !named.has(code))
  const jumps = changes.filter((c) => c.from !== null && Math.abs(zoneDistance(c.from, c.to)) >= 2)
  const unchanged = changes.filter((c) => c.from === c.to)

  const doubts: Doubt[] = []
  const doubt = (code: DoubtCode, when: boolean, facts: Omit<Doubt, 'code'> = {}) => {
    if (when) doubts.push({ code, ...facts })
  }
  doubt('same-number', context.sameNumber.length > 0, { decisions: [...context.sameNumber] })
  doubt('two-step-jump', jumps.length > 0, { communes: jumps.map((c) => c.commune) })
  doubt('older-than-standing', older.length > 0, { communes: older })
  doubt('scheduled-overlap', context.scheduled.length > 0, { decisions: [...context.scheduled] })
  doubt('effective-in-past', effectiveAt.getTime() < context.now.getTime() - PAST_TOLERANCE_MS)
  doubt('signed-in-future', draft.signedOn > dayInProvince(context.now))
  doubt('signed-after-effective', draft.signedOn > dayInProvince(effectiveAt))
  doubt('no-change', unchanged.length > 0, { communes: unchanged.map((c) => c.commune) })
  doubt('missing-communes', missing.length > 0, { communes: missing })

  const after = new Map(Object.entries(context.zones).map(([code, entry]) => [code, entry.zone]))
  const before = countZones(after.values())
  for (const change of changes) after.set(change.commune, change.to)
  return { changes, doubts, counts: { before, after: countZones(after.values()) } }
}
