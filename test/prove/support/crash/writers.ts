import { setTimeout as sleep } from 'node:timers/promises'
import type { Assignment } from '@/lib/domain/assignment'
import { ZONES } from '@/lib/domain/zone'
import { apiOf } from '../../../support/api'
import { province } from '../../../support/province'
import type { Random } from '../random'
import type { Act, Ledger, Outcome } from './ledger'

const AGAIN_MS = 150
const PATIENCE_MS = 15_000
/** An answer that says no for good; everything else is asked again. */
const isFinal = (status: number) => status >= 400 && status < 500 && status !== 408 && status !== 429

export type Target = { url: string; apiKey: string }
type Asked = { path: string; body: unknown; act: Act; isCareless?: boolean }
type Published = { id: string; number: string }

/**
 * Honest programs writing at once: each asks with a key, and again with the same
 * key until it is answered. A careless few ask once, without a key, and give up.
 * `stop` resolves when all have their last answer.
 */
export function startWriters(
  target: () => Target,
  ledger: Ledger,
  chances: Random,
  options: { count: number; name: string },
) {
  let isStopping = false
  let asked = 0
  const communes = province.map(({ code }) => code)

  async function once({ path, body, act, isCareless }: Asked): Promise<Outcome | null> {
    const { url, apiKey } = target()
    const headers = {
      authorization: `Bearer ${apiKey}`,
      'content-type': 'application/json',
      ...(isCareless ? {} : { 'idempotency-key': act.key }),
    }
    const request = { method: 'POST', headers, body: JSON.stringify(body), signal: AbortSignal.timeout(PATIENCE_MS) }
    try {
      const response = await fetch(url + path, request)
      const said = (await response.json()) as { id?: string; seqs?: number[]; code?: string }
      ledger.count(`${response.status}${said.code ? ` ${said.code}` : ''}`)
      if (response.ok) return { kind: 'accepted', id: said.id ?? '', seqs: said.seqs ?? [] }
      return isFinal(response.status) ? { kind: 'refused', code: said.code ?? String(response.status) } : null
    } catch (error) {
      ledger.count(`no answer (${(error as Error).name})`)
      return null
    }
  }
  async function ask(one: Asked): Promise<Outcome> {
    for (;;) {
      const outcome = await once(one)
      if (outcome || one.isCareless) {
        ledger.add(one.act, outcome ?? { kind: 'none' })
        return outcome ?? { kind: 'none' }
      }
      await sleep(AGAIN_MS)
    }
  }

  async function publish(key: string): Promise<Published | null> {
    const start = chances.below(communes.length)
    const chosen = communes.slice(start, start + 1 + chances.below(5))
    const isScheduled = chances.chance(0.1)
    const body = {
      number: key,
      issuer: 'Ban Chỉ đạo (kiểm thử)',
      signedOn: '2021-10-01',
      effectiveAt: new Date(Date.now() + (isScheduled ? 2_500 : -1_000)).toISOString(),
      items: chosen.map((communeCode) => ({ communeCode, zone: chances.pick(ZONES) })),
    }
    const act: Act = { kind: 'publish', key, communes: chosen, isScheduled }
    const outcome = await ask({ path: '/api/v1/decisions', body, act, isCareless: chances.chance(0.1) })
    return outcome.kind === 'accepted' ? { id: outcome.id, number: key } : null
  }
  const revoke = ({ id, number }: Published, key: string) =>
    ask({ path: `/api/v1/decisions/${id}/revoke`, body: { reason: key }, act: { kind: 'revoke', key, number } })

  async function answer({ id }: Published, key: string): Promise<void> {
    const { url, apiKey } = target()
    const response = await apiOf(url, { apiKey })
      .get(`/api/v1/assignments?decision=${id}&limit=50`)
      .catch(() => null)
    if (!response?.ok) return
    const { assignments } = (await response.json().catch(() => ({ assignments: [] }))) as { assignments: Assignment[] }
    const open = assignments.filter(({ state, supersededAt }) => state === 'sent' && !supersededAt)
    const chosen = open[chances.below(open.length)]
    if (!chosen) return
    const act: Act = { kind: 'answer', key, assignment: chosen.id }
    await ask({ path: `/api/v1/assignments/${chosen.id}/acknowledge`, body: { note: key }, act })
  }

  async function write(nth: number): Promise<void> {
    let mine: Published[] = []
    while (!isStopping) {
      asked += 1
      const key = `${options.name}-${nth}-${asked}`
      const roll = chances.next()
      const last = mine.at(-1)
      if (last && roll < 0.2) {
        mine = mine.slice(0, -1)
        await revoke(last, key)
      } else if (last && roll < 0.45) await answer(last, key)
      else {
        const published = await publish(key)
        if (published) mine = [...mine.slice(-20), published]
      }
    }
  }
  const running = Promise.all(Array.from({ length: options.count }, (_, nth) => write(nth)))
  return {
    async stop(): Promise<void> {
      isStopping = true
      await running
    },
  }
}
