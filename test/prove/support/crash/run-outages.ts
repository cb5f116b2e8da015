import { setTimeout as sleep } from 'node:timers/promises'
import { startProxy } from '../../../support/proxy'
import { boardDoorFaults, refusalFaults, untilReady } from './during-outage'
import { createMachine } from './machine'
import { OUTAGES, type Outage, type Scene } from './outages'
import { startOwnDatabase } from './own-database'
import { createProof, type Proof, type Site, type Summary } from './proof'

export type OutagePlan = {
  seed: number
  program: readonly string[]
  /** How long each lasts, ms. */
  lastsMs: number
  writers: number
  boards: number
  outages?: readonly Outage[]
  /** Whether to wait for what a longer one must show: readiness, and boards that say they are stale. */
  isLong: boolean
  say(words: string): void
}
const round = (ms: number | null) => (ms === null ? 'never' : `${Math.round(ms)} ms`)

async function during(site: Site, proof: Proof, plan: OutagePlan): Promise<string[]> {
  const faults = [...(await refusalFaults(site)), ...(await boardDoorFaults(site))]
  if (!plan.isLong) return faults
  const notReady = await untilReady(site, false)
  plan.say(`    readiness said so, seen ${round(notReady)} after the refusal`)
  if (notReady === null) faults.push('readiness never said that the database is away')
  for (const { follower } of proof.boards)
    await follower.until('stale', ({ stale }) => stale, 30_000).catch((error) => faults.push(String(error)))
  return faults
}

async function one(outage: Outage, scene: Scene, site: Site, proof: Proof, plan: OutagePlan): Promise<void> {
  const begun = performance.now()
  await outage.begin(scene)
  // A silent database is given up after twenty seconds only.
  if (outage.isServerUp && (plan.isLong || !outage.isSilent)) proof.faults.push(...(await during(site, proof, plan)))
  await sleep(Math.max(0, plan.lastsMs - (performance.now() - begun)))
  const lasted = performance.now() - begun
  const over = performance.now()
  await outage.end(scene)
  await proof.answeredAgain()
  const back = performance.now() - over
  const ready = await untilReady(site, true)
  if (ready === null) proof.faults.push('readiness never said that all is well again')
  await proof.hold()
  plan.say(`  ${outage.name}, for ${round(lasted)}; a write answered ${round(back)} afterwards`)
}

/** Takes the database, or the server, away in every way, under load; holds what is said meanwhile, and everything afterwards. */
export async function runOutages(plan: OutagePlan): Promise<Summary> {
  const database = await startOwnDatabase()
  const apiKey = await database.prepare()
  const wire = await startProxy(database.port)
  const wirePort = Number(new URL(wire.url).port)
  const machine = await createMachine(plan.program, { main: { databaseUrl: database.urlAt(wirePort) } })
  try {
    await machine.start()
    const site: Site = { url: machine.url, apiKey, databaseUrl: () => database.url }
    const proof = await createProof(site, plan)
    try {
      await proof.answeredAgain()
      for (const outage of plan.outages ?? OUTAGES) {
        if (proof.faults.length > 0) break
        await one(outage, { machine, database, wire }, site, proof, plan)
      }
      await proof.finish()
    } catch (error) {
      proof.faults.push(`${error instanceof Error ? error.stack : error}\n${machine.words().slice(-2_000)}`)
    } finally {
      proof.stop()
    }
    return proof.summary()
  } finally {
    machine.signalServer('SIGCONT')
    await machine.remove()
    await wire.close()
    await database.remove()
  }
}
