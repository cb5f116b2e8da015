import { createServer } from 'node:http'
import { gzipSync } from 'node:zlib'

const asText = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

/**
 * The yardstick: a page of as many bytes of HTML and nothing else, straight from
 * `node:http`. What it takes is the machine and the (simulated) wire, not us.
 */
export async function startBarePage(html: string): Promise<{ url: string; close(): Promise<void> }> {
  // Our own page's text as the filling, so that it compresses alike.
  const filling = asText(html).slice(0, html.length - 600)
  const page = `<!doctype html><html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Bare</title></head><body><main><h1>Bare</h1><p style="overflow:hidden;max-height:60vh">${filling}</p></main></body></html>`
  const packed = gzipSync(page)
  const server = createServer((request, response) => {
    if (request.url !== '/') return void response.writeHead(404).end()
    response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8', 'Content-Encoding': 'gzip' }).end(packed)
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const address = server.address()
  if (!address || typeof address === 'string') throw new Error('No port.')
  return {
    url: `http://127.0.0.1:${address.port}/`,
    close: () =>
      new Promise((done) => {
        server.closeAllConnections()
        server.close(() => done())
      }),
  }
}
