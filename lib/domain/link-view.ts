/** A personal link as those see it who may make one; times ISO 8601. Never its signature. */
export type LinkView = {
  id: string
  person: string
  createdBy: string
  createdAt: string
  expiresAt: string
  withdrawnAt: string | null
  withdrawnBy: string | null
  lastUsedAt: string | null
}
