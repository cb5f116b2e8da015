import WebSocket from 'ws'
import type { Site } from './world'

/** A bare WebSocket at the socket's address: what no library of ours would send. */
export function bare(site: Site, headers: Record<string, string> = {}, query = 'EIO=4&transport=websocket') {
  const socket = new WebSocket(`${site.url.replace('http', 'ws')}/socket.io/?${query}`, { headers })
  const closed = new Promise<string>((done) => socket.on('close', (code) => done(`closed ${code}`)))
  const opened = new Promise<string>((done) => {
    socket.on('open', () => done('open'))
    socket.on('error', (error) => done(error.message))
  })
  /** The first words of the server that begin so. */
  const hear = (start: string) =>
    new Promise<string>((done) => socket.on('message', (data) => String(data).startsWith(start) && done(String(data))))
  return { socket, closed, opened, hear }
}

/** What comes of it, or that nothing has within so long. */
export const soon = <T>(work: Promise<T>, ms = 5_000) =>
  Promise.race([work, new Promise<string>((done) => setTimeout(() => done('still open'), ms).unref())])
