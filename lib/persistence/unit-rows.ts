import type { RegistryUnit } from '../domain/registry-unit'
import { unitLevelSchema } from '../domain/responsible-unit-schema'
import type { StoredSetting } from '../services/unit-ports'
import type { UnitModel } from './generated/models'
import type { Queryable } from './prisma-client'

export const toRegistryUnit = (row: UnitModel): RegistryUnit => ({ ...row, level: unitLevelSchema.parse(row.level) })

export const findUnits = async (db: Queryable): Promise<RegistryUnit[]> =>
  (await db.unit.findMany({ orderBy: { id: 'asc' } })).map(toRegistryUnit)

export async function findSetting(db: Queryable, key: string): Promise<StoredSetting | null> {
  const row = await db.setting.findUnique({ where: { key } })
  return row && { value: row.value, revision: row.revision, updatedAt: row.updatedAt, updatedBy: row.updatedBy }
}
