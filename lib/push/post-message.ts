import { type IncomingHttpHeaders, Agent as PlainAgent, request as plainRequest } from 'node:http'
import { Agent as SecureAgent, request as secureRequest } from 'node:https'
import type { LookupFunction } from 'node:net'
import { ANSWER_WITHIN_MS } from '../services/push-deliver'

/** As much of an answer as is read: enough for the reason that push services give. */
const MOST_ANSWER_BYTES = 2_048
const SOCKETS = { keepAlive: true, maxSockets: 32, maxFreeSockets: 8, timeout: 30_000 }

export type Posted = { status: number; headers: IncomingHttpHeaders; text: string }
export type Message = { url: URL; headers: Record<string, string>; body: Buffer; lookup?: LookupFunction }

/** Posts a message; follows no redirect, reads no more than a little of the answer, and waits no longer than `timeoutMs` in all. */
export function createPost(timeoutMs = ANSWER_WITHIN_MS) {
  const plain = new PlainAgent(SOCKETS)
  const secure = new SecureAgent(SOCKETS)

  const post = ({ url, headers, body, lookup }: Message): Promise<Posted> =>
    new Promise((done, fail) => {
      const isSecure = url.protocol === 'https:'
      const options = { method: 'POST', headers, agent: isSecure ? secure : plain, ...(lookup ? { lookup } : {}) }
      const request = (isSecure ? secureRequest : plainRequest)(url, options)
      const timer = setTimeout(() => request.destroy(new Error('No answer in time.')), timeoutMs)
      request.on('close', () => clearTimeout(timer))
      request.on('error', fail)
      request.on('response', (response) => {
        const chunks: Buffer[] = []
        let size = 0
        const answer = () => {
          const text = Buffer.concat(chunks).subarray(0, MOST_ANSWER_BYTES).toString('utf8')
          done({ status: response.statusCode ?? 0, headers: response.headers, text })
        }
        response.on('data', (chunk: Buffer) => {
          chunks.push(chunk)
          size += chunk.length
          if (size < MOST_ANSWER_BYTES) return
          answer()
          request.destroy()
        })
        response.on('end', answer)
        // The status is known: what is cut off is only the reason.
        response.on('error', answer)
      })
      request.end(body)
    })

  return {
    post,
    close() {
      plain.destroy()
      secure.destroy()
    },
  }
}
