import { type LookupAddress, lookup } from 'node:dns'
import { isIP, type LookupFunction } from 'node:net'
import ipaddr from 'ipaddr.js'

/** Addresses of public form that clouds answer metadata on. */
const METADATA: ReadonlySet<string> = new Set(['168.63.129.16'])

const GIVEN_OUT = ipaddr.IPv6.parse('2000::')

/**
 * Whether an address is one of the open internet: not private, loopback,
 * link-local (where clouds keep their metadata), unique-local, multicast, carrier
 * NAT or reserved; an IPv4 address in IPv6 clothes counts as what it is.
 */
export function isPublicAddress(address: string): boolean {
  // Short, octal and whole-number forms are names to a resolver: they are no addresses here.
  if (isIP(address) === 0 || !ipaddr.isValid(address)) return false
  // ipaddr.js reads `::1.2.3.4` as 1.2.3.4, which no socket does.
  if (address.includes(':') && address.includes('.') && !/^::ffff:/i.test(address)) return false
  const plain = ipaddr.process(address)
  if (plain.range() !== 'unicast' || METADATA.has(plain.toString())) return false
  // Of IPv6 only this part was ever given out (RFC 4291 §2.4): an IPv4 address may hide in what lies outside it.
  return plain instanceof ipaddr.IPv4 || plain.match(GIVEN_OUT, 3)
}

export const FORBIDDEN_ADDRESS = 'ERR_FORBIDDEN_ADDRESS'

export type Resolve = (
  host: string,
  options: { all: true },
  done: (error: NodeJS.ErrnoException | null, addresses: LookupAddress[]) => void,
) => void

/**
 * A `lookup` for sockets that answers public addresses only. What is checked is
 * what is connected to: a name cannot lead elsewhere between the two. One address
 * that is not public refuses the name altogether.
 */
export const guardedLookup =
  (resolve: Resolve = lookup): LookupFunction =>
  (host, options, done) => {
    resolve(host, { all: true }, (error, addresses) => {
      if (error) return done(error, [])
      const [first] = addresses
      if (!first || !addresses.every(({ address }) => isPublicAddress(address)))
        return done(Object.assign(new Error('The name leads to no public address.'), { code: FORBIDDEN_ADDRESS }), [])
      if (options.all) done(null, addresses)
      else done(null, first.address, first.family)
    })
  }
