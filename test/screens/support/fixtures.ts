import { AxeBuilder } from '@axe-core/playwright'
import { test as base, expect, type Page } from '@playwright/test'
import { type Api, apiOf } from '../../support/api'
import { type RunningServer, startServer } from '../../support/start-server'

export type TestServer = {
  url: string
  operator: { email: string; password: string }
  apiKey: string
  publish: Api['publish']
  api: Api
  running: RunningServer
}

async function signIn(page: Page, { operator }: TestServer): Promise<void> {
  await page.goto('/sign-in')
  await page.getByLabel(/Thư điện tử hoặc tên đăng nhập/).fill(operator.email)
  await page.getByLabel('Mật khẩu', { exact: true }).fill(operator.password)
  await page.getByRole('button', { name: 'Đăng nhập' }).click()
  await page.waitForURL((url) => url.pathname !== '/sign-in')
}

export const test = base.extend<
  { asOperator: Page; operatorState: undefined },
  { server: TestServer; session: { path: string } }
>({
  server: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs from this pattern.
    async ({}, use) => {
      const running = await startServer('demo')
      const credentials = running.credentials()
      const api = apiOf(running.url, credentials)
      await use({
        url: running.url,
        operator: credentials.operator,
        apiKey: credentials.apiKey,
        publish: api.publish,
        api,
        running,
      })
      await running.remove()
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  // One sign-in a worker: the sign-in door counts tries, as it should.
  session: [
    async ({ server, browser }, use) => {
      const context = await browser.newContext({ baseURL: server.url })
      await signIn(await context.newPage(), server)
      const path = `${server.running.folder}/session.json`
      await context.storageState({ path })
      await context.close()
      await use({ path })
    },
    { scope: 'worker' },
  ],
  baseURL: async ({ server }, use) => use(server.url),
  asOperator: async ({ server, session, browser }, use) => {
    const context = await browser.newContext({ baseURL: server.url, storageState: session.path })
    await use(await context.newPage())
    await context.close()
  },
})

/**
 * No violation of WCAG 2.2 A and AA, nor of axe's best practices, on the page as it is now.
 * All rules run, on everything. Without frames there is nothing to join from several documents, so the
 * run stays in the page, and the thousands of nodes that passed are not carried out: half the time, the same verdict.
 */
export async function expectNoAxeViolations(page: Page): Promise<void> {
  expect(page.frames()).toHaveLength(1)
  const axe = new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ['violations'] })
  const { violations } = await axe.analyze()
  const found = violations.map(({ id, help, nodes }) => ({
    id,
    help,
    nodes: nodes.map((node) => node.html).slice(0, 5),
  }))
  expect(found).toEqual([])
}

export { expect }
