import { isAPIError } from 'better-auth/api'
import type { Context } from './account-limit'

/**
 * After an administrator has given an account a new password: ends its sessions.
 * The library does so only where people change their own. Whoever has got in with
 * the old password must not stay in.
 */
export async function endSessionsOfNewPassword(ctx: Context): Promise<void> {
  if (ctx.path !== '/admin/set-user-password' || isAPIError(ctx.context.returned)) return
  const { userId } = (ctx.body ?? {}) as { userId?: unknown }
  if (typeof userId === 'string') await ctx.context.internalAdapter.deleteUserSessions(userId)
}
