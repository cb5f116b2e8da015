import { spawn } from 'node:child_process'
import { z } from 'zod'

const resultSchema = z.object({
  requests: z.object({ average: z.number(), total: z.number() }),
  latency: z.object({ p50: z.number(), p99: z.number() }),
  errors: z.number(),
  timeouts: z.number(),
  statusCodeStats: z.record(z.string(), z.object({ count: z.number() })),
})
export type LoadResult = z.infer<typeof resultSchema>
export type Load = { url: string; headers: Readonly<Record<string, string>>; connections: number; seconds: number }

/** Asks one address as fast as it answers, from a process of its own. */
export function load({ url, headers, connections, seconds }: Load): Promise<LoadResult> {
  const more = Object.entries(headers).flatMap(([name, value]) => ['-H', `${name}=${value}`])
  const child = spawn(
    process.execPath,
    ['node_modules/autocannon/autocannon.js', '-j', '-c', `${connections}`, '-d', `${seconds}`, ...more, url],
    { stdio: ['ignore', 'pipe', 'ignore'] },
  )
  let output = ''
  child.stdout.on('data', (chunk) => {
    output += chunk
  })
  return new Promise((done, fail) => {
    child.on('error', fail)
    child.on('exit', (code) =>
      code === 0 ? done(resultSchema.parse(JSON.parse(output))) : fail(new Error(`autocannon ended with ${code}.`)),
    )
  })
}
