/** What protects a page protects its copy too. The policy names the nonce that the scripts of this very copy carry. */
const PROTECTING = [
  'content-security-policy',
  'permissions-policy',
  'referrer-policy',
  'x-content-type-options',
  'x-frame-options',
  'cross-origin-opener-policy',
  'cross-origin-resource-policy',
  'origin-agent-cluster',
]

/** The headers of a kept page, from those that the server sent with it: its text is another's length and is not packed any more. */
export function keptHeaders(sent: Headers): Headers {
  const headers = new Headers({ 'content-type': 'text/html; charset=utf-8' })
  for (const name of PROTECTING) {
    const value = sent.get(name)
    if (value !== null) headers.set(name, value)
  }
  return headers
}
