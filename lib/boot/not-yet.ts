import type { IncomingMessage, ServerResponse } from 'node:http'

const RETRY_AFTER_S = 3

const page = (words: string) => `<!doctype html><html lang="vi"><head><meta charset="utf-8">
<meta http-equiv="refresh" content="${RETRY_AFTER_S}"><meta name="viewport" content="width=device-width">
<title>Máy chủ đang khởi động</title></head>
<body><h1>Máy chủ đang khởi động</h1><p>${words}</p><p>Trang sẽ tự mở sau vài giây.</p></body></html>`

/** What is asked of a server that is still starting: 503, and when to ask again; a page for people, a problem for programs. */
export function answerNotYet(request: IncomingMessage, response: ServerResponse, doing: string): void {
  const isPerson = String(request.headers.accept ?? '').includes('text/html')
  const problem = {
    type: 'urn:soc-trang-zone-map:problem:storage-unavailable',
    title: 'Tạm thời ngừng phục vụ',
    status: 503,
    detail: `Máy chủ đang khởi động: ${doing}. Hãy thử lại sau vài giây.`,
    code: 'storage-unavailable',
  }
  response.writeHead(503, {
    'content-type': isPerson ? 'text/html; charset=utf-8' : 'application/problem+json; charset=utf-8',
    'content-language': 'vi',
    'cache-control': 'no-store',
    'retry-after': String(RETRY_AFTER_S),
    'x-content-type-options': 'nosniff',
    'content-security-policy': "default-src 'none'",
    connection: 'close',
  })
  response.end(isPerson ? page(`${doing}.`) : JSON.stringify(problem))
}
