import ipaddr from 'ipaddr.js'

/**
 * Says that a request comes from a program on this machine, straight. Only the
 * server sets it: what a caller sends under this name is removed.
 */
export const LOCAL_CALLER_HEADER = 'x-zm-local-caller'

/** What a proxy leaves on what it passes on: behind one, everybody comes from the proxy's own address. */
const FORWARDED = /^(?:forwarded|via|x-forwarded-.+|x-real-ip|.+-connecting-ip|true-client-ip)$/
/** A proxy that leaves nothing else passes on the host that it was asked for; so does a page that a name was bent under. */
const OWN_HOST = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])(?::\d{1,5})?$/i

type Incoming = {
  headers: Record<string, string | string[] | undefined>
  socket: { remoteAddress?: string | undefined }
}

const isLoopback = (address: string | undefined): boolean =>
  address !== undefined && ipaddr.isValid(address) && ipaddr.process(address).range() === 'loopback'

/** Marks a Node request that comes from this machine without a proxy between, before anything adds headers to it. */
export function stampLocalCaller(request: Incoming): void {
  delete request.headers[LOCAL_CALLER_HEADER]
  const { host } = request.headers
  if (!isLoopback(request.socket.remoteAddress) || typeof host !== 'string' || !OWN_HOST.test(host)) return
  if (Object.keys(request.headers).some((name) => FORWARDED.test(name))) return
  request.headers[LOCAL_CALLER_HEADER] = '1'
}

/** Whether the server marked a request as coming from this machine. */
export const isLocalCaller = (headers: Headers): boolean => headers.get(LOCAL_CALLER_HEADER) === '1'
