import type { DecisionDraft } from '@/lib/domain/decision'
import type { Published } from '@/lib/services/publish-decision'
import type { Credentials } from './start-server'

/** The doors as a program uses them, with the demo's key. */
export function apiOf(url: string, { apiKey }: Pick<Credentials, 'apiKey'>) {
  const headers = { authorization: `Bearer ${apiKey}`, 'content-type': 'application/json' }
  const post = (path: string, body: unknown, more: Record<string, string> = {}) =>
    fetch(url + path, { method: 'POST', headers: { ...headers, ...more }, body: JSON.stringify(body) })
  return {
    post,
    get: (path: string) => fetch(url + path, { headers }),
    async publish(draft: DecisionDraft, key?: string): Promise<Published> {
      const response = await post('/api/v1/decisions', draft, key ? { 'idempotency-key': key } : {})
      if (response.status !== 201) throw new Error(`publish answered ${response.status}: ${await response.text()}`)
      return (await response.json()) as Published
    },
  }
}
export type Api = ReturnType<typeof apiOf>
