import { createECDH, type ECDH, randomBytes, randomUUID } from 'node:crypto'
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http'
import type { Follows } from '@/lib/domain/follows'
import type { PushNotice } from '@/lib/domain/push-notice'
import { decryptPush, type VapidClaims, verifyVapid } from './decrypt-push'

export type Hit = {
  path: string
  headers: IncomingHttpHeaders
  /** As decrypted. */
  text: string
  notice: PushNotice
  vapid: VapidClaims
  bytes: number
}
export type Answer = { status: number; headers?: Record<string, string>; body?: string }
/** How the push service behaves; null: it never answers. */
export type Behaviour = (hit: Hit) => Answer | null

const TAKEN: Answer = { status: 201 }

/** One browser's subscription at this push service. */
export type Subscriber = {
  endpoint: string
  /** The body of `PUT /api/v1/push/subscriptions`. */
  body(follows?: Partial<Follows>): {
    subscription: { endpoint: string; keys: { p256dh: string; auth: string } }
    follows: { all: boolean; communes: string[]; districts: string[] }
  }
  /** All that came, whatever was answered. */
  hits: Hit[]
  /** What the push service took and would have shown. */
  notices(): PushNotice[]
}

/** A push service of our own on this machine: it checks who signs, decrypts as the browser would, and answers as told. */
export async function startPushEndpoint() {
  const browsers = new Map<string, { own: ECDH; auth: Buffer; hits: Hit[]; taken: Hit[] }>()
  const problems: unknown[] = []
  let behave: Behaviour = () => TAKEN

  function take(path: string, headers: IncomingHttpHeaders, message: Buffer, response: ServerResponse): void {
    const browser = browsers.get(path)
    if (!browser) return void response.writeHead(404).end()
    const vapid = verifyVapid(headers.authorization ?? '')
    if (vapid.aud !== origin()) throw new Error(`The token is for ${vapid.aud}.`)
    const left = vapid.exp - Date.now() / 1_000
    if (left <= 0 || left > 24 * 3_600) throw new Error(`The token is good for ${left} s.`)
    const text = decryptPush(message, browser.own, browser.auth)
    const hit: Hit = { path, headers, text, notice: JSON.parse(text) as PushNotice, vapid, bytes: message.length }
    browser.hits.push(hit)
    const answer = behave(hit)
    if (!answer) return
    if (answer.status < 300) browser.taken.push(hit)
    response.writeHead(answer.status, answer.headers).end(answer.body)
  }

  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      try {
        take(request.url ?? '', request.headers, Buffer.concat(chunks), response)
      } catch (problem) {
        problems.push(problem)
        response.writeHead(400).end(String(problem))
      }
    })
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const origin = () => {
    const address = server.address()
    return `http://127.0.0.1:${address && typeof address === 'object' ? address.port : 0}`
  }

  return {
    origin: origin(),
    /** What was wrong with what came: an ill-signed token, a message that does not open. */
    problems,
    behave(how: Behaviour = () => TAKEN) {
      behave = how
    },
    subscriber(): Subscriber {
      const own = createECDH('prime256v1')
      const p256dh = own.generateKeys().toString('base64url')
      const auth = randomBytes(16)
      const path = `/push/${randomUUID()}`
      const browser = { own, auth, hits: [] as Hit[], taken: [] as Hit[] }
      browsers.set(path, browser)
      return {
        endpoint: origin() + path,
        body: ({ all = false, communes = [], districts = [] } = {}) => ({
          subscription: { endpoint: origin() + path, keys: { p256dh, auth: auth.toString('base64url') } },
          follows: { all, communes: [...communes], districts: [...districts] },
        }),
        hits: browser.hits,
        notices: () => browser.taken.map(({ notice }) => notice),
      }
    },
    close() {
      server.closeAllConnections()
      return new Promise((done) => server.close(done))
    },
  }
}
export type PushEndpoint = Awaited<ReturnType<typeof startPushEndpoint>>
