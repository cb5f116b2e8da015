import { Agent, request } from 'node:http'

export type Asked = { method: string; path: string; headers: Record<string, string>; body: Buffer | null }
export type Answer = { status: number; type: string; body: string; ms: number }

const agent = new Agent({ keepAlive: true, maxSockets: 64 })

/** Bytes as a path or query may carry them; nothing is put right on the way, halves of pairs and broken UTF-8 included. */
export const percent = (text: string): string =>
  [...Buffer.from(text)]
    .map((byte) =>
      /[\w.~-]/.test(String.fromCharCode(byte)) ? String.fromCharCode(byte) : `%${byte.toString(16).padStart(2, '0')}`,
    )
    .join('')

/** Sends exactly this; `null` when nothing came within `patience` ms, `'cut'` when the server closed the connection. */
export const ask = (
  url: string,
  { method, path, headers, body }: Asked,
  patience: number,
): Promise<Answer | 'cut' | null> =>
  new Promise((done) => {
    const begun = performance.now()
    const timer = setTimeout(() => {
      sent.destroy()
      done(null)
    }, patience)
    const end = (answer: Answer | 'cut') => {
      clearTimeout(timer)
      done(answer)
    }
    const { hostname, port } = new URL(url)
    // Of itself the client would send the bodies of some methods without a length, to be taken for another request.
    const length = body ? { 'content-length': String(body.length) } : {}
    const sent = request({ hostname, port, method, path, headers: { ...headers, ...length }, agent }, (response) => {
      let text = ''
      response.setEncoding('utf8')
      response.on('data', (chunk: string) => {
        if (text.length < 4_000) text += chunk
      })
      response.on('end', () =>
        end({
          status: response.statusCode ?? 0,
          type: response.headers['content-type'] ?? '',
          body: text,
          ms: performance.now() - begun,
        }),
      )
      response.on('error', () => end('cut'))
    })
    sent.on('error', () => end('cut'))
    sent.end(body ?? undefined)
  })
export const stopAsking = () => agent.destroy()
