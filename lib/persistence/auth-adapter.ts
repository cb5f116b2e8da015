import { prismaAdapter } from 'better-auth/adapters/prisma'
import type { Database } from './prisma-client'

/** What the sign-in library stores through. Sign-in itself knows nothing of Prisma. */
export const createAuthAdapter = (database: Database) =>
  prismaAdapter(database, { provider: 'postgresql', transaction: true })
