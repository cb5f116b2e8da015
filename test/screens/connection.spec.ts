import { draft } from '../support/draft'
import { startProxy } from '../support/proxy'
import { expect, test } from './support/fixtures'

const PHUONG_1_VINH_CHAU = '31783'

test('a browser that loses its connection says so, and is right again by itself after its return', async ({
  server,
  browser,
}) => {
  const wire = await startProxy(Number(new URL(server.url).port))
  const context = await browser.newContext({ baseURL: wire.url })
  const page = await context.newPage()
  await page.goto('/')
  await expect(page.getByText('Trực tiếp', { exact: true })).toBeVisible()

  wire.set('silent')
  await server.publish(draft({ zones: { [PHUONG_1_VINH_CHAU]: 'red' }, number: 'MAT-MANG/QĐ-BCĐ' }))
  await expect(page.getByRole('alert').filter({ hasText: 'Mất liên lạc với máy chủ' })).toBeVisible({ timeout: 20_000 })
  await expect(page.getByText('MAT-MANG/QĐ-BCĐ')).toHaveCount(0)

  await page.waitForTimeout(3_000)
  wire.cut()
  wire.set('through')
  await expect(page.getByText('MAT-MANG/QĐ-BCĐ').first()).toBeVisible({ timeout: 20_000 })
  await expect(page.getByRole('alert').filter({ hasText: 'Mất liên lạc với máy chủ' })).toHaveCount(0)
  await context.close()
  await wire.close()
})

test('where WebSockets are blocked the page asks every few seconds, and says how it is kept up to date', async ({
  server,
  browser,
}) => {
  const wire = await startProxy(Number(new URL(server.url).port))
  wire.set('no-websocket')
  const context = await browser.newContext({ baseURL: wire.url })
  const page = await context.newPage()
  await page.goto('/')
  await expect(page.getByText('Cập nhật mỗi 5 giây')).toBeVisible({ timeout: 15_000 })
  await server.publish(draft({ zones: { '31786': 'orange' }, number: 'KHONG-WS/QĐ-BCĐ' }))
  await expect(page.getByText('KHONG-WS/QĐ-BCĐ').first()).toBeVisible()
  await expect(page.getByText('Mất liên lạc với máy chủ')).toHaveCount(0)
  await context.close()
  await wire.close()
})
