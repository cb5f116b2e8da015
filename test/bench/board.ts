/**
 * How many requests a second `GET /api/v1/board` answers, against a bare node:http
 * server that sends the same bytes with the same headers. Both run in processes of
 * their own on the same machine, autocannon in a third; they are asked in turn, and
 * the ratio is the median over the rounds of one by the other in the same round.
 *
 * npm run bench -- board [--rounds=7 --seconds=2 --connections=32]
 */
import { spawn } from 'node:child_process'
import { rmSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { buildScreens, isBuilt } from '../../lib/boot/build-screens'
import { startServer } from '../support/start-server'
import type { BareAnswer } from './support/bare-server'
import { type LoadResult, load } from './support/load'
import { median, verdict } from './support/quantile'

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '7' },
    seconds: { type: 'string', default: '2' },
    connections: { type: 'string', default: '32' },
  },
  strict: false,
})
const [rounds, seconds, connections] = [values.rounds, values.seconds, values.connections].map(Number) as [
  number,
  number,
  number,
]
const GOAL = 0.8
const PATH = '/api/v1/board'
type Case = { name: string; headers: Record<string, string>; status: number }
/** What the bare server need not be told: it writes these itself. */
const OWN = /^(date|connection|keep-alive|transfer-encoding)$/i

/** The answer as it crosses the wire, not unpacked. */
const asSent = (url: string, headers: Readonly<Record<string, string>>): Promise<BareAnswer> =>
  new Promise((done, fail) => {
    request(url, { headers }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () => {
        const raw = response.rawHeaders
        const pairs = raw.flatMap((name, at) => (at % 2 === 0 ? [[name, raw[at + 1] ?? ''] as [string, string]] : []))
        done({
          status: response.statusCode ?? 0,
          headers: pairs.filter(([name]) => !OWN.test(name)),
          body: Buffer.concat(chunks).toString('base64'),
        })
      })
    })
      .on('error', fail)
      .end()
  })

async function startBare(file: string): Promise<{ url: string; stop: () => void }> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'test/bench/support/bare-server.ts', file], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const port = await new Promise<string>((done, fail) => {
    child.stdout.once('data', (chunk) => done(String(chunk).trim()))
    child.once('exit', () => fail(new Error('The bare server ended at its start.')))
  })
  return { url: `http://127.0.0.1:${port}`, stop: () => child.kill() }
}

if (!isBuilt()) await buildScreens()
const server = await startServer('demo')
let stopBare = () => {}
let wrong = 0
try {
  const plain = await asSent(server.url + PATH, {})
  const etag = plain.headers.find(([name]) => name.toLowerCase() === 'etag')?.[1] ?? ''
  const cases: Case[] = [
    { name: '200 gzip', headers: { 'accept-encoding': 'gzip' }, status: 200 },
    { name: '200 br', headers: { 'accept-encoding': 'gzip, deflate, br, zstd' }, status: 200 },
    { name: '200 identity', headers: {}, status: 200 },
    { name: '304', headers: { 'accept-encoding': 'gzip, deflate, br, zstd', 'if-none-match': etag }, status: 304 },
  ]
  const answers: Record<string, BareAnswer> = {}
  for (const [at, { headers }] of cases.entries()) answers[`/${at}`] = await asSent(server.url + PATH, headers)
  const file = join(server.folder, 'bare-answers.json')
  writeFileSync(file, JSON.stringify(answers))
  const bare = await startBare(file)
  stopBare = bare.stop

  const ask = async (url: string, { name, headers, status }: Case): Promise<LoadResult> => {
    const result = await load({ url, headers, connections, seconds })
    const others = Object.keys(result.statusCodeStats).filter((code) => code !== String(status))
    if (result.errors + result.timeouts > 0 || others.length > 0) {
      wrong += 1
      console.log(`WRONG: ${name} at ${url}: ${result.errors} errors, statuses ${Object.keys(result.statusCodeStats)}`)
    }
    return result
  }
  console.log(`${rounds} rounds of ${seconds} s each, ${connections} connections; requests/s, medians:\n`)
  console.log('                 bytes     board      bare   ratio   p99 ms board/bare')
  for (const [at, one] of cases.entries()) {
    const took: { board: LoadResult; bare: LoadResult }[] = []
    await ask(server.url + PATH, one)
    await ask(`${bare.url}/${at}`, one)
    for (let round = 0; round < rounds; round += 1) {
      const first = round % 2 === 0 ? await ask(server.url + PATH, one) : null
      const other = await ask(`${bare.url}/${at}`, one)
      took.push({ board: first ?? (await ask(server.url + PATH, one)), bare: other })
    }
    const rate = (of: (pair: (typeof took)[number]) => number) => median(took.map(of))
    const ratio = rate(({ board, bare: other }) => board.requests.average / other.requests.average)
    const bytes = Buffer.from(answers[`/${at}`]?.body ?? '', 'base64').byteLength
    console.log(
      one.name.padEnd(14),
      String(bytes).padStart(7),
      rate(({ board }) => board.requests.average)
        .toFixed(0)
        .padStart(9),
      rate(({ bare: other }) => other.requests.average)
        .toFixed(0)
        .padStart(9),
      ratio.toFixed(3).padStart(7),
      `${rate(({ board }) => board.latency.p99)}/${rate(({ bare: other }) => other.latency.p99)}`.padStart(12),
      ` ${verdict(`≥ ${GOAL}`, ratio >= GOAL)}`,
    )
  }
  rmSync(file)
} finally {
  stopBare()
  await server.remove()
}
process.exit(wrong > 0 ? 1 : 0)
