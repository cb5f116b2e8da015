import type { Helper } from './helper'
import type { Reached, SwarmOrder, SwarmWord } from './swarm/messages'

/** Waits until every client of a swarm has the event at a seq; what they had before it is passed over. */
export async function reachedAt(swarm: Helper<SwarmOrder, SwarmWord>, seq: number | undefined): Promise<Reached> {
  for (;;) {
    const reached = await swarm.hear('reached')
    if (reached.seq === seq) return reached
    if (seq === undefined || reached.seq > seq) throw new Error(`clients are at ${reached.seq}, not at ${seq}`)
  }
}
