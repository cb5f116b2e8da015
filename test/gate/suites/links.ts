import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { createLinkTokens } from '@/lib/auth/assignment-link'
import { draft } from '../../support/draft'
import { makeLink } from '../support/links'
import { SECRET } from '../support/people'
import { ask, type World } from '../support/world'

/** Personal links: what they open, what they do not, and what they say when they are over. */
export function linkSuite(of: () => World): void {
  const by = (token: string, path = '/api/v1/answer', method = 'GET') =>
    ask(of().closed, path, { method, headers: { authorization: `Bearer ${token}` } })
  const said = async (answer: Response) => {
    const { code, detail } = (await answer.json()) as { code: string; detail: string }
    return { status: answer.status, code, detail }
  }

  test('expired, withdrawn and mistyped are told apart, to whoever holds what was once a good link', async () => {
    const { system, assignments, link } = of()
    const [id = ''] = assignments
    expect((await by(link)).status).toBe(200)
    const expired = await makeLink(system, id, { ends: -1 })
    const withdrawn = await makeLink(system, id, { isWithdrawn: true })
    expect(await said(await by(expired))).toMatchObject({
      status: 410,
      code: 'link-expired',
      detail: expect.stringContaining('hết hạn'),
    })
    expect(await said(await by(withdrawn))).toMatchObject({
      status: 410,
      code: 'link-withdrawn',
      detail: expect.stringContaining('thu hồi'),
    })
    // Whoever knows a link's number and end but not its signature learns nothing of it.
    const unsigned = createLinkTokens('ý'.repeat(40))
    const row = await system.db.assignmentLink.findFirstOrThrow({ where: { withdrawnAt: { not: null } } })
    const guesses = [
      unsigned.tokenOf(row),
      withdrawn.slice(0, -1),
      `${withdrawn}A`,
      `zl_${'A'.repeat(120)}`,
      'zl_',
      'zl_ x',
    ]
    for (const token of guesses)
      expect((await said(await by(token))).code, token).toMatch(/^link-unknown$|^unauthenticated$/)
    for (const answer of ['acknowledge', 'done', 'undo'])
      expect((await by(expired, `/api/v1/assignments/${id}/${answer}`, 'POST')).status).toBe(410)
  })

  test('one link is for one assignment; it reads nothing else, and nobody’s telephone', async () => {
    const { assignments, link, open, seq } = of()
    const [, other = ''] = assignments
    for (const answer of ['acknowledge', 'done', 'undo'])
      expect((await by(link, `/api/v1/assignments/${other}/${answer}`, 'POST')).status).toBe(403)
    const view = await (await by(link)).text()
    expect(view).not.toMatch(/"(phone|email|contact)"/)
    // In a public installation it sees what anybody sees, and no more.
    const headers = { authorization: `Bearer ${link}` }
    for (const path of ['/api/v1/events?after=0&limit=500', `/api/v1/changes/${seq}`, '/api/v1/units']) {
      const mine = await (await ask(open, path, { headers })).text()
      expect(mine, path).toBe(await (await ask(open, path)).text())
      expect(mine, path).not.toMatch(/assignment-updated|"contact":\{|"phone":"/)
    }
  })

  test('what a later decision has overtaken is looked at, and not answered any more', async () => {
    const { system, open, accounts } = of()
    const headers = { authorization: `Bearer ${accounts.keys.find(({ role }) => role === 'operator')?.key}` }
    const publish = async (zone: 'red' | 'yellow') => {
      const body = JSON.stringify(draft({ zones: { '31504': zone } }))
      return (await (await ask(open, '/api/v1/decisions', { method: 'POST', headers, body })).json()) as {
        seqs: number[]
      }
    }
    const { seqs } = await publish('yellow')
    const { assignments } = await system.read.assignments({ batch: seqs[0] ?? 0, limit: 5 })
    const id = assignments[0]?.id ?? ''
    const token = await makeLink(system, id)
    await publish('red')
    expect((await by(token)).status).toBe(200)
    expect(await said(await by(token, `/api/v1/assignments/${id}/done`, 'POST'))).toMatchObject({
      code: 'assignment-superseded',
    })
  })

  test('a link cannot be guessed: its signature has 256 bits, and hangs on everything that it names', () => {
    const { tokenOf } = createLinkTokens(SECRET)
    const link = { id: randomUUID(), assignmentId: 'a', expiresAt: new Date(1_700_000_000_000) }
    const signatures = new Set(
      [
        link,
        { ...link, id: randomUUID() },
        { ...link, assignmentId: 'b' },
        { ...link, expiresAt: new Date(1_700_000_000_001) },
      ].map((one) => tokenOf(one).slice(-43)),
    )
    signatures.add(createLinkTokens(`${SECRET}.`).tokenOf(link).slice(-43))
    expect(signatures.size).toBe(5)
    for (const signature of signatures) expect(Buffer.from(signature, 'base64url')).toHaveLength(32)
  })

  test('its page passes the address on to nobody, and no log has it', async () => {
    const { closed, open, link } = of()
    const page = await ask(closed, `/units/answer/${link}`)
    expect(page.headers.get('referrer-policy')).toBe('no-referrer')
    expect(page.headers.get('cache-control')).toMatch(/no-store/)
    expect(page.headers.get('x-robots-tag')).toMatch(/noindex/)
    await ask(closed, `/units/answer/${link}/%00`)
    await ask(closed, `/api/v1/${link}`)
    for (const { server } of [open, closed]) expect(server.words()).not.toContain(link.slice(10, 60))
    // The page itself loads nothing from elsewhere, which would be told the address.
    const words = await page.text()
    expect(words.match(/(?:src|href)="(?:https?:)?\/\/[^"]+/g) ?? []).toEqual([])
    expect(readFileSync('app/units/answer/[token]/page.tsx', 'utf8')).toContain("referrer: 'no-referrer'")
  })
}
