import { accept, type Result, refuse } from '../domain/result'
import type { AccountStore } from '../services/account-ports'
import type { Database, Queryable } from './prisma-client'

/** Accounts, to be read. Passwords are elsewhere and never come along. */
export const createAccountStore = (db: Database): AccountStore => ({
  list: async () => {
    const rows = await db.user.findMany({ include: { unit: true }, orderBy: [{ name: 'asc' }, { id: 'asc' }] })
    return rows.map(({ id, name, email, username, role, banned, banReason, unit, createdAt }) => ({
      id,
      name,
      email,
      username,
      role,
      banned: banned === true,
      banReason,
      unit: unit && { id: unit.id, name: unit.ownName ?? unit.name },
      createdAt,
    }))
  },
  units: async () => {
    const [units, districts, communes] = await Promise.all([
      db.unit.findMany({ where: { active: true }, orderBy: [{ name: 'asc' }, { id: 'asc' }] }),
      db.district.findMany(),
      db.commune.findMany({ select: { code: true, name: true } }),
    ])
    const names = new Map([...districts, ...communes].map(({ code, name }) => [code, name]))
    return units.map(({ id, name, ownName, communeCode, districtCode }) => ({
      id,
      name: ownName ?? name,
      place: [communeCode, districtCode].flatMap((code) => (code && names.get(code)) || []).join(', '),
    }))
  },
})

/** Says for which unit somebody answers; null for none. Answers what stood before. */
export async function setAccountUnit(
  db: Queryable,
  id: string,
  unitId: string | null,
): Promise<Result<{ name: string; email: string; from: string | null }>> {
  const user = await db.user.findUnique({ where: { id } })
  if (!user) return refuse('unknown-user', { id })
  if (unitId !== null && !(await db.unit.findUnique({ where: { id: unitId } })))
    return refuse('unknown-unit', { id: unitId })
  await db.user.update({ where: { id }, data: { unitId } })
  return accept({ name: user.name, email: user.email, from: user.unitId })
}
