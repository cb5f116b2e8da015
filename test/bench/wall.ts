/**
 * What a wall display keeps of what it has shown: the real page in Chromium, led
 * through decisions for all 109 communes, 20 and a warm-up of ten, and small acts
 * with their flights, at speed. Heap, nodes and listeners after forced
 * collections; the slope by least squares. A warm-up first fills what is bounded
 * (the newest 1,000 arrivals, the feed), so that filling it is not taken for growth.
 *
 * npm run bench:wall [-- --decisions=20 --small=1 --warm-up=10 --pace=0.005]
 */
import { readFileSync } from 'node:fs'
import { cpus, totalmem } from 'node:os'
import { setTimeout as sleep } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { type CDPSession, chromium, type Page } from '@playwright/test'
import { buildScreens, isBuilt } from '../../lib/boot/build-screens'
import { ZONES } from '../../lib/domain/zone'
import { type Api, apiOf } from '../support/api'
import { draft } from '../support/draft'
import { findChromium } from '../support/find-chromium'
import { startServer } from '../support/start-server'

const { values } = parseArgs({
  options: {
    decisions: { type: 'string', default: '20' },
    small: { type: 'string', default: '1' },
    'warm-up': { type: 'string', default: '10' },
    pace: { type: 'string', default: '0.005' },
  },
})
const [decisions, small, warmUp] = [values.decisions, values.small, values['warm-up']].map(Number) as [
  number,
  number,
  number,
]
const SAMPLES = 10
const PATIENCE_MS = 120_000
const ARGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking']

type Sample = { changes: number; heap: number; nodes: number; listeners: number }

const codes: string[] = JSON.parse(readFileSync('public/geo/communes.json', 'utf8')).map(
  ({ code }: { code: string }) => code,
)
let turn = 0
const zoneAt = (place: number) => ZONES[(place + turn) % ZONES.length] ?? 'green'

/** Publishes until the server's own limit on writes lets it pass. Answers the seqs of the changes. */
async function publish(api: Api, communes: readonly string[]): Promise<number[]> {
  turn += 1
  const zones = Object.fromEntries(communes.map((code, place) => [code, zoneAt(place)]))
  const decision = draft({ zones })
  for (;;) {
    try {
      return (await api.publish(decision, `bench-wall-${turn}`)).seqs
    } catch (error) {
      if (!(error instanceof Error) || !error.message.includes('429')) throw error
      await sleep(1_000)
    }
  }
}

/** Waits until the wall has shown everything up to here: an empty queue and a mark that has come so far. */
async function shown(page: Page, told: number): Promise<void> {
  await page.waitForFunction(
    (wanted) => {
      const mark = JSON.parse(localStorage.getItem('zone-map.wall.1') ?? '{"seq":0}')
      return document.querySelector('[data-kind]') === null && mark.seq >= wanted
    },
    told,
    { polling: 100, timeout: PATIENCE_MS },
  )
}

async function sample(cdp: CDPSession, changes: number): Promise<Sample> {
  for (let round = 0; round < 3; round += 1) {
    await cdp.send('HeapProfiler.collectGarbage')
    await sleep(150)
  }
  const { usedSize } = await cdp.send('Runtime.getHeapUsage')
  const { metrics } = await cdp.send('Performance.getMetrics')
  const metric = (name: string) => metrics.find((one) => one.name === name)?.value ?? Number.NaN
  return { changes, heap: usedSize, nodes: metric('Nodes'), listeners: metric('JSEventListeners') }
}

/** Least squares, in units of y for each 10,000 changes. */
function slope(samples: readonly Sample[], y: (sample: Sample) => number): number {
  const mean = (of: (one: Sample) => number) => samples.reduce((sum, one) => sum + of(one), 0) / samples.length
  const [mx, my] = [mean((one) => one.changes), mean(y)]
  const over = samples.reduce((sum, one) => sum + (one.changes - mx) * (y(one) - my), 0)
  const under = samples.reduce((sum, one) => sum + (one.changes - mx) ** 2, 0)
  return (over / under) * 10_000
}

if (!isBuilt()) await buildScreens()
const server = await startServer('demo')
const api = apiOf(server.url, server.credentials())
const browser = await chromium.launch({ executablePath: findChromium(), args: ARGS })
try {
  const page = await browser.newPage({ baseURL: server.url, viewport: { width: 1920, height: 1080 } })
  const failures: string[] = []
  page.on('pageerror', (error) => failures.push(error.message))
  await page.goto(`/wall?pace=${values.pace}`)
  await page.locator('[data-map="ready"]').waitFor()
  await page.locator('[data-connection="live"]').waitFor()
  await page.evaluate(() => Object.assign(window, { marked: true }))
  const cdp = await page.context().newCDPSession(page)
  await cdp.send('Performance.enable')

  let changes = 0
  async function act(communes: readonly string[]): Promise<void> {
    const seqs = await publish(api, communes)
    changes += seqs.length
    await shown(page, seqs.at(-1) ?? 0)
  }
  async function day(number: number): Promise<void> {
    await act(codes)
    for (let one = 0; one < small; one += 1) {
      const from = (number * 7 + one * 13) % codes.length
      await act(codes.slice(from, from + 1 + (one % 2)))
    }
  }
  const begun = performance.now()
  for (let number = 0; number < warmUp; number += 1) await day(number)
  changes = 0
  const samples = [await sample(cdp, changes)]
  const every = Math.max(1, Math.round(decisions / SAMPLES))
  for (let number = 1; number <= decisions; number += 1) {
    await day(number)
    if (number % every === 0 || number === decisions) samples.push(await sample(cdp, changes))
  }
  if (!(await page.evaluate(() => 'marked' in window)))
    throw new Error('The page loaded itself anew: nothing measured.')

  const [first, last] = [samples[0], samples.at(-1)]
  if (!first || !last) throw new Error('No sample.')
  const mb = (bytes: number) => (bytes / 1024 / 1024).toFixed(2)
  console.log(
    `${cpus().length} × ${cpus()[0]?.model ?? '?'}, ${Math.round(totalmem() / 2 ** 30)} GB, ${browser.version()}`,
  )
  console.log(
    `${changes} changes by ${decisions} decisions and ${decisions * small} small acts, after ${warmUp} to warm up`,
  )
  console.log(`in ${((performance.now() - begun) / 1000).toFixed(0)} s; ${failures.length} script errors\n`)
  console.log('changes   heap MB   nodes   listeners')
  for (const { changes: at, heap, nodes, listeners } of samples)
    console.log(
      [String(at).padStart(7), mb(heap).padStart(9), String(nodes).padStart(7), String(listeners).padStart(11)].join(
        ' ',
      ),
    )
  console.log(`\nheap: ${mb(slope(samples, ({ heap }) => heap))} MB for each 10,000 changes`)
  console.log(`nodes: ${first.nodes} → ${last.nodes}; listeners: ${first.listeners} → ${last.listeners}`)
} finally {
  await browser.close()
  await server.remove()
}
