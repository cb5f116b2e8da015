import { io, type Socket } from 'socket.io-client'
import { expect, test } from 'vitest'
import { can } from '@/lib/auth/permission'
import type { EventsFrame } from '@/lib/realtime/protocol'
import { draft } from '../../support/draft'
import type { Person } from '../support/people'
import { ask, headersOf, type Site, type World } from '../support/world'

/** A client at the socket, as a program with these headers. */
export function listen(site: Site, extraHeaders: Record<string, string>) {
  const socket: Socket = io(site.url, { transports: ['websocket'], forceNew: true, reconnection: false, extraHeaders })
  const types = new Set<string>()
  socket.on('events', (frame: EventsFrame) => {
    for (const { type } of frame.events) types.add(type)
  })
  const outcome = new Promise<string>((done) => {
    socket.on('head', () => done('listening'))
    socket.on('connect_error', (error) => done(error.message))
  })
  const closed = new Promise<string>((done) => socket.on('disconnect', done))
  return { socket, types, outcome, closed }
}

function expected({ kind, role }: Person, { access }: Site): 'staff' | 'public' | 'refused' {
  if (kind === 'bad') return 'refused'
  if (can(role, 'log:read-staff', access)) return 'staff'
  return can(role, 'log:read-public', access) ? 'public' : 'refused'
}

/** Which audience of the log each identity gets. */
export function socketAudienceSuite(of: () => World): void {
  test('everybody hears what the table lets them hear, on both installations', { timeout: 30_000 }, async () => {
    const world = of()
    const everybody: Person[] = [...world.people, { name: 'a link', kind: 'link', role: null, bearer: world.link }]
    const ears = [world.open, world.closed].flatMap((site) =>
      everybody.map((person) => ({ site, person, ...listen(site, headersOf(site, person)) })),
    )
    try {
      for (const { site, person, outcome } of ears) {
        const should = expected(person, site) === 'refused' ? 'unauthenticated' : 'listening'
        expect(await outcome, `${person.name}, ${site.access}`).toBe(should)
      }
      const operator = world.accounts.keys.find(({ role }) => role === 'operator')?.key
      const published = await ask(world.open, '/api/v1/decisions', {
        method: 'POST',
        headers: { authorization: `Bearer ${operator}` },
        body: JSON.stringify(draft({ zones: { '31501': 'red' } })),
      })
      expect(published.status).toBe(201)
      const heard = { staff: ['assignment-updated', 'zone-changed'], public: ['zone-changed'], refused: [] }
      await expect
        .poll(() => ears.map(({ types }) => [...types].sort()), { timeout: 8_000 })
        .toEqual(ears.map(({ person, site }) => heard[expected(person, site)]))
    } finally {
      for (const { socket } of ears) socket.disconnect()
    }
  })
}
