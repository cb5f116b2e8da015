import { launch } from 'chrome-launcher'
import lighthouse from 'lighthouse'
import { CHROMIUM_ARGS } from '../../support/chromium-args'
import { findChromium } from '../../support/find-chromium'

/** Scores 0–100; times in milliseconds; `cls` without unit. */
export type Report = {
  performance: number
  accessibility: number
  bestPractices: number
  seo: number
  fcp: number
  lcp: number
  tbt: number
  cls: number
}

const middle = (numbers: readonly number[]): number => [...numbers].sort((a, b) => a - b)[numbers.length >> 1] ?? 0

async function runOnce(url: string): Promise<Report & { failing: string[] }> {
  const chrome = await launch({
    chromePath: findChromium(),
    chromeFlags: ['--headless', ...CHROMIUM_ARGS],
    logLevel: 'error',
  })
  try {
    // Its own mobile defaults: Moto G Power, simulated slow 4G (1.6 Mbit/s, 150 ms), 4 × slower processor.
    const result = await lighthouse(url, { port: chrome.port, logLevel: 'error', output: 'json' })
    if (!result) throw new Error(`Lighthouse gave no report on ${url}`)
    const { categories, audits, runtimeError } = result.lhr
    if (runtimeError) throw new Error(`Lighthouse on ${url}: ${runtimeError.message}`)
    const score = (id: string) => Math.round((categories[id]?.score ?? 0) * 100)
    const value = (id: string) => audits[id]?.numericValue ?? Number.NaN
    const failing = ['accessibility', 'best-practices', 'seo'].flatMap((id) =>
      (categories[id]?.auditRefs ?? [])
        .filter(({ id: audit, weight }) => weight > 0 && (audits[audit]?.score ?? 1) < 1)
        .map(({ id: audit }) => audit),
    )
    return {
      performance: score('performance'),
      accessibility: score('accessibility'),
      bestPractices: score('best-practices'),
      seo: score('seo'),
      fcp: value('first-contentful-paint'),
      lcp: value('largest-contentful-paint'),
      tbt: value('total-blocking-time'),
      cls: value('cumulative-layout-shift'),
      failing,
    }
  } finally {
    chrome.kill()
  }
}

/** Lighthouse mobile, each figure the median of its runs; `failing` names the audits that any run failed. */
export async function measure(url: string, runs: number): Promise<Report & { failing: string[] }> {
  const reports: (Report & { failing: string[] })[] = []
  for (let run = 0; run < runs; run += 1) reports.push(await runOnce(url))
  const of = (key: keyof Report) => middle(reports.map((report) => report[key]))
  return {
    performance: of('performance'),
    accessibility: of('accessibility'),
    bestPractices: of('bestPractices'),
    seo: of('seo'),
    fcp: of('fcp'),
    lcp: of('lcp'),
    tbt: of('tbt'),
    cls: of('cls'),
    failing: [...new Set(reports.flatMap(({ failing }) => failing))],
  }
}
