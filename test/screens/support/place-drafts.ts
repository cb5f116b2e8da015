import type { Board } from '../../../lib/domain/board'
import type { Zone } from '../../../lib/domain/zone'
import type { TestServer } from './fixtures'

let count = 0

/** A decision for one commune, in force at once, with a number of its own. */
export function draftFor(communeCode: string, zone: Zone) {
  count += 1
  return {
    number: `${communeCode}-${Date.now()}-${count}/QĐ-BCĐ`,
    issuer: 'Ban Chỉ đạo phòng, chống dịch tỉnh',
    signedOn: '2021-10-01',
    effectiveAt: new Date(Date.now() - 1_000).toISOString(),
    items: [{ communeCode, zone }],
    note: null,
  }
}

/**
 * A commune that no decision stands on: one that was never named, where there is
 * one. The tests of a worker share one server, in any order.
 */
export async function untouched({ api }: TestServer): Promise<string> {
  const { zones } = (await (await api.get('/api/v1/board')).json()) as Board
  const free = Object.keys(zones)
    .reverse()
    .filter((code) => !zones[code]?.zone)
  for (const code of free) {
    const commune = await (await api.get(`/api/v1/communes/${code}`)).json()
    if ((commune as { history: unknown[] }).history.length === 0) return code
  }
  const [any] = free
  if (!any) throw new Error('Every commune has a zone.')
  return any
}

/** Publishes one commune's zone and answers the seq of its change. */
export async function changed(server: TestServer, communeCode: string, zone: Zone): Promise<number> {
  const { seqs } = await server.publish(draftFor(communeCode, zone))
  const [seq] = seqs
  if (seq === undefined) throw new Error('The decision changed nothing.')
  return seq
}
