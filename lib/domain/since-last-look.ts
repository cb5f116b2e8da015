import type { ScheduledDecision } from './decision'
import { gravity, type Transition, transitionOf } from './transition'
import type { ZoneOrNone } from './zone'

/** How far a device has seen the log: a place in it, when that was by the server's clock, and the decisions then waiting. */
export type LookMark = { epoch: string; seq: number; at: string | null; scheduled: readonly string[] }
export type LookedChange = { seq: number; commune: string; from: ZoneOrNone; to: ZoneOrNone }
/** What a commune's changes come to; `seq` is the newest of them. */
export type NetChange = LookedChange

export const NET_KINDS = ['escalation', 'first', 'withdrawn', 'easing'] as const satisfies readonly Transition[]
export type NetKind = (typeof NET_KINDS)[number]

export type SinceLastLook = {
  /** Gravest first; among equals the newest. */
  lines: Readonly<Record<NetKind, readonly NetChange[]>>
  /** Communes that changed and came back to where they stood. */
  returned: number
  /** Decisions announced since then whose time has not come, soonest first. */
  scheduled: readonly ScheduledDecision[]
}

/**
 * What the changes after a mark come to, one line a commune: yellow to orange to
 * red is yellow to red. The changes may come in any order and more than once;
 * those up to the mark's seq do not count. The caller sees to it that none after it is missing.
 */
export function sinceLastLook(
  mark: Pick<LookMark, 'seq' | 'scheduled'>,
  changes: readonly LookedChange[],
  scheduled: readonly ScheduledDecision[],
): SinceLastLook {
  const lines: Record<NetKind, NetChange[]> = { escalation: [], first: [], withdrawn: [], easing: [] }
  const news = changes.filter(({ seq }) => seq > mark.seq).sort((a, b) => a.seq - b.seq)
  const byCommune = new Map<string, NetChange & { moved: boolean }>()
  for (const { seq, commune, from, to } of news) {
    const begun = byCommune.get(commune)
    byCommune.set(commune, {
      seq,
      commune,
      from: begun ? begun.from : from,
      to,
      moved: (begun?.moved ?? false) || from !== to,
    })
  }
  let returned = 0
  for (const { moved, ...net } of byCommune.values()) {
    const kind = transitionOf(net.from, net.to)
    if (kind === 'reaffirmed') returned += moved ? 1 : 0
    else lines[kind].push(net)
  }
  for (const kind of NET_KINDS)
    lines[kind].sort((a, b) => gravity(b.from, b.to) - gravity(a.from, a.to) || b.seq - a.seq)
  return { lines, returned, scheduled: scheduled.filter(({ decision }) => !mark.scheduled.includes(decision.id)) }
}

/** How many lines there are to read. */
export const countLines = ({ lines }: SinceLastLook): number =>
  NET_KINDS.reduce((sum, kind) => sum + lines[kind].length, 0)

/** Whether nothing happened that is worth telling. */
export const isQuiet = (since: SinceLastLook): boolean =>
  countLines(since) === 0 && since.returned === 0 && since.scheduled.length === 0
