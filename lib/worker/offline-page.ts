import { offline } from '../i18n/vi/offline'

const escaped = (text: string) =>
  text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? sign)

const ASK_EVERY_MS = 15_000
const LOOKED_AT_MS = 1_000

const STYLE = `:root{color-scheme:light dark;font-family:"Be Vietnam Pro",system-ui,sans-serif;line-height:1.55}
body{margin:0;color:#16202b;background:#f4f6f8}main{display:grid;gap:16px;max-width:40rem;margin:0 auto;padding:40px 16px}
h1{margin:0;font-size:1.75rem;line-height:1.35}p{margin:0}a{color:#0b5cab}
.ways{display:flex;flex-wrap:wrap;gap:8px 16px;align-items:center}.ways a{display:inline-flex;align-items:center;min-height:44px}
.press{padding:0 16px;border-radius:10px;font-weight:600;text-decoration:none;color:#fff;background:#0b5cab}
@media(prefers-color-scheme:dark){body{color:#eef3f7;background:#0e141a}a{color:#7cbcff}.press{color:#06213d;background:#7cbcff}}`

/**
 * Loads the page anew when the network is back, or once the server says that it is
 * ready: a server that was away raises no event. A hidden tab asks when it is looked
 * at again; a wall display always. The waits are spread, since many devices wait.
 */
const COME_BACK = `(function(){
var wall=location.pathname==='/wall',timer
function later(ms){clearTimeout(timer);timer=setTimeout(ask,ms*(0.8+Math.random()*0.4))}
function ask(){
if(!wall&&document.visibilityState==='hidden')return
fetch('/readyz',{cache:'no-store'}).then(function(r){if(r.ok)location.reload();else later(${ASK_EVERY_MS})},function(){later(${ASK_EVERY_MS})})
}
addEventListener('online',function(){location.reload()})
document.addEventListener('visibilitychange',function(){if(document.visibilityState!=='hidden')later(${LOOKED_AT_MS})})
later(${ASK_EVERY_MS})
})()`

/** Nothing but its own words, style and script, and one question to the own server. */
const policy = (nonce: string): string =>
  `default-src 'none'; script-src 'nonce-${nonce}'; style-src 'unsafe-inline'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'`

/** A page for what is not on this device, whole in itself: it must not need a file that may not be there either. */
export function offlinePage({ href }: URL, hasOverview: boolean): Response {
  // The whole address: a path with two slashes in front would be read as another host.
  const again = `<a href="${escaped(href)}">${escaped(offline.retry)}</a>`
  const overview = hasOverview ? `<a class="press" href="/">${escaped(offline.toOverview)}</a>` : ''
  const nonce = [...crypto.getRandomValues(new Uint32Array(4))].map((part) => part.toString(36)).join('')
  const html = `<!doctype html><html lang="vi"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1"><title>${escaped(offline.title)}</title><style>${STYLE}</style></head>
<body><main id="main"><h1>${escaped(offline.title)}</h1><p>${escaped(offline.text)}</p>
${hasOverview ? `<p>${escaped(offline.kept)}</p>` : ''}<p class="ways">${overview}${again}</p></main>
<script nonce="${nonce}">${COME_BACK}</script></body></html>`
  const headers = { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': policy(nonce) }
  return new Response(html, { status: 503, headers })
}
