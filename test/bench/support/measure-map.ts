import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import { build } from 'esbuild'
import { ZONE_KEYS } from '../../../lib/map/zone-style'
import { CHROMIUM_ARGS } from '../../support/chromium-args'
import { findChromium } from '../../support/find-chromium'
import { median } from './quantile'

const SLOWER = 4
const PATTERNS = ZONE_KEYS.map(
  (key, at) =>
    `<pattern id="zone-${key}" width="8" height="8" patternUnits="userSpaceOnUse"><rect width="8" height="8" fill="hsl(${at * 60} 60% 70%)"/><path d="M0 8L8 0" stroke="#333"/></pattern>`,
).join('')

async function page(): Promise<string> {
  const made = await build({
    entryPoints: ['test/bench/support/map-page.ts'],
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
  })
  const css = readFileSync('node_modules/leaflet/dist/leaflet.css', 'utf8')
  return `<!doctype html><meta charset="utf-8"><style>${css} html,body{margin:0;height:100%} #map{height:100%}</style>
<svg width="0" height="0">${PATTERNS}</svg><div id="map"></div><script>${made.outputFiles[0]?.text.replaceAll('</script', '<\\/script')}</script>`
}

type Took = { script: number; painted: number }
type Bench = { draw(): Promise<Took>; change(classified: boolean): Promise<Took> }

/** Draws the shapes of a folder in Chromium and changes one commune at a time. Medians, milliseconds. */
export async function measureMap(geo: string, rounds: number) {
  const html = await page()
  const server = createServer((request, response) => {
    const file = /^\/geo\/([\w-]+\.(?:topojson|json))$/.exec(request.url ?? '')?.[1]
    if (file) response.end(readFileSync(join(geo, file)))
    else response.setHeader('content-type', 'text/html').end(html)
  })
  await new Promise<void>((done) => void server.listen(0, '127.0.0.1', done))
  const address = server.address()
  const url = `http://127.0.0.1:${address && typeof address === 'object' ? address.port : 0}`
  const browser = await chromium.launch({ executablePath: findChromium(), args: CHROMIUM_ARGS })
  try {
    const [drawn, changed, classified]: [Took[], Took[], Took[]] = [[], [], []]
    for (let round = 0; round < Math.min(3, rounds); round += 1) {
      const tab = await browser.newPage({ viewport: { width: 1440, height: 900 } })
      const cdp = await tab.context().newCDPSession(tab)
      await tab.goto(url)
      await cdp.send('Emulation.setCPUThrottlingRate', { rate: SLOWER })
      const call = (name: keyof Bench, given: boolean) =>
        tab.evaluate(([what, how]) => (window as unknown as { bench: Bench }).bench[what](how), [name, given] as const)
      drawn.push(await call('draw', false))
      await call('change', false)
      for (let turn = 0; turn < rounds; turn += 1) changed.push(await call('change', false))
      classified.push(await call('change', true))
      await tab.close()
    }
    const of = (list: readonly Took[], part: keyof Took) => median(list.map((one) => one[part]))
    return {
      first: of(drawn, 'painted'),
      firstScript: of(drawn, 'script'),
      change: of(changed, 'painted'),
      changeScript: of(changed, 'script'),
      classified: of(classified, 'painted'),
    }
  } finally {
    await browser.close()
    server.close()
  }
}
