import { createHash, randomBytes } from 'node:crypto'
import { APIError, createAuthMiddleware, getIP } from 'better-auth/api'
import type { Clock } from '../services/ports'
import { type AttemptRows, type AttemptRule, takeAttempt } from './attempt-limit'

/** Tries of one account, from whatever addresses. */
export const ACCOUNT_RULE: AttemptRule = { max: 10, windowMs: 15 * 60_000 }
const DEVICE_COOKIE_AGE_S = 180 * 24 * 3_600

export type Context = Parameters<Parameters<typeof createAuthMiddleware>[0]>[0]
const isSignIn = (path: string | undefined) => path === '/sign-in/email' || path === '/sign-in/username'

function rowsOf(ctx: Context): AttemptRows {
  const { adapter } = ctx.context
  const model = 'rateLimit'
  const byKey = (value: string) => ({ field: 'key', value })
  return {
    find: async (key) => {
      const row = await adapter.findOne<{ count: number; lastRequest: number | bigint }>({ model, where: [byKey(key)] })
      return row && { count: row.count, startedAt: Number(row.lastRequest) }
    },
    insert: (key, startedAt) => adapter.create({ model, data: { key, count: 1, lastRequest: startedAt } }),
    restart: async (key, notAfter, startedAt) => {
      const where = [byKey(key), { field: 'lastRequest', operator: 'lte' as const, value: notAfter }]
      return (
        (await adapter.incrementOne({ model, where, increment: {}, set: { count: 1, lastRequest: startedAt } })) !==
        null
      )
    },
    countOne: async (key, after, max) => {
      const where = [
        byKey(key),
        { field: 'lastRequest', operator: 'gt' as const, value: after },
        { field: 'count', operator: 'lt' as const, value: max },
      ]
      return (await adapter.incrementOne({ model, where, increment: { count: 1 } })) !== null
    },
    remove: (key) => adapter.deleteMany({ model, where: [byKey(key)] }),
  }
}

/** One allowance an account, whichever of its names is typed; unknown names have theirs too, so that none is told apart. */
async function keyOfTyped(ctx: Context): Promise<{ key: string; userId: string | null } | null> {
  const body: unknown = ctx.body
  if (typeof body !== 'object' || body === null) return null
  const field = ctx.path === '/sign-in/email' ? 'email' : 'username'
  const typed = (body as Record<string, unknown>)[field]
  if (typeof typed !== 'string') return null
  const value = typed.trim().toLowerCase().slice(0, 300)
  const user = await ctx.context.adapter.findOne<{ id: string }>({ model: 'user', where: [{ field, value }] })
  if (user) return { key: `account|${user.id}`, userId: user.id }
  return { key: `name|${createHash('sha256').update(value).digest('hex')}`, userId: null }
}

const deviceCookie = (ctx: Context) => ctx.context.createAuthCookie('device', { maxAge: DEVICE_COOKIE_AGE_S })

/** The allowance of a browser that this account signed in from before; null for any other browser. */
async function deviceKey(ctx: Context, userId: string | null): Promise<string | null> {
  if (!userId) return null
  const value = (await ctx.getSignedCookie(deviceCookie(ctx).name, ctx.context.secret)) || ''
  return value.startsWith(`${userId}.`) ? `device|${value}` : null
}

/**
 * Limits the tries of one account. A browser that has signed in to the account
 * before counts by itself (the "device cookies" of OWASP): strangers who use up
 * the account's tries do not lock its owner out.
 */
export const limitAccount = (clock: Clock) =>
  createAuthMiddleware(async (ctx) => {
    if (!isSignIn(ctx.path)) return
    const typed = await keyOfTyped(ctx)
    if (!typed) return
    const key = (await deviceKey(ctx, typed.userId)) ?? typed.key
    const attempt = await takeAttempt(rowsOf(ctx), key, ACCOUNT_RULE, clock.now())
    if (attempt.allowed) return
    const { retryAfterSeconds } = attempt
    throw new APIError(
      'TOO_MANY_REQUESTS',
      { code: 'too-many-requests' },
      { 'X-Retry-After': String(retryAfterSeconds) },
    )
  })

/**
 * After a success: clears the account's tries, gives the address its try back, and
 * remembers the browser. No middleware of its own: a cookie set in one within
 * another is lost.
 */
export async function forgiveAccount(ctx: Context): Promise<void> {
  const userId = ctx.context.newSession?.user.id
  if (!userId || !isSignIn(ctx.path)) return
  const rows = rowsOf(ctx)
  await rows.remove((await deviceKey(ctx, userId)) ?? `account|${userId}`)
  const address = ctx.request && getIP(ctx.request, ctx.context.options)
  if (address) {
    const where = [
      { field: 'key', value: `${address}|${ctx.path}` },
      { field: 'count', operator: 'gt' as const, value: 0 },
    ]
    await ctx.context.adapter.incrementOne({ model: 'rateLimit', where, increment: { count: -1 } })
  }
  const cookie = deviceCookie(ctx)
  const value = `${userId}.${randomBytes(12).toString('base64url')}`
  await ctx.setSignedCookie(cookie.name, value, ctx.context.secret, cookie.attributes)
}
