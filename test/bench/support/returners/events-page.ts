import { connect } from 'node:net'
import { brotliDecompressSync } from 'node:zlib'

/** What a page of the log says to a client that folds by seq alone. */
export type Page = { head: number; prev: number; seq: number; isEmpty: boolean }
type Asked = { port: number; from: string; after: number; epoch: string }
type Body = { head: number; events: { seq: number; prev: number }[] }

const PATIENCE_MS = 15_000
const REMEMBERED = 16
const known: { bytes: Buffer; page: Page }[] = []

function read(bytes: Buffer): Page {
  const { head, events } = JSON.parse(brotliDecompressSync(bytes).toString()) as Body
  events.forEach((event, i) => {
    const before = events[i - 1]
    if (before && event.prev !== before.seq) throw new Error(`a gap within a page at ${event.seq}`)
  })
  const last = events.at(-1)
  return { head, prev: events[0]?.prev ?? head, seq: last?.seq ?? head, isEmpty: !last }
}

/** Each different body is read once: all who stand at one place get the same bytes. */
function pageOf(bytes: Buffer): Page {
  const found = known.find((one) => one.bytes.equals(bytes))
  if (found) return found.page
  const page = read(bytes)
  known.unshift({ bytes: Buffer.from(bytes), page })
  known.length = Math.min(known.length, REMEMBERED)
  return page
}

/** Asks for the log after a seq, as a browser does, on a connection of its own. Rejects where the server cannot be reached or does not answer 200. */
export function fetchPage({ port, from, after, epoch }: Asked): Promise<Page> {
  return new Promise((done, fail) => {
    const chunks: Buffer[] = []
    const socket = connect({ host: '127.0.0.1', port, localAddress: from, noDelay: true })
    socket.setTimeout(PATIENCE_MS, () => socket.destroy(new Error('no answer')))
    socket.on('error', fail)
    socket.on('data', (chunk: Buffer) => chunks.push(chunk))
    socket.on('close', () => {
      const bytes = Buffer.concat(chunks)
      const body = bytes.indexOf('\r\n\r\n') + 4
      if (bytes.toString('latin1', 9, 12) !== '200') return fail(new Error(bytes.toString('latin1', 0, 12)))
      try {
        done(pageOf(bytes.subarray(body)))
      } catch (error) {
        fail(error instanceof Error ? error : new Error(String(error)))
      }
    })
    socket.write(
      `GET /api/v1/events?after=${after}&limit=1000&epoch=${epoch} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\n` +
        'Accept: */*\r\nAccept-Encoding: br\r\nConnection: close\r\n\r\n',
    )
  })
}
