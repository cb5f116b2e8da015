import { APIError, createAuthMiddleware } from 'better-auth/api'
import { username } from 'better-auth/plugins/username'
import type { BetterAuthOptions } from 'better-auth/types'
import type { Clock } from '../services/ports'
import { nameSchema } from './account'
import { ACCOUNT_RULE, forgiveAccount, limitAccount } from './account-limit'
import { PASSWORD_MAX, PASSWORD_MIN, USERNAME_SHAPE } from './account-shape'
import { CLIENT_ADDRESS_HEADER } from './client-address'
import { endSessionsOfNewPassword } from './end-sessions'
import { manageUsers } from './manage-users'
import { type OriginRule, ownOrigins } from './own-origin'
import { ABSOLUTE_MS, endOf } from './session-life'

/** Failed sign-ins of one address on one door; successes are given back. Attempts of offices behind one address add up. */
export const ADDRESS_RULE = { window: 60, max: 5 } as const

export type AuthLog = (level: 'warn' | 'error', message: string, details: readonly unknown[]) => void

/** With https in its base address the cookies are Secure. */
export type AuthOptions = OriginRule & {
  /** A better-auth database adapter (lib/persistence makes it). */
  adapter: NonNullable<BetterAuthOptions['database']>
  /** At least 32 characters; signs the cookies. */
  secret: string
  clock: Clock
  log: AuthLog
}

/** The library checks the length of a new password everywhere but where an administrator makes an account. */
const checkNewPassword = createAuthMiddleware(async (ctx) => {
  if (ctx.path !== '/admin/create-user') return
  const { password } = (ctx.body ?? {}) as { password?: unknown }
  if (typeof password === 'string' && password.length >= PASSWORD_MIN) return
  throw new APIError('BAD_REQUEST', { code: 'PASSWORD_TOO_SHORT' })
})

/** better-auth, closed down to what this system uses. */
export function libraryOptions({ adapter, secret, baseUrl, origins, clock, log }: AuthOptions) {
  const limit = limitAccount(clock)
  return {
    appName: 'soc-trang-zone-map',
    baseURL: baseUrl,
    basePath: '/api/auth',
    secret,
    database: adapter,
    trustedOrigins: (request?: Request) => ownOrigins({ baseUrl, origins }, request?.headers.get('host')),
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: PASSWORD_MIN,
      maxPasswordLength: PASSWORD_MAX,
    },
    // The unit that somebody answers for is an administrator's to say.
    user: { additionalFields: { unitId: { type: 'string', required: false, input: false } } },
    // The row in the database says when a session ends for want of use; the cookie only how long it may at most.
    // No cookie cache: sign-out, a ban and a new role count from the next request.
    session: { expiresIn: ABSOLUTE_MS / 1_000, disableSessionRefresh: true, cookieCache: { enabled: false } },
    databaseHooks: {
      user: {
        create: {
          before: async (user) => {
            const name = nameSchema.safeParse(user.name)
            if (!name.success) throw new APIError('BAD_REQUEST', { code: 'INVALID_NAME' })
            return { data: { ...user, name: name.data } }
          },
        },
      },
      session: {
        create: {
          before: async (session) => {
            const now = clock.now()
            return { data: { ...session, expiresAt: endOf(now, now) } }
          },
        },
      },
    },
    rateLimit: {
      enabled: true,
      storage: 'database',
      window: 60,
      max: 300,
      customRules: {
        '/sign-in/*': { ...ADDRESS_RULE },
        // Its window is also the longest: rows younger than that are kept, those of account-limit.ts among them.
        '/change-password': { window: ACCOUNT_RULE.windowMs / 1_000, max: 10 },
        '/get-session': false,
        '/sign-out': false,
      },
    },
    advanced: {
      cookiePrefix: 'zm',
      useSecureCookies: new URL(baseUrl).protocol === 'https:',
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax', path: '/' },
      // Said outright: the library drops these checks by itself where NODE_ENV is "test".
      disableCSRFCheck: false,
      disableOriginCheck: false,
      ipAddress: { ipAddressHeaders: [CLIENT_ADDRESS_HEADER] },
    },
    hooks: {
      before: createAuthMiddleware(async (ctx) => {
        await checkNewPassword(ctx)
        await limit(ctx)
      }),
      after: createAuthMiddleware(async (ctx) => {
        await forgiveAccount(ctx)
        await endSessionsOfNewPassword(ctx)
      }),
    },
    plugins: [username({ usernameValidator: (name) => USERNAME_SHAPE.test(name) }), manageUsers()],
    telemetry: { enabled: false },
    // What goes wrong inside goes to the caller, which logs it: the library would write it to the console whole, past our log.
    onAPIError: { throw: true },
    // At level "warn" or "error" the library also writes to the console by itself, past our log.
    logger: {
      level: 'info',
      log: (level, message, ...details) => {
        if (level === 'error' || level === 'warn') log(level, message, details)
      },
    },
  } satisfies BetterAuthOptions
}
