import type { Zones } from '../domain/board'
import { countZones, type ZoneCounts } from '../domain/zone'
import { splitAt, stepsAfter, type TrendStep, thinSteps, unclassifiedCounts } from '../domain/zone-trend'
import type { Places, ReadStore } from './ports'
import type { createPreparedBoard } from './prepared-board'

export type DistrictCounts = { code: string; name: string; counts: ZoneCounts }

/** Communes by zone over time and, as they stand now, by district. */
export type ZoneTrend = {
  epoch: string
  seq: number
  /** How many acts fall into the asked range; more than `steps` where these were thinned. */
  acts: number
  /** In order. The first may lie before the asked range: it is what stood at its beginning. */
  steps: readonly TrendStep[]
  districts: readonly DistrictCounts[]
}

/** Steps in one answer, besides the one that stood at its beginning. */
export const MOST_STEPS = 1_000

type Followed = { epoch: string; seq: number; steps: TrendStep[] }

function countDistricts(zones: Zones, places: Places): DistrictCounts[] {
  return [...places.districts.values()].map(({ code, name }) => {
    const own = [...places.communes.values()].filter((commune) => commune.districtCode === code)
    return { code, name, counts: countZones(own.map((commune) => zones[commune.code]?.zone ?? null)) }
  })
}

/**
 * Follows the log act by act and answers from memory: only what the log has
 * gained since the last answer is read. Range ends are inclusive; an end left out
 * is open. Time is when an act was written, never its time of effect.
 */
export function createZoneTrend({
  read,
  board,
  places,
}: {
  read: Pick<ReadStore, 'acts'>
  board: ReturnType<typeof createPreparedBoard>
  places: Places
}) {
  let followed: Followed = { epoch: '', seq: 0, steps: [] }
  let turn: Promise<unknown> = Promise.resolve()

  async function follow() {
    const { board: now } = await board.current()
    if (followed.epoch !== now.epoch) followed = { epoch: now.epoch, seq: 0, steps: [] }
    if (followed.seq < now.seq) {
      const acts = await read.acts(followed.seq, now.seq)
      const before = followed.steps.at(-1)?.counts ?? unclassifiedCounts(Object.keys(now.zones).length)
      followed = { ...followed, seq: now.seq, steps: [...followed.steps, ...stepsAfter(before, acts)] }
    }
    return { board: now, steps: followed.steps }
  }

  async function inTurn() {
    // One after another: ten thousand who ask at once read the log once.
    const mine = turn.then(follow, follow)
    turn = mine.catch(() => undefined)
    return mine
  }

  return {
    /** The acts of a range. */
    async within({ from, to }: { from?: Date; to?: Date } = {}): Promise<ZoneTrend> {
      const { board: now, steps } = await inTurn()
      const { standing, after } = splitAt(steps, from ? from.getTime() - 1 : Number.NEGATIVE_INFINITY)
      const inside = to ? after.slice(0, after.length - splitAt(after, to.getTime()).after.length) : after
      return {
        epoch: now.epoch,
        seq: now.seq,
        acts: inside.length,
        steps: [...(standing ? [standing] : []), ...thinSteps(inside, MOST_STEPS)],
        districts: countDistricts(now.zones, places),
      }
    },
    /** The act whose last change has this seq; null where no act ends there. */
    async step(seq: number): Promise<TrendStep | null> {
      const { steps } = await inTurn()
      return steps.find((step) => step.seq === seq) ?? null
    },
    /** Seq of the newest act's last change; 0 before the first. */
    async newest(): Promise<number> {
      return (await inTurn()).steps.at(-1)?.seq ?? 0
    },
  }
}
