/**
 * The size of a country: 10,600 communes, made up by a seed (a shaken grid, no real
 * place), never shipped. The board's bytes; what it takes to publish 1,000 of them
 * by the real services on a real PostgreSQL; and the real map layers in Chromium
 * with a processor four times slower: the first drawing, and one change from its
 * event to the next frame.
 * Baseline: the same on the province's own 109 communes, beside it.
 *
 * npm run bench -- national [--seed=1 --rounds=7 --changes=1000 --no-browser]
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { gzipSync } from 'node:zlib'
import { ZONES } from '../../lib/domain/zone'
import { draft } from '../support/draft'
import { OPERATOR, type System, startSystem } from '../support/system'
import { writeMadeUpCountry } from './support/made-up-country'
import { measureMap } from './support/measure-map'
import { median, quantile, verdict } from './support/quantile'

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    rounds: { type: 'string', default: '7' },
    changes: { type: 'string', default: '1000' },
    'no-browser': { type: 'boolean', default: false },
  },
  strict: false,
})
const [seed, rounds, size] = [values.seed, values.rounds, values.changes].map(Number) as [number, number, number]
const BOARD_GOAL = 20 * 1024
const PUBLISH_GOAL_MS = 2_000
const PAINT_GOAL_MS = 50

let turn = 0
async function publish(system: System, codes: readonly string[]): Promise<number> {
  turn += 1
  system.clock.forward(1_000)
  const zones = Object.fromEntries(codes.map((code, place) => [code, ZONES[(place + turn) % 4] ?? 'green']))
  const one = draft({ zones, effectiveAt: system.clock.now().toISOString() })
  const begun = performance.now()
  const result = await system.services.publish(one, OPERATOR, `bench-${turn}`)
  const took = performance.now() - begun
  if (!result.ok) throw new Error(`Publishing was refused: ${result.reason}.`)
  if (result.value.seqs.length !== codes.length) throw new Error(`${result.value.seqs.length} changes were written.`)
  return took
}

async function measure(name: string, geo: string | undefined, changes: number) {
  const begun = performance.now()
  const system = await startSystem({ geo })
  try {
    const codes = [...system.places.communes.keys()]
    console.log(`\n${name}: ${codes.length} communes, ready in ${((performance.now() - begun) / 1000).toFixed(1)} s`)
    for (let from = 0; from < codes.length; from += changes) await publish(system, codes.slice(from, from + changes))
    const took: number[] = []
    for (let round = 0; round <= rounds; round += 1) {
      const from = (round * changes) % Math.max(1, codes.length - changes)
      const ms = await publish(system, codes.slice(from, from + changes))
      if (round > 0) took.push(ms)
    }
    system.board.forget()
    const reading = performance.now()
    const board = await system.board.current()
    const read = performance.now() - reading
    const sizes = [board.json, board.gzip, gzipSync(board.json, { level: 9 }), board.br].map(
      (bytes) => bytes.byteLength,
    )
    const [json = 0, gzip = 0, best = 0, br = 0] = sizes.map((bytes) => bytes / 1024)
    console.log(
      `publish of ${Math.min(changes, codes.length)}: p50 ${median(took).toFixed(0)} ms, max ${quantile(took, 1).toFixed(0)} ms`,
    )
    console.log(
      `board: ${json.toFixed(1)} KB, gzip ${gzip.toFixed(1)} KB (at its best level ${best.toFixed(1)}), ` +
        `br ${br.toFixed(1)} KB; read and packed in ${read.toFixed(0)} ms, once a seq`,
    )
    return { publish: median(took), gzip: board.gzip.byteLength }
  } finally {
    await system.stop()
  }
}

mkdirSync('.test-data', { recursive: true })
const folder = mkdtempSync(join('.test-data', 'country-'))
try {
  console.log(`seed ${seed}; each measure beside the real province's`)
  writeMadeUpCountry(folder, seed)
  await measure('baseline, the province', undefined, 109)
  const country = await measure('a made-up country', folder, size)
  console.log(verdict(`board ≤ ${BOARD_GOAL / 1024} KB gzip`, country.gzip <= BOARD_GOAL))
  console.log(verdict(`publish of ${size} ≤ ${PUBLISH_GOAL_MS} ms`, country.publish <= PUBLISH_GOAL_MS))
  if (!values['no-browser']) {
    console.log(`\nmap in Chromium, processor slowed four times, medians of ${rounds}, ms:`)
    for (const [name, geo] of [
      ['the province', 'public/geo'],
      ['the country', folder],
    ] as const) {
      const { first, firstScript, change, changeScript, classified } = await measureMap(geo, rounds)
      console.log(
        `${name}: first drawing ${first.toFixed(0)} (script ${firstScript.toFixed(0)}); one change painted ` +
          `${change.toFixed(1)} (script ${changeScript.toFixed(1)}); first zone of a commune ${classified.toFixed(1)}`,
      )
      if (geo !== folder) continue
      console.log(verdict(`first drawing ≤ ${PAINT_GOAL_MS} ms`, first <= PAINT_GOAL_MS))
      console.log(verdict(`one change painted ≤ ${PAINT_GOAL_MS} ms`, change <= PAINT_GOAL_MS))
    }
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}
