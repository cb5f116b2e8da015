import { readFileSync } from 'node:fs'
import type { DecisionDraft } from '../../../lib/domain/decision'
import { ZONES } from '../../../lib/domain/zone'
import type { Api } from '../../support/api'
import { draft } from '../../support/draft'
import type { RunningServer } from '../../support/start-server'

/** A running server with an operator's key, on a database of its own. */
export type Writer = { server: RunningServer; api: Api; url: string }

const codes: string[] = JSON.parse(readFileSync('public/geo/communes.json', 'utf8')).map(
  ({ code }: { code: string }) => code,
)
let turn = 0

/** A decision for every commune of the province, from now on as the desk sends it; each has another zone than in the one before. */
export function provinceDraft(effectiveAt = new Date()): DecisionDraft {
  turn += 1
  return draft({
    effectiveAt: effectiveAt.toISOString(),
    zones: Object.fromEntries(codes.map((code, place) => [code, ZONES[(place + turn) % ZONES.length] ?? 'green'])),
  })
}

type Asked = { assignments: { id: string }[] }

/** Every fifth of those asked answers that it has the task, every tenth that it is done. */
export async function answerSome({ api }: Writer): Promise<void> {
  const { assignments } = (await (await api.get('/api/v1/assignments?open=1&limit=1000')).json()) as Asked
  for (const [place, { id }] of assignments.entries()) {
    if (place % 5 === 0) await answered(api, id, 'acknowledge', {})
    if (place % 10 === 0) await answered(api, id, 'done', { channel: 'loudspeaker', note: 'Đã phát thanh' })
  }
}

async function answered(api: Api, id: string, answer: string, words: object): Promise<void> {
  const response = await api.post(`/api/v1/assignments/${id}/${answer}`, words)
  if (!response.ok) throw new Error(`${answer} answered ${response.status}: ${await response.text()}`)
}
