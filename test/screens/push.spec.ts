import type { Page } from '@playwright/test'
import { apiOf } from '../support/api'
import { draft } from '../support/draft'
import { type PushEndpoint, startPushEndpoint } from '../support/push-endpoint'
import { startServer } from '../support/start-server'
import { expect, expectNoAxeViolations, test } from './support/fixtures'
import { givePushService, pressNotification, subscribedWith } from './support/push-service'
import { pushTo } from './support/worker'

const PHUONG_1 = '31783'
const DAI_HAI = '31561'
const NOTIFIED = { permissions: ['notifications'] }

let endpoint: PushEndpoint
test.beforeAll(async () => {
  endpoint = await startPushEndpoint()
})
test.afterEach(() => expect(endpoint.problems).toEqual([]))
test.afterAll(() => endpoint.close())

const notify = (page: Page) => page.getByRole('switch', { name: 'Nhận thông báo' })
async function turnOn(page: Page) {
  await notify(page).click()
  await expect(page.getByText('Máy chủ đã nhận danh sách theo dõi.')).toBeVisible()
  await expect(notify(page)).toBeChecked()
}
const shown = (page: Page) =>
  page.evaluate(async () => {
    const all = await (await navigator.serviceWorker.ready).getNotifications()
    return all.map(({ title, tag }) => ({ title, tag })).sort((one, other) => (one.tag < other.tag ? -1 : 1))
  })

test('from following a commune to its notification, and to none any more', async ({ browser }) => {
  test.setTimeout(120_000)
  const server = await startServer('demo', { PUSH_SERVICES: endpoint.origin })
  const api = apiOf(server.url, server.credentials())
  const context = await browser.newContext({ baseURL: server.url, ...NOTIFIED })
  const made = await givePushService(context, endpoint)
  const page = await context.newPage()
  const ask = (method: string, body: unknown) =>
    fetch(`${server.url}/api/v1/push/subscriptions`, {
      method,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
  // Another device, which follows everything: once it has heard of a change, nobody else will.
  const witness = endpoint.subscriber()
  expect((await ask('PUT', witness.body({ all: true }))).status).toBe(200)
  let published = 0
  async function publish(zones: Parameters<typeof draft>[0] & object): Promise<number> {
    const { seqs } = await api.publish(draft(zones))
    published += 1
    await expect.poll(() => witness.notices().length, { timeout: 15_000 }).toBe(published)
    await expect
      .poll(async () => (await (await fetch(`${server.url}/metrics`)).text()).includes('zonemap_push_waiting 0\n'))
      .toBe(true)
    return seqs[0] ?? 0
  }

  await page.goto(`/communes/${PHUONG_1}`)
  await page.getByRole('button', { name: /^Theo dõi/ }).click()
  await page.getByRole('link', { name: 'Cài đặt thông báo' }).click()
  await expect(notify(page)).not.toBeChecked()
  await turnOn(page)
  const [device] = made
  if (!device) throw new Error('The page subscribed to nothing.')
  // The server forgets the device, as after a backup is restored: trying it out mends that.
  expect(await (await ask('DELETE', { endpoint: device.endpoint })).json()).toEqual({ removed: true })
  await page.getByRole('button', { name: 'Gửi thử một thông báo' }).click()
  await expect(page.getByText('Thông báo thử thường hiện sau vài giây')).toBeVisible()
  await expectNoAxeViolations(page)

  const seq = await publish({ zones: { [PHUONG_1]: 'red' } })
  await publish({ zones: { [DAI_HAI]: 'red' } })
  expect(device.hits.map(({ notice }) => notice.tag)).toEqual([expect.stringMatching(/^test-\d+$/), `change-${seq}`])
  const [tried, news] = device.hits
  expect(news?.vapid.key).toBe(await subscribedWith(page))

  const deliver = await pushTo(page)
  for (const text of [news?.text, news?.text, tried?.text]) await deliver(text ?? '')
  await expect
    .poll(() => shown(page))
    .toEqual([
      { tag: `change-${seq}`, title: 'Vùng đỏ: Phường 1 (Thị xã Vĩnh Châu)' },
      { tag: tried?.notice.tag, title: 'Thông báo thử' },
    ])
  const opened = await pressNotification(context, `change-${seq}`)
  expect(opened).toEqual([`/changes/${seq}`])
  expect(await shown(page)).toHaveLength(1)
  const detail = await context.newPage()
  await detail.goto(opened[0] ?? '')
  await expect(detail.getByRole('heading', { level: 1 })).toContainText('Phường 1')
  await detail.close()

  const told = page.waitForResponse(
    (response) => response.request().method() === 'PUT' && response.url().endsWith('/api/v1/push/subscriptions'),
  )
  await page.getByRole('button', { name: /^Bỏ theo dõi: Phường 1/ }).click()
  expect((await told).status()).toBe(200)
  await expect(page.getByText('Chưa theo dõi nơi nào, nên sẽ không có thông báo.')).toBeVisible()
  await publish({ zones: { [PHUONG_1]: 'green' } })
  expect(device.hits).toHaveLength(2)

  await notify(page).click()
  await expect(notify(page)).not.toBeChecked()
  await expect(notify(page)).toBeEnabled()
  expect(await (await ask('DELETE', { endpoint: device.endpoint })).json()).toEqual({ removed: false })
  expect(await subscribedWith(page)).toBeNull()
  await page.reload()
  await expect(notify(page)).not.toBeChecked()
  expect(made).toHaveLength(1)
  await context.close()
  await server.remove()
})

test('a push service that the server does not send to is said, and nothing is left half on', async ({
  browser,
  server,
}) => {
  const context = await browser.newContext({ baseURL: server.url, ...NOTIFIED })
  await givePushService(context, endpoint)
  const page = await context.newPage()
  await page.goto('/following')
  await notify(page).click()
  await expect(page.getByText('Máy chủ chưa nhận đăng ký thông báo.')).toContainText(
    'không nằm trong danh sách được gửi tới',
  )
  await expect(notify(page)).not.toBeChecked()
  expect(await subscribedWith(page)).toBeNull()
  expect(await page.evaluate(async () => Boolean(await caches.match('/_device/follows')))).toBe(false)
  await context.close()
})

test('where only somebody signed in may read, signing out ends notifications, and waits for nobody', async ({
  browser,
}) => {
  test.setTimeout(120_000)
  const server = await startServer('demo', { PUSH_SERVICES: endpoint.origin, ACCESS: 'signed-in' })
  const { operator } = server.credentials()
  const api = apiOf(server.url, server.credentials())
  const context = await browser.newContext({ baseURL: server.url, ...NOTIFIED })
  const made = await givePushService(context, endpoint)
  const page = await context.newPage()
  const subscriptions = async () =>
    /^zonemap_push_subscriptions (\d+)$/m.exec(await (await api.get('/metrics')).text())?.[1]
  async function signInAndTurnOn() {
    await page.goto('/sign-in?next=%2Ffollowing')
    await page.getByLabel(/Thư điện tử hoặc tên đăng nhập/).fill(operator.email)
    await page.getByLabel('Mật khẩu', { exact: true }).fill(operator.password)
    await page.getByRole('button', { name: 'Đăng nhập' }).click()
    await turnOn(page)
    await expect.poll(subscriptions).toBe('1')
  }
  async function signOut() {
    await page.getByRole('button', { name: 'Đăng xuất' }).click()
    await expect(page).toHaveURL(/\/sign-in/)
    expect(await subscribedWith(page)).toBeNull()
  }
  await signInAndTurnOn()
  await signOut()
  await expect.poll(subscriptions).toBe('0')

  // A server that does not answer this one question.
  await signInAndTurnOn()
  await page.route('**/api/v1/push/subscriptions', () => {})
  await signOut()
  expect(made).toHaveLength(2)
  await context.close()
  await server.remove()
})
