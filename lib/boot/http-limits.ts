import { type IncomingMessage, type Server, type ServerOptions, STATUS_CODES } from 'node:http'
import type { Duplex } from 'node:stream'

/**
 * What one caller may keep waiting: 15 seconds for the headers and two minutes for
 * the whole request, which is a file of 2 MB over a slow mobile network. Headers
 * and address together may have 16 KB (`answerUnreadable` says so).
 */
export const HTTP_LIMITS = {
  headersTimeout: 15_000,
  requestTimeout: 120_000,
  connectionsCheckingInterval: 5_000,
  maxHeaderSize: 16_384,
} satisfies ServerOptions

export const MOST_HEADERS = 100
/** Characters. The longest address that a screen makes has some two thousand. */
const LONGEST_ADDRESS = 8_192

export type AddressProblem = { status: 400 | 414; code: 'invalid-input' | 'body-too-large'; title: string }

/** What is wrong with an address before anything else is looked at (RFC 3986 §2.1, RFC 9110 §15.5.15); null where nothing is. */
export function addressProblem(address: string): AddressProblem | null {
  if (address.length > LONGEST_ADDRESS) return { status: 414, code: 'body-too-large', title: 'Địa chỉ quá dài' }
  if (!address.includes('%')) return null
  try {
    decodeURI(address)
    return null
  } catch {
    return { status: 400, code: 'invalid-input', title: 'Địa chỉ không đọc được' }
  }
}

const UNREADABLE: Readonly<Record<string, { status: number; title: string }>> = {
  HPE_HEADER_OVERFLOW: { status: 431, title: 'Địa chỉ và các dòng đầu (headers) quá dài: cộng lại tối đa 16 KB' },
  ERR_HTTP_REQUEST_TIMEOUT: { status: 408, title: 'Yêu cầu gửi quá chậm, hãy gửi lại' },
}

/** Answers what is no request that a handler could see, in words (RFC 9457), and closes: 431, 408 or 400. */
export function answerUnreadable(error: NodeJS.ErrnoException, socket: Duplex): void {
  // Nothing may be written into an answer that is under way.
  const underWay = Reflect.get(socket, '_httpMessage') as { headersSent?: boolean } | null | undefined
  if (error.code === 'ECONNRESET' || !socket.writable || underWay?.headersSent) return void socket.destroy()
  const { status, title } = UNREADABLE[error.code ?? ''] ?? { status: 400, title: 'Yêu cầu không đọc được' }
  const body = JSON.stringify({
    type: 'about:blank',
    title,
    status,
    code: status === 431 ? 'body-too-large' : 'invalid-input',
  })
  const head = [
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
    'Connection: close',
    'Content-Type: application/problem+json; charset=utf-8',
    `Content-Length: ${Buffer.byteLength(body)}`,
    'Cache-Control: no-store',
    'X-Content-Type-Options: nosniff',
  ]
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`, () => socket.destroy())
}

/** Closes at once what wants to become another protocol and is not the socket: nobody else here would ever close it. */
export function closeForeignUpgrades(http: Server, isServed: (path: string) => boolean): void {
  http.on('upgrade', (request: IncomingMessage, socket) => {
    if (!isServed((request.url ?? '').split('?')[0] ?? '')) socket.destroy()
  })
}
