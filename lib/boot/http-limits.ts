import type { IncomingMessage, Server, ServerOptions } from 'node:http'

/**
 * What one caller may keep waiting: 15 seconds for the headers and two minutes for
 * the whole request, which is a file of 2 MB over a slow mobile network. Headers
 * and address together may have 16 KB; Node answers 431 and 408 by itself.
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

/** Closes at once what wants to become another protocol and is not the socket: nobody else here would ever close it. */
export function closeForeignUpgrades(http: Server, isServed: (path: string) => boolean): void {
  http.on('upgrade', (request: IncomingMessage, socket) => {
    if (!isServed((request.url ?? '').split('?')[0] ?? '')) socket.destroy()
  })
}
