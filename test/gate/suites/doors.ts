import { expect, test } from 'vitest'
import { can } from '@/lib/auth/permission'
import { doorsOnDisk, filesWithServerActions } from '../support/disk'
import { DOORS, exampleOf, METHODS, OTHER_DOORS, type Rule } from '../support/door-table'
import type { Person } from '../support/people'
import { ask, each, headersOf, type Site, type World } from '../support/world'

/** What the permission table says of somebody at a door: let through, or the status that refuses. */
function expected({ kind, role }: Person, { action, link, onlyLink }: Rule, site: Site): string {
  if (kind === 'bad') return '401'
  if (kind === 'link' && link) return 'through'
  if (!can(role, action, site.access)) return role === null && kind !== 'link' ? '401' : '403'
  return onlyLink ? '403' : 'through'
}

/** Refused, or let through to whatever the door made of the empty question. */
const seen = ({ status }: Response): string =>
  [401, 403, 405, 410, 429].includes(status) || status >= 500 ? String(status) : 'through'

/** Roles come by key to the one and by session to the other: both lead to the same check. */
const COMING = {
  open: /^(nobody|key of|a revoked key|expired session|a personal link)/,
  closed: /^(nobody|session of|an expired key|banned|roleless|a personal link)/,
}

/** Each role, key and link at each method of each door, on both installations. */
export function doorSuite(of: () => World): void {
  test('every door on disk is in the table, and nothing else is', () => {
    expect(doorsOnDisk()).toEqual([...Object.keys(DOORS), ...Object.keys(OTHER_DOORS)].toSorted())
    expect(filesWithServerActions()).toEqual([])
  })

  test.each(['open', 'closed'] as const)(
    'the %s installation lets through whom the table names, and refuses all others',
    {
      timeout: 120_000,
    },
    async (which) => {
      const world = of()
      const site = world[which]
      const people: Person[] = [
        ...world.people,
        { name: 'a personal link', kind: 'link', role: null, bearer: world.link },
      ]
      const coming = people.filter(({ name }) => COMING[which].test(name))
      const asked = Object.entries(DOORS).flatMap(([door, rules]) =>
        METHODS.flatMap((method) => coming.map((person) => ({ door, method, rule: rules[method], person }))),
      )
      const wrong: string[] = []
      await each(asked, async ({ door, method, rule, person }) => {
        // A method that a door does not have is refused alike to everybody: the one who may do all sees it.
        if (!rule && person.name !== 'key of admin') return
        const answer = await ask(site, exampleOf(door, world.seq), { method, headers: headersOf(site, person) })
        await answer.arrayBuffer()
        const should = rule ? expected(person, rule, site) : '405'
        if (seen(answer) !== should) wrong.push(`${method} ${door} by ${person.name}: ${answer.status}, not ${should}`)
      })
      expect(wrong).toEqual([])
    },
  )

  test('what is open to all tells nothing that it should not', async () => {
    const { open, closed, seq } = of()
    for (const site of [open, closed]) {
      expect(Object.keys((await (await ask(site, '/healthz')).json()) as object)).toEqual(['status', 'phase'])
      expect(Object.keys((await (await ask(site, '/readyz')).json()) as object)).toEqual([
        'status',
        'words',
        'logReadMsAgo',
        'database',
      ])
      for (const method of METHODS) expect((await ask(site, '/api/v1/nothing', { method })).status).toBe(404)
    }
    for (const path of [`changes/${seq}`, `province/${seq}`, `communes/31498/${seq}`])
      expect((await ask(closed, `/preview/${path}.png`)).status, path).toBe(404)
  })

  test('no door is reached past its check by another spelling of its address', async () => {
    const { closed } = of()
    const spellings = ['/api/v1/board/', '/api/v1//board', '/api//v1/board', '/API/V1/BOARD', '/api/v1/%62oard']
    const more = [
      '/api/v1/../v1/board',
      '/api/v1/board%2f',
      '/api/v1/board;x',
      '/./api/v1/board',
      '/api/v1/board?_rsc=1',
    ]
    for (const path of [...spellings, ...more, '/feeds/zones.geojson/', '//api/v1/board', '/api/v1/board.json']) {
      const answer = await ask(closed, path)
      expect(answer.status === 200 ? `${path}: ${await answer.text()}` : '').toBe('')
    }
    const smuggled = {
      'x-middleware-subrequest': 'middleware',
      'x-original-url': '/healthz',
      'x-http-method-override': 'GET',
    }
    expect((await ask(closed, '/api/v1/board', { headers: smuggled })).status).toBe(401)
  })
}
