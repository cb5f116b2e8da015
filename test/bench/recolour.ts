/**
 * What people wait for: from the answer to whoever published until a second
 * browser shows it, for one commune and for all 109. Beside it, in the same
 * publishes, the time at which a bare client in this process has the frame:
 * what the page adds is the ratio.
 *
 * npm run bench -- recolour [--rounds=20]
 */
import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { chromium } from '@playwright/test'
import { buildScreens, isBuilt } from '../../lib/boot/build-screens'
import { apiOf } from '../support/api'
import { CHROMIUM_ARGS } from '../support/chromium-args'
import { draft } from '../support/draft'
import { findChromium } from '../support/find-chromium'
import { follow } from '../support/follower'
import { startServer } from '../support/start-server'

const GOAL_MS = 1_000
const { values } = parseArgs({ options: { rounds: { type: 'string', default: '20' } }, strict: false })
const rounds = Number(values.rounds)

const codes: string[] = JSON.parse(readFileSync('public/geo/communes.json', 'utf8')).map(
  ({ code }: { code: string }) => code,
)
const at = (sorted: readonly number[], share: number) => sorted[Math.floor((sorted.length - 1) * share)] ?? Number.NaN

if (!isBuilt()) await buildScreens()
const server = await startServer('demo')
const api = apiOf(server.url, server.credentials())
const browser = await chromium.launch({ executablePath: findChromium(), args: CHROMIUM_ARGS })
const bare = await follow(server.url)
try {
  const page = await browser.newPage({ baseURL: server.url, viewport: { width: 1440, height: 900 } })
  await page.goto('/')
  await page.locator('.leaflet-pane path[data-zone]').first().waitFor({ state: 'attached' })
  await page.getByText('Trực tiếp').waitFor()
  console.log(`Answer of publish → painted in a second browser; ${rounds} publishes each; goal ${GOAL_MS} ms.`)
  for (const changed of [['31783'], codes]) {
    const painted: number[] = []
    const received: number[] = []
    for (let round = 0; round < rounds; round += 1) {
      const zone = round % 2 === 0 ? 'red' : 'green'
      const { seqs } = await api.publish(draft({ zones: Object.fromEntries(changed.map((code) => [code, zone])) }))
      const answered = performance.now()
      const isReceived = bare
        .until('there', ({ seq }) => seq >= (seqs.at(-1) ?? 0))
        .then(() => received.push(performance.now() - answered))
      await page.waitForFunction(
        ([wanted, all]) =>
          all?.every((code) =>
            document.querySelector(`.leaflet-pane path[data-code="${code}"][data-zone="${wanted}"]`),
          ),
        [zone, changed] as const,
        { polling: 'raf' },
      )
      painted.push(performance.now() - answered)
      await isReceived
    }
    for (const times of [painted, received]) times.sort((a, b) => a - b)
    const [p50, worst, base] = [at(painted, 0.5), at(painted, 1), at(received, 0.5)]
    console.log(
      `${String(changed.length).padStart(3)} communes: painted p50 ${p50.toFixed(0)} ms, worst ${worst.toFixed(0)} ms; ` +
        `a bare client p50 ${base.toFixed(0)} ms; goal ${worst <= GOAL_MS ? 'held' : 'MISSED'}`,
    )
  }
} finally {
  bare.stop()
  await browser.close()
  await server.remove()
}
