import { setTimeout as sleep } from 'node:timers/promises'
import { ZONES } from '../../../lib/domain/zone'
import { type Api, apiOf } from '../../support/api'
import { draft } from '../../support/draft'
import { province } from '../../support/province'
import type { RunningServer } from '../../support/start-server'
import { monotonic } from './monotonic'

export type Act = { seqs: number[]; asked: number; answered: number }

/** Publishes decisions that change so many communes each time, as an honest program: a limit on writes is waited for. */
export function createActs(server: Pick<RunningServer, 'url' | 'credentials'>) {
  const api: Api = apiOf(server.url, server.credentials())
  let turn = 0
  return async function act(communes: number): Promise<Act> {
    turn += 1
    const named = Array.from({ length: communes }, (_, i) => province[(turn * 7 + i) % province.length])
    const items = named.map((commune, i) => ({
      communeCode: commune?.code ?? '',
      zone: ZONES[(turn + i) % ZONES.length] ?? 'green',
    }))
    const decision = draft({ items })
    for (;;) {
      const asked = monotonic()
      try {
        const { seqs } = await api.publish(decision, `${process.pid}-${turn}`)
        return { seqs, asked, answered: monotonic() }
      } catch (error) {
        if (!(error instanceof Error) || !error.message.includes('429')) throw error
        await sleep(1_000)
      }
    }
  }
}
