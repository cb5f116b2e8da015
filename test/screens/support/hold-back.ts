import type { Page } from '@playwright/test'

/** Holds back what the page asks for under an address, until it is let go. `held` counts. */
export async function holdBack(page: Page, address: string) {
  let letGo = () => {}
  let held = 0
  const gate = new Promise<void>((resolve) => {
    letGo = resolve
  })
  await page.route(address, async (route) => {
    held += 1
    await gate
    // What the page gave up in the meantime needs no answer any more.
    await route.continue().catch(() => {})
  })
  return { held: () => held, letGo: () => letGo() }
}
