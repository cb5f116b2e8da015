import { readFileSync } from 'node:fs'
import { draft } from '../support/draft'
import { expect, expectNoAxeViolations, test } from './support/fixtures'

const codes: string[] = JSON.parse(readFileSync('public/geo/communes.json', 'utf8')).map(
  ({ code }: { code: string }) => code,
)

test('a second browser recolours by itself, for one commune and for all 109', async ({ page, server }) => {
  await page.goto('/')
  await expect(page.getByText('Trực tiếp')).toBeVisible()
  await expect(page.locator('path[data-zone]').first()).toBeAttached()

  const published: string[] = []
  for (const changed of [['31783'], codes]) {
    for (const zone of ['red', 'green'] as const) {
      const { id } = await server.publish(draft({ zones: Object.fromEntries(changed.map((code) => [code, zone])) }))
      published.push(id)
      await page.waitForFunction(
        ([wanted, all]) =>
          all?.every((code) =>
            document.querySelector(`.leaflet-pane path[data-code="${code}"][data-zone="${wanted}"]`),
          ),
        [zone, changed] as const,
      )
    }
  }
  // The other tests of this server find the province as it was.
  for (const id of published.reverse()) await server.api.post(`/api/v1/decisions/${id}/revoke`, { reason: 'Hết thử.' })
})

test('from the announcement to the package and the units that must act', async ({ page, server }) => {
  await page.goto('/')
  await expect(page.getByText('Trực tiếp')).toBeVisible()
  await server.publish(draft({ zones: { '31783': 'red' }, number: 'VINH-CHAU/QĐ-BCĐ' }))
  await page.getByRole('link', { name: 'Mở thay đổi' }).first().click()
  await expect(page).toHaveURL(/\/changes\/\d+$/)
  await expect(page.getByRole('heading', { level: 1, name: /Phường 1/ })).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Nói gì ngay bây giờ' })).toBeVisible()
  for (const unit of ['Thị ủy Vĩnh Châu', 'Trung tâm Y tế thị xã Vĩnh Châu', 'Sở Y tế tỉnh Sóc Trăng'])
    await expect(page.getByRole('heading', { name: unit, exact: true })).toBeVisible()
  await expect(page.getByText(/Ngã Năm|Thành ủy Sóc Trăng/)).toHaveCount(0)
  await expectNoAxeViolations(page)
})
