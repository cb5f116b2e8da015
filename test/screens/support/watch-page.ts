import type { BrowserContext, Page } from '@playwright/test'
import { FOREIGN_ELEMENT } from '../../support/hostile'

/** What a page under test must never do: run foreign script, break its own policy, hold an element made of a text, complain. */
export async function watchContext(context: BrowserContext): Promise<string[]> {
  const faults: string[] = []
  await context.exposeBinding('tellFault', (_, words: string) => void faults.push(words))
  await context.addInitScript((foreign) => {
    const tell = (words: string) => (window as never as { tellFault(words: string): void }).tellFault(words)
    Object.assign(window, { zmRan: (place: unknown) => tell(`ran: ${place}`) })
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) =>
      tell(`${location.pathname} broke ${violatedDirective}: ${blockedURI} ${sample}`),
    )
    new MutationObserver(() => {
      const found = document.querySelector(foreign)
      if (found) tell(`${location.pathname} made an element: ${found.outerHTML.slice(0, 200)}`)
    }).observe(document, { subtree: true, childList: true, attributes: true })
  }, FOREIGN_ELEMENT)
  context.on('weberror', (error) => void faults.push(error.error().message))
  context.on('console', (message) => {
    // A status is an answer, no fault: some screens are asked for on purpose by those who may not.
    if (message.type() === 'error' && !/the server responded with a status of 40[134]/.test(message.text()))
      faults.push(`console: ${message.text()}`)
  })
  return faults
}

/** Opens a screen, waits until its scripts stand, and unfolds all that is folded. */
export async function openWhole(page: Page, path: string): Promise<number> {
  const answer = await page.goto(path)
  await page.waitForFunction(() => {
    const main = document.querySelector('main')
    return main !== null && Object.keys(main).some((key) => key.startsWith('__reactFiber'))
  })
  await page.evaluate(() => {
    for (const part of document.querySelectorAll('details')) part.open = true
  })
  return answer?.status() ?? 0
}
