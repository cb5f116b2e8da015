/**
 * The origins that a base map's images come from, as a source of a
 * Content-Security-Policy (CSP3 §2.3.1). `{s}` stands for several servers: a
 * star says so, which may only be the whole first label of a host.
 */
export function tileSource(tileUrl: string): string {
  const [, scheme = 'https', authority = ''] = /^(https?):\/\/([^/?#]+)/i.exec(tileUrl) ?? []
  const host = authority.slice(authority.lastIndexOf('@') + 1)
  const fixed = host.includes('}') ? host.slice(host.lastIndexOf('}') + 1).replace(/^[^.]*\./, '') : host
  const named = host.includes('}') && fixed ? `*.${fixed}` : fixed
  return /^(\*\.)?[\w.-]+(:\d+)?$|^\[[\da-f:.]+\](:\d+)?$/i.test(named) ? `${scheme}://${named}` : `${scheme}:`
}
