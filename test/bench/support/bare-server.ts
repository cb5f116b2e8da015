/**
 * A node:http server that does nothing but send: argv[2] is a JSON file of answers by path, each
 * `{status, headers, body}` with the body in base64. Prints its port.
 */
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'

export type BareAnswer = { status: number; headers: [string, string][]; body: string }

const file = process.argv[2]
if (!file) throw new Error('Which answers?')
const given = JSON.parse(readFileSync(file, 'utf8')) as Record<string, BareAnswer>
const answers = new Map(
  Object.entries(given).map(([path, { status, headers, body }]) => [
    path,
    { status, headers: Object.fromEntries(headers), body: Buffer.from(body, 'base64') },
  ]),
)
const server = createServer((request, response) => {
  const answer = answers.get(request.url ?? '')
  if (!answer) return void response.writeHead(404).end()
  response.writeHead(answer.status, answer.headers).end(answer.body)
})
server.listen(0, '127.0.0.1', () => {
  const address = server.address()
  console.log(address && typeof address === 'object' ? address.port : '')
})
