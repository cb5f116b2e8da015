/**
 * Files made to harm, sent to the real server by HTTP: zip bombs that are nested,
 * overlapping or lie about themselves, entities that multiply, deep and endless XML,
 * tables without end; then many of the worst at once, and a body that drips. Each
 * must be refused in words that say how to mend, or read; all the while the board
 * must be answered, and server and reader stay within their memory.
 *
 * node --import tsx test/prove/hostile-uploads.ts [--at-once=12]
 */
import { readdirSync, readFileSync } from 'node:fs'
import { request } from 'node:http'
import { hostileFiles } from '../support/hostile-files'
import { startFuzzServer } from './support/fuzz-server'

const flag = (name: string) => process.argv.find((arg) => arg.startsWith(`--${name}=`))?.slice(name.length + 3)
const atOnce = Number(flag('at-once') ?? 12)
const LONGEST_MS = 60_000
const DRIP_MS = 500
/** Heap bound of the reader, its code, what it inflates, and what V8 takes beside its heap. */
const READER_MB = 640

/** What a door may answer for each of the reasons that a file may be refused for. */
const CODES: Record<string, readonly string[]> = {
  'zip-bomb': ['suspicious-archive'],
  suspicious: ['suspicious-archive'],
  unreadable: ['unreadable-file'],
  empty: ['unreadable-file'],
  'too-many-rows': ['file-too-large'],
  'took-too-long': ['reading-too-long'],
  broke: ['reading-too-long'],
  read: ['read'],
}

const fuzz = await startFuzzServer(4)
const { server, keys } = fuzz
const operators = keys.filter(({ role }) => role === 'operator').map(({ key }) => key)
const found: string[] = []

const rssMb = (pid: number, field = 'VmRSS'): number => {
  try {
    return Number(new RegExp(`${field}:\\s+(\\d+)`).exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024
  } catch {
    return 0
  }
}
const serverPid = server.process().pid ?? 0
/** The reader is the child of the server that was given a heap bound. */
const readers = (): number[] =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => {
      try {
        return (
          new RegExp(`^PPid:\\s+${serverPid}$`, 'm').test(readFileSync(`/proc/${pid}/status`, 'utf8')) &&
          readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('max-old-space-size')
        )
      } catch {
        return false
      }
    })
    .map(Number)

let [slowestBoard, mostServer, mostReader, mostReaders] = [0, rssMb(serverPid), 0, 0]
let isOver = false
const watching = (async () => {
  while (!isOver) {
    const begun = performance.now()
    await fetch(`${server.url}/api/v1/board`).then((response) => response.arrayBuffer())
    slowestBoard = Math.max(slowestBoard, performance.now() - begun)
    mostServer = Math.max(mostServer, rssMb(serverPid))
    const pids = readers()
    mostReaders = Math.max(mostReaders, pids.length)
    mostReader = Math.max(mostReader, ...pids.map((pid) => rssMb(pid)))
    await new Promise((done) => setTimeout(done, 40))
  }
})()

async function upload(
  name: string,
  bytes: Uint8Array,
  key: string,
): Promise<{ status: number; code: string; detail: string; ms: number }> {
  const form = new FormData()
  form.set('file', new File([new Uint8Array(bytes)], name))
  const begun = performance.now()
  const response = await fetch(`${server.url}/api/v1/decisions/read`, {
    method: 'POST',
    headers: { authorization: `Bearer ${key}` },
    body: form,
    signal: AbortSignal.timeout(LONGEST_MS),
  })
  const body = (await response.json()) as { code?: string; detail?: string }
  return {
    status: response.status,
    code: response.ok ? 'read' : (body.code ?? ''),
    detail: body.detail ?? '',
    ms: performance.now() - begun,
  }
}

console.log(
  `${hostileFiles.length} hostile files, one after another, then ${atOnce} at once; the board is asked for all the while`,
)
const before = rssMb(serverPid)
let slowestFile = { what: '', ms: 0 }
for (const { what, name, make, expected } of hostileFiles) {
  const allowed = expected.flatMap((reason) => CODES[reason] ?? [])
  try {
    const { status, code, detail, ms } = await upload(name, make(), operators[0] ?? '')
    if (ms > slowestFile.ms) slowestFile = { what, ms }
    if (!allowed.includes(code) || status >= 500)
      found.push(`${what}: ${status} ${code}, expected ${allowed.join(' or ')}`)
    if (code !== 'read' && !/Hãy /.test(detail)) found.push(`${what}: no words that say how to mend: ${detail}`)
  } catch (error) {
    found.push(`${what}: ${String(error)}`)
  }
}
console.log(
  `one after another: slowest "${slowestFile.what}" ${slowestFile.ms.toFixed(0)} ms; board's slowest answer ${slowestBoard.toFixed(0)} ms`,
)

const worst = hostileFiles
  .filter(({ what }) => /million and a half|quotes|counts|bomb/.test(what))
  .map(({ name, make }) => ({ name, bytes: make() }))
const begun = performance.now()
const answers = await Promise.all(
  Array.from({ length: atOnce }, async (_, nth) => {
    const { name, bytes } = worst[nth % worst.length] as (typeof worst)[number]
    return upload(name, bytes, operators[nth % operators.length] ?? '').catch((error) => ({
      status: 0,
      code: String(error),
      detail: '',
      ms: 0,
    }))
  }),
)
const times = new Map<string, number>()
for (const { status, code } of answers) times.set(`${status} ${code}`, (times.get(`${status} ${code}`) ?? 0) + 1)
const codes = [...times].map(([key, count]) => `${key} × ${count}`)
if (answers.some(({ status, code }) => status === 0 || (status >= 500 && code !== 'too-many-uploads')))
  found.push(`at once: ${codes.join(', ')}`)
console.log(
  `${atOnce} at once: ${codes.join(', ')} in ${((performance.now() - begun) / 1_000).toFixed(1)} s; readers at most ${mostReaders}`,
)

/** A byte now and then: how long until the server will have no more of it. */
const drip = (): Promise<{ status: number; seconds: number }> =>
  new Promise((done) => {
    const start = performance.now()
    const sent = request(`${server.url}/api/v1/decisions/read`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${operators[1]}`,
        'content-type': 'multipart/form-data; boundary=x',
        'content-length': '1000000',
      },
    })
    const timer = setInterval(() => sent.write('-'), DRIP_MS)
    const end = (status: number) => {
      clearInterval(timer)
      sent.destroy()
      done({ status, seconds: (performance.now() - start) / 1_000 })
    }
    sent.on('response', (response) => end(response.statusCode ?? 0))
    sent.on('error', () => end(0))
    setTimeout(() => end(-1), LONGEST_MS)
  })
const dripped = await drip()
console.log(`a body that drips: answered ${dripped.status} after ${dripped.seconds.toFixed(1)} s`)
if (dripped.status !== 408) found.push(`a body that drips: ${dripped.status} after ${dripped.seconds.toFixed(1)} s`)

isOver = true
await watching
const good = await upload('a.txt', Buffer.from('Tại huyện Kế Sách, xã An Mỹ thuộc vùng đỏ.'), operators[2] ?? '').catch(
  (error) => ({ status: 0, code: String(error) }),
)
if (good.code !== 'read') found.push(`a good file afterwards: ${good.status} ${good.code}`)
if (mostReader > READER_MB) found.push(`a reader took ${mostReader.toFixed(0)} MB`)
if (mostReaders > 1) found.push(`${mostReaders} readers at once`)
console.log(
  `resident: server ${before.toFixed(0)} MB before, ${mostServer.toFixed(0)} MB at most; reader ${mostReader.toFixed(0)} MB at most (bound ${READER_MB})`,
)
console.log(`board's slowest answer beside all of it: ${slowestBoard.toFixed(0)} ms`)
await fuzz.stop()
for (const line of found) console.log(`  ${line}`)
console.log(found.length === 0 ? 'held' : 'MISSED')
process.exit(found.length === 0 ? 0 : 1)
