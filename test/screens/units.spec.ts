import type { Page } from '@playwright/test'
import { Client } from 'pg'
import { databaseUrlOf } from '../support/database-url'
import { expect, expectNoAxeViolations, type TestServer, test } from './support/fixtures'
import { draftFor } from './support/place-drafts'

const DAI_TAM = { code: '31690', unit: /^Ủy ban nhân dân/ }

type Published = { id: string; number: string; seq: number }
const published: { server: TestServer; id: string }[] = []
async function publishRed(server: TestServer, code: string): Promise<Published> {
  const decision = draftFor(code, 'red')
  const { id, seqs } = await server.publish(decision)
  published.push({ server, id })
  return { id, number: decision.number, seq: seqs[0] ?? 0 }
}
test.afterEach(async () => {
  for (const { server, id } of published.splice(0).reverse())
    await server.api.post(`/api/v1/decisions/${id}/revoke`, { reason: 'Hết thử.' })
})

const live = (page: Page) => expect(page.getByText('Trực tiếp', { exact: true })).toBeVisible()
const part = (page: Page, name: string) => page.getByRole('region', { name: new RegExp(`^${name}`) })

async function linkFor(server: TestServer, decision: string, person: string) {
  const listed = await (await server.api.get(`/api/v1/assignments?decision=${decision}`)).json()
  const { assignments } = listed as { assignments: { id: string; unit: { name: string; level: string } }[] }
  const own = assignments.find(({ unit }) => unit.level === 'commune' && DAI_TAM.unit.test(unit.name))
  if (!own) throw new Error('The commune has no committee among the units.')
  const answer = await server.api.post(`/api/v1/assignments/${own.id}/links`, { person })
  expect(answer.status).toBe(201)
  const link = (await answer.json()) as { id: string; url: string }
  return { ...link, unit: own.unit.name, assignment: own.id, path: new URL(link.url).pathname }
}

test('red is asked, received, done and taken back: list, wall and the unit’s phone tell the same within a second', async ({
  server,
  asOperator,
  browser,
}) => {
  test.setTimeout(120_000)
  const wall = await asOperator.context().newPage()
  await wall.goto('/wall?pace=0.001')
  await asOperator.goto('/units')
  await Promise.all([live(wall), live(asOperator)])

  const { id, number, seq } = await publishRed(server, DAI_TAM.code)
  // Drawn together with its units, which may stand further down than the first page of the list.
  await asOperator.waitForFunction(
    (label) => [...document.querySelectorAll('option')].some(({ textContent }) => textContent === label),
    number,
    { polling: 20 },
  )
  await asOperator.getByLabel('Quyết định').selectOption({ label: number })
  const silent = part(asOperator, 'Chưa phản hồi')
  await expect(silent.getByRole('heading', { level: 3, name: DAI_TAM.unit })).toBeVisible()
  await expect(wall.getByText(/\d+ đơn vị chưa phản hồi/)).toBeVisible({ timeout: 15_000 })
  await expectNoAxeViolations(asOperator)

  const link = await linkFor(server, id, 'anh Sơn, cán bộ loa')
  const phone = await browser.newContext({ baseURL: server.url, viewport: { width: 390, height: 844 } })
  const page = await phone.newPage()
  const opened = await page.goto(link.path)
  expect(opened?.headers()['referrer-policy']).toBe('no-referrer')
  expect(opened?.headers()['x-robots-tag']).toContain('noindex')
  await expect(page.getByRole('heading', { level: 1, name: link.unit })).toBeVisible()
  await expect(page.getByText(/Kính thưa quý bà con/)).toBeVisible()
  await expect(page.getByRole('link', { name: /Mở các bài tuyên truyền/ })).toHaveAttribute('href', `/changes/${seq}`)
  expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0)
  // Opening it has answered nothing.
  await expect(silent.getByRole('heading', { level: 3, name: link.unit })).toBeVisible()
  await expectNoAxeViolations(page)

  await page.getByRole('button', { name: 'Đã nhận' }).click()
  await expect(page.getByText('Đã ghi: Đã nhận')).toBeVisible()
  const received = part(asOperator, 'Đã nhận, đang làm')
  await expect(received.getByRole('heading', { level: 3, name: link.unit })).toBeVisible()

  await page.getByLabel('Ghi chú (không bắt buộc)').fill('Phát 3 lượt, sáng nay.')
  await page.getByRole('button', { name: 'Đã làm: Loa, xe lưu động' }).click()
  await expect(page.getByText('Đã ghi: Đã làm: Loa, xe lưu động')).toBeVisible()
  const done = part(asOperator, 'Đã làm').getByRole('listitem').filter({ hasText: link.unit })
  await expect(done.getByText('Phát 3 lượt, sáng nay.')).toBeVisible()
  await expect(done).toContainText('anh Sơn, cán bộ loa')

  await page.getByRole('button', { name: 'Rút lại “Đã làm: Loa, xe lưu động”' }).click()
  await expect(page.getByText('đã rút lại')).toBeVisible()
  await expect(received.getByRole('heading', { level: 3, name: link.unit })).toBeVisible()
  await phone.close()
  await wall.close()
})

/** Moves one of a unit's clocks into the past, as if the minutes had gone by. */
async function runOut(server: TestServer, assignment: string, clock: 'due_at' | 'escalate_at'): Promise<void> {
  const database = new Client(databaseUrlOf(server.running))
  await database.connect()
  const moved = await database.query(`UPDATE assignment SET ${clock} = now() - interval '1 second' WHERE id = $1`, [
    assignment,
  ])
  await database.end()
  expect(moved.rowCount).toBe(1)
}

test('a silent unit becomes overdue, then the unit above is told: list, change page and wall say so by themselves', async ({
  server,
  asOperator: page,
}) => {
  const { id, number, seq } = await publishRed(server, DAI_TAM.code)
  const { assignment, unit } = await linkFor(server, id, 'anh Sơn')
  const change = await page.context().newPage()
  const wall = await page.context().newPage()
  await Promise.all([page.goto('/units'), change.goto(`/changes/${seq}`), wall.goto('/wall?pace=0.001')])
  await Promise.all([live(page), live(wall)])
  await page.getByLabel('Quyết định').selectOption({ label: number })
  const row = part(page, 'Chưa phản hồi').getByRole('listitem').filter({ hasText: unit }).first()
  await expect(row).toBeVisible()
  await expect(row.getByText('Quá hạn')).toHaveCount(0)

  await runOut(server, assignment, 'due_at')
  await expect(row.getByText('Quá hạn').first()).toBeVisible()
  await expect(
    change
      .getByRole('region', { name: 'Ai làm gì' })
      .getByRole('listitem')
      .filter({ hasText: unit })
      .getByText('Quá hạn')
      .first(),
  ).toBeVisible()
  await expect(wall.getByText(unit, { exact: false }).first()).toBeVisible({ timeout: 20_000 })

  await runOut(server, assignment, 'escalate_at')
  await expect(row.getByText(/Đã báo Huyện ủy/).first()).toBeVisible()
  const told = await (await server.api.get(`/api/v1/assignments/${assignment}`)).json()
  const { overdueAt, escalatedTo } = (told as { assignment: { overdueAt: string; escalatedTo: { id: string } } })
    .assignment
  expect(overdueAt).not.toBeNull()
  expect(escalatedTo.id).toMatch(/^cap-uy-huyen-/)
  await change.close()
  await wall.close()
})

test('a bad line sends an answer again until it is written, once', async ({ server, browser }) => {
  const { id } = await publishRed(server, DAI_TAM.code)
  const link = await linkFor(server, id, 'chị Hoa')
  const context = await browser.newContext({ baseURL: server.url })
  const page = await context.newPage()
  await page.goto(link.path)
  const keys: string[] = []
  await page.route('**/acknowledge', async (route) => {
    keys.push(route.request().headers()['idempotency-key'] ?? '')
    // The first reaches the server, whose answer is lost.
    if (keys.length === 1) await route.fetch()
    if (keys.length <= 2) return route.abort()
    return route.continue()
  })
  await page.getByRole('button', { name: 'Đã nhận' }).click()
  await expect(page.getByText('Đang tự gửi lại', { exact: false })).toBeVisible()
  await expect(page.getByText('Đã ghi: Đã nhận')).toBeVisible()
  expect(new Set(keys).size).toBe(1)
  expect(keys.length).toBeGreaterThanOrEqual(3)
  const told = await (await server.api.get(`/api/v1/assignments/${link.assignment}`)).json()
  expect((told as { assignment: { answers: unknown[] } }).assignment.answers).toHaveLength(1)
  await context.close()
})

test('a link that was withdrawn opens nothing; one whose decision was overtaken says not to read it any more', async ({
  server,
  browser,
}) => {
  const { id } = await publishRed(server, DAI_TAM.code)
  const kept = await linkFor(server, id, 'anh Sơn')
  const gone = await linkFor(server, id, 'chị Hoa')
  const withdrawn = await server.api.post(`/api/v1/links/${gone.id}/withdraw`, {})
  expect(withdrawn.status).toBe(200)
  const context = await browser.newContext({ baseURL: server.url })
  const page = await context.newPage()
  await page.goto(gone.path)
  await expect(page.getByRole('heading', { name: 'Liên kết này không dùng được nữa' })).toBeVisible()
  await expect(page.getByText('Liên kết đã được người gửi thu hồi.', { exact: false })).toBeVisible()
  await page.goto(`${gone.path}x`)
  await expect(page.getByText('có thể đã bị chép thiếu', { exact: false })).toBeVisible()
  await publishRed(server, DAI_TAM.code)
  await page.goto(kept.path)
  await expect(page.getByRole('heading', { name: 'Đừng đọc bài này nữa' })).toBeVisible()
  await expect(page.getByRole('link', { name: /xem nội dung đang áp dụng/ })).toHaveAttribute(
    'href',
    `/communes/${DAI_TAM.code}`,
  )
  await expect(page.getByRole('button', { name: 'Đã nhận' })).toHaveCount(0)
  await context.close()
})

test('an operator makes a link with its code, answers for a unit with a note, and the change page shows the trace', async ({
  server,
  asOperator: page,
}) => {
  const { number, seq } = await publishRed(server, DAI_TAM.code)
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto('/units')
  await page.getByLabel('Quyết định').selectOption({ label: number })
  const row = page.getByRole('listitem').filter({ has: page.getByRole('heading', { level: 3, name: DAI_TAM.unit }) })
  await row.getByRole('button', { name: 'Xem việc và trả lời' }).click()
  await row.getByLabel('Gửi cho ai').fill('chị Hoa, Đài Truyền thanh')
  await row.getByRole('button', { name: 'Tạo liên kết' }).click()
  await expect(row.getByRole('img', { name: /Mã QR/ })).toBeVisible()
  await expect(row.getByText(/\/units\/answer\/zl_/)).toBeVisible()
  await row.getByRole('button', { name: 'Đã nhận' }).click()
  await expect(row.getByText('Hãy ghi ai đã báo và báo bằng cách nào.')).toBeVisible()
  await row.getByLabel(/^Ghi chú/).fill('Chị Hoa báo qua điện thoại.')
  await row.getByRole('button', { name: 'Đã nhận' }).click()
  await expect(part(page, 'Đã nhận, đang làm').getByText('Chị Hoa báo qua điện thoại.').first()).toBeVisible()
  expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0)

  await page.goto(`/changes/${seq}`)
  const units = page.getByRole('region', { name: 'Ai làm gì' })
  await expect(units.getByText(/Giao \d+ đơn vị: 1 đã nhận/)).toBeVisible()
  await expect(units.getByText('Chị Hoa báo qua điện thoại.')).toBeVisible()
})
