import { expect, test } from 'vitest'
import { type Action, can } from '@/lib/auth/permission'
import { pagesOnDisk } from '../support/disk'
import type { Person } from '../support/people'
import { ask, each, headersOf, type Site, type World } from '../support/world'

/** Every page, and what it asks of who looks; null is open to anybody. */
const PAGES: Readonly<Record<string, Action | null>> = {
  '/': 'board:read',
  '/admin': null,
  '/admin/answer-times': 'setting:manage',
  '/admin/audit': 'audit:read',
  '/admin/units': 'unit:manage',
  '/admin/users': 'user:manage',
  '/changes/[seq]': 'change:read',
  '/communes/[code]': 'commune:read',
  '/following': 'board:read',
  '/messages': 'content:read',
  '/messages/edit/[key]': 'content:edit',
  '/messages/local': 'content:edit',
  '/messages/review': 'content:edit',
  '/operator': 'decision:publish',
  '/operator/decisions/[id]': 'decision:publish',
  '/setup': null,
  '/sign-in': null,
  '/trends': 'board:read',
  '/units': 'assignment:read',
  '/units/answer/[token]': null,
  '/wall': 'board:read',
}
const OF_THE_OPEN = new Set(['/', '/messages', '/operator', '/units'])
const PARTS: Readonly<Record<string, string>> = {
  '[code]': '31498',
  '[key]': '0'.repeat(24),
  '[id]': '00000000-0000-4000-8000-000000000000',
  '[token]': 'zl_x',
}

function expected({ kind, role }: Person, action: Action | null, site: Site): string {
  if (action === null) return 'open'
  if (can(role, action, site.access)) return 'shown'
  return kind === 'user' ? '403' : '/sign-in'
}

function seen(answer: Response, action: Action | null): string {
  if (answer.status >= 500 || answer.status === 403) return String(answer.status)
  if (action === null) return 'open'
  const to = answer.headers.get('location')
  return to === null ? 'shown' : new URL(to, 'http://here').pathname
}

/** Who sees which page; those refused are sent to sign in or told so, and get nothing of it. */
export function pageSuite(of: () => World): void {
  test('every page on disk is in the table, and nothing else is', () => {
    expect(pagesOnDisk()).toEqual(Object.keys(PAGES).toSorted())
  })

  test.each([
    ['open', /^(nobody|session of viewer|expired session)/],
    ['closed', /^(nobody|session of|roleless)/],
  ] as const)('the pages of the %s installation', { timeout: 60_000 }, async (which, coming) => {
    const { people, seq, [which]: site } = of()
    const looking = people.filter(({ name }) => coming.test(name))
    // Where everybody with a role may look, one of them is enough; where everybody may, nobody in particular is.
    const isTelling = (person: Person, action: Action | null) =>
      person.name === 'nobody' ||
      (action && (person.name === 'session of viewer' || !can('viewer', action, site.access)))
    // The pages are the same on both; which are open to nobody in particular is not.
    const pages = Object.entries(PAGES).filter(([page]) => which === 'closed' || OF_THE_OPEN.has(page))
    const asked = pages.flatMap(([page, action]) =>
      looking.filter((person) => isTelling(person, action)).map((person) => ({ page, action, person })),
    )
    const wrong: string[] = []
    await each(asked, async ({ page, action, person }) => {
      const path = page.replaceAll(/\[\w+\]/g, (part) => (part === '[seq]' ? String(seq) : (PARTS[part] ?? part)))
      const answer = await ask(site, path, { headers: headersOf(site, person) })
      const words = await answer.text()
      const should = expected(person, action, site)
      if (seen(answer, action) !== should)
        wrong.push(`${page} by ${person.name}: ${answer.status} ${seen(answer, action)}, not ${should}`)
      if (should.startsWith('/') && words.includes('class="'))
        wrong.push(`${page} shows ${person.name} something all the same`)
    })
    expect(wrong).toEqual([])
  })

  test('asking for the data of a page instead of the page gives no more', async () => {
    const { closed } = of()
    for (const path of ['/', '/units', '/admin/users', '/operator', '/messages/review'])
      for (const header of ['rsc', 'next-router-prefetch', 'next-action']) {
        const method = header === 'next-action' ? 'POST' : 'GET'
        const answer = await ask(closed, path, { method, headers: { rsc: '1', [header]: '1' } })
        const words = await answer.text()
        expect(words, `${path} ${header}`).not.toMatch(/31498|@example\.vn|"units":\[\{/)
      }
  })
}
