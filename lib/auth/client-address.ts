import { isIP } from 'node:net'

/**
 * Carries the caller's address from the server's door to the sign-in limits.
 * Only the server sets it: what a caller sends under this name is overwritten.
 */
export const CLIENT_ADDRESS_HEADER = 'x-zm-client-address'

/** One subscriber's addresses: an IPv6 one owns a whole /64 and could else be somebody new at every request. */
export function addressGroup(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1]
  if (mapped || isIP(address) !== 6) return mapped ?? address
  const [head = '', tail = ''] = address.split('::')
  const before = head.split(':').filter(Boolean)
  const after = tail.split(':').filter(Boolean)
  const zeros = Array.from({ length: Math.max(0, 8 - before.length - after.length) }, () => '0')
  return [...before, ...zeros, ...after].slice(0, 4).join(':')
}

type Incoming = {
  headers: Record<string, string | string[] | undefined>
  socket: { remoteAddress?: string | undefined }
}

const lastForwarded = (header: string | string[] | undefined): string =>
  (Array.isArray(header) ? header.join(',') : (header ?? '')).split(',').at(-1)?.trim() ?? ''

/**
 * Writes the caller's address on a Node request, before anything reads it.
 * Behind a proxy (`trustProxy`) it is the last of X-Forwarded-For, the one that
 * the proxy itself wrote; those before it are the caller's own words.
 */
export function stampClientAddress(request: Incoming, trustProxy: boolean): string | null {
  const last = trustProxy ? lastForwarded(request.headers['x-forwarded-for']) : ''
  const address = isIP(last) ? last : (request.socket.remoteAddress ?? '')
  if (isIP(address)) {
    request.headers[CLIENT_ADDRESS_HEADER] = address
    return address
  }
  delete request.headers[CLIENT_ADDRESS_HEADER]
  return null
}
