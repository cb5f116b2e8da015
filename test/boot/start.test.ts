import { spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { rmSync, statSync } from 'node:fs'
import { type AddressInfo, createServer } from 'node:net'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { boardSchema } from '@/lib/domain/board-schema'
import { apiOf } from '../support/api'
import { draft } from '../support/draft'
import { putEmptyCluster } from '../support/empty-cluster'
import { type RunningServer, startServer } from '../support/start-server'

const servers: RunningServer[] = []
afterEach(async () => {
  for (const server of servers.splice(0)) await server.remove()
})
// Here it is started as people start it.
delete process.env.TEST_SERVER

async function started(...args: Parameters<typeof startServer>): Promise<RunningServer> {
  const server = await startServer(...args)
  servers.push(server)
  return server
}
const boardOf = async ({ url }: RunningServer) => boardSchema.parse(await (await fetch(`${url}/api/v1/board`)).json())
const failedStart = (env: Record<string, string>) => {
  const all = { ...process.env, BUILD: 'never', DATA_DIR: '.test-data/never', ...env }
  return spawnSync(process.execPath, ['--import', 'tsx', 'server.ts'], { env: all, encoding: 'utf8', timeout: 60_000 })
}

describe('starting', () => {
  test('production begins with an empty province and a link that makes the administrator, once', {
    timeout: 120_000,
  }, async () => {
    const server = await started('main')
    expect((await boardOf(server)).counts).toEqual({ green: 0, yellow: 0, orange: 0, red: 0, none: 109 })
    const token = await server.setupToken()
    const setUp = () =>
      fetch(`${server.url}/api/auth/setup`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', origin: server.url },
        body: JSON.stringify({
          token,
          name: 'Quản trị',
          email: 'admin@example.vn',
          password: 'mật khẩu đủ dài',
          username: '',
        }),
      })
    expect((await setUp()).status).toBeLessThan(300)
    expect((await setUp()).status).toBeGreaterThanOrEqual(400)
    await server.kill('SIGTERM')
    await server.restart()
    expect(server.words()).not.toContain('/setup?token=')
  })

  test('the demonstration keeps its data and its sign-in over a kill and a second start', {
    timeout: 120_000,
  }, async () => {
    const server = await started('demo')
    const before = server.credentials()
    expect(statSync(join(server.folder, 'credentials.json')).mode & 0o777).toBe(0o600)
    await apiOf(server.url, before).publish(draft({ zones: { '31498': 'red' } }))
    const { epoch, seq } = await boardOf(server)
    await server.kill('SIGKILL')
    await server.restart()
    expect(server.credentials()).toEqual(before)
    expect(await boardOf(server)).toMatchObject({ epoch, seq })
    await apiOf(server.url, before).publish(draft({ zones: { '31498': 'green' } }))
  })

  test.each([
    [
      { PORT: '99999', ACCESS: 'maybe', DATABASE_URL: 'mysql://x' },
      /PORT không hợp lệ[\s\S]*DATABASE_URL không hợp lệ[\s\S]*ACCESS không hợp lệ/,
    ],
    [{ DATABASE_URL: 'postgresql://nobody@127.0.0.1:9/none' }, /Không khởi động được/],
  ])('a wrong environment %j stops the start with words', (env, words) => {
    const { status, stderr } = failedStart(env)
    expect(status).toBe(1)
    expect(stderr).toMatch(words)
    expect(stderr).not.toMatch(/^\s+at /m)
  })

  test('a port in use is said', { timeout: 120_000 }, async () => {
    const holder = createServer().listen(0, '127.0.0.1')
    await once(holder, 'listening')
    const { port } = holder.address() as AddressInfo
    const folder = `.test-data/taken-${port}`
    putEmptyCluster(folder)
    const { status, stderr } = failedStart({ PORT: String(port), HOST: '127.0.0.1', DATA_DIR: folder })
    holder.close()
    rmSync(folder, { recursive: true, force: true })
    expect(status).toBe(1)
    expect(stderr).toMatch(/đang được chương trình khác dùng/)
  })
})
