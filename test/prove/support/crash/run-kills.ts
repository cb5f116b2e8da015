import { setTimeout as sleep } from 'node:timers/promises'
import { createRandom } from '../random'
import { bringBack, type Kill, kill, pickKill } from './kills'
import type { Machine } from './machine'
import { createProof, type Summary } from './proof'

export type KillPlan = {
  seed: number
  /** How many kills; those in the middle of a start count too. */
  kills: number
  writers: number
  boards: number
  /** After so many kills everything is held to the log, not only what is new. */
  wholeEvery: number
  say(words: string): void
  /** Ends early, with what was done until then. */
  until?: () => boolean
  /** The kills in their order; drawn by lot where none is said. */
  kinds?: readonly Kill[]
}
export type KillReport = Summary & {
  kills: Record<string, number>
  done: number
  /** From the kill until a write was answered, ms, by kind. */
  backMs: Record<string, number[]>
}

/** Kills at random moments under load, and after each holds answers, log and boards to each other. Stops at the first fault. */
export async function runKills(machine: Machine, plan: KillPlan): Promise<KillReport> {
  const chances = createRandom(plan.seed)
  const kills: Record<string, number> = {}
  const backMs: Record<string, number[]> = {}
  let done = 0
  if (!machine.isRunning()) await machine.start()
  const site = { url: machine.url, databaseUrl: machine.databaseUrl, apiKey: machine.credentials().apiKey }
  const proof = await createProof(site, plan)

  async function oneKill(what: Kill): Promise<void> {
    await sleep(20 + chances.below(500))
    const begun = performance.now()
    await kill(what, machine, chances)
    const killsAtStart = await bringBack(machine, chances)
    await proof.answeredAgain()
    backMs[what] = [...(backMs[what] ?? []), performance.now() - begun]
    kills[what] = (kills[what] ?? 0) + 1
    if (killsAtStart > 0) kills['at the start'] = (kills['at the start'] ?? 0) + killsAtStart
    done += 1 + killsAtStart
  }
  try {
    await proof.answeredAgain()
    for (let nth = 1; done < plan.kills && proof.faults.length === 0 && !plan.until?.(); nth += 1) {
      const what = plan.kinds?.[nth - 1] ?? pickKill(chances)
      await oneKill(what)
      await proof.hold(nth % plan.wholeEvery === 0)
      plan.say(`${done} kills (${what}), ${proof.ledger.entries.length} acts, seq ${proof.log.seq()}`)
    }
    await proof.finish()
  } catch (error) {
    proof.faults.push(`${error instanceof Error ? error.stack : error}\n${machine.words().slice(-2_000)}`)
  } finally {
    proof.stop()
  }
  return { ...proof.summary(), kills, done, backMs }
}
