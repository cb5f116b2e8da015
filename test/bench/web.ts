/**
 * What the public pages weigh and how fast they are on a phone.
 *   npm run bench:web                     weights, then Lighthouse, five runs a page
 *   npm run bench:web -- --runs=3         another number of runs
 *   npm run bench:web -- --check          weights only; ends with 1 where a goal is missed
 */
import { cpus } from 'node:os'
import { parseArgs } from 'node:util'
import { chromium } from '@playwright/test'
import { buildScreens, isBuilt } from '../../lib/boot/build-screens'
import { CHROMIUM_ARGS } from '../support/chromium-args'
import { findChromium } from '../support/find-chromium'
import { startServer } from '../support/start-server'
import { startBarePage } from './support/bare-page'
import { missedGoals } from './support/goals'
import { measure } from './support/run-lighthouse'
import { KINDS, type Weight, weighPage } from './support/weigh-page'

const { values } = parseArgs({ options: { runs: { type: 'string', default: '5' }, check: { type: 'boolean' } } })
const runs = Number(values.runs)

const kb = (bytes: number) => (bytes / 1024).toFixed(1).padStart(7)
const seconds = (ms: number) => (ms / 1000).toFixed(2).padStart(5)
const line = (name: string, { requests, brotli, sent }: Weight) =>
  `  ${name.padEnd(28)}${String(requests).padStart(4)} ${kb(brotli)} ${kb(sent)}`

if (!isBuilt()) await buildScreens()
const server = await startServer('demo')
const browser = await chromium.launch({ executablePath: findChromium(), args: CHROMIUM_ARGS })
const missed: string[] = []
try {
  const { changes } = (await (await fetch(`${server.url}/api/v1/changes?limit=1`)).json()) as {
    changes: { seq: number; commune: string }[]
  }
  const [newest] = changes
  if (!newest) throw new Error('The demonstration has no change to look at.')
  const pages = ['/', `/changes/${newest.seq}`, `/communes/${newest.commune}`]

  console.log(`${cpus().length} × ${cpus()[0]?.model}, Node ${process.version}, Chromium ${browser.version()}`)
  console.log('\nWeight of a first visit, before anything is touched (KB of 1,024 bytes)')
  console.log(`  ${''.padEnd(28)}${'n'.padStart(4)} ${'brotli'.padStart(7)} ${'sent'.padStart(7)}`)
  for (const path of pages) {
    const weight = await weighPage(browser, server.url + path)
    console.log(path)
    console.log(line('script before interaction', weight.script))
    console.log(line('  of it named by the HTML', weight.firstScript))
    for (const kind of KINDS) if (kind !== 'script') console.log(line(kind, weight[kind]))
    missed.push(...missedGoals(path, weight))
  }
  console.log(missed.length > 0 ? `\nMissed:\n${missed.join('\n')}` : '\nEvery goal of weight is met.')

  if (!values.check) {
    const bare = await startBarePage(await (await fetch(`${server.url}/`)).text())
    console.log(`\nLighthouse mobile, simulated slow 4G, 4 × slower processor; medians of ${runs} runs`)
    const floor = await measure(bare.url, runs)
    for (const path of [null, ...pages]) {
      const report = path === null ? floor : await measure(server.url + path, runs)
      const { performance, accessibility, bestPractices, seo, fcp, lcp, tbt, cls, failing } = report
      console.log(path ?? 'bare page of the same HTML bytes')
      console.log(`  performance ${performance}  accessibility ${accessibility}  best ${bestPractices}  SEO ${seo}`)
      console.log(`  FCP ${seconds(fcp)} s  LCP ${seconds(lcp)} s  TBT ${tbt.toFixed(0)} ms  CLS ${cls.toFixed(3)}`)
      if (path !== null)
        console.log(`  against bare: FCP × ${(fcp / floor.fcp).toFixed(2)}, LCP × ${(lcp / floor.lcp).toFixed(2)}`)
      if (path !== null && failing.length > 0) console.log(`  not passed: ${failing.join(', ')}`)
    }
    await bare.close()
  }
} finally {
  await browser.close()
  await server.remove()
}
process.exit(values.check && missed.length > 0 ? 1 : 0)
