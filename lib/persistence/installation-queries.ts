import { type AnswerTimes, DEFAULT_ANSWER_TIMES } from '../domain/answer-times'
import { answerTimesSchema } from '../domain/answer-times-schema'
import type { RegisteredUnit } from '../domain/assign-units'
import { unitLevelSchema } from '../domain/responsible-unit-schema'
import { ANSWER_TIMES_KEY } from '../services/answer-times-setting'
import type { Installation } from '../services/ports'
import type { UnitModel } from './generated/models'
import type { Queryable } from './prisma-client'

/** A body by the name that is used for it here. */
export const toUnit = (row: UnitModel): RegisteredUnit => ({
  id: row.id,
  kind: row.kind,
  name: row.ownName ?? row.name,
  level: unitLevelSchema.parse(row.level),
  districtCode: row.districtCode,
  communeCode: row.communeCode,
  active: row.active,
})

export async function findAnswerTimes(db: Queryable): Promise<AnswerTimes> {
  const row = await db.setting.findUnique({ where: { key: ANSWER_TIMES_KEY } })
  return row ? answerTimesSchema.parse(row.value) : DEFAULT_ANSWER_TIMES
}

/**
 * What the installation adds to an edition, as it stands inside the caller's transaction; of the units
 * only the province's and those of the named districts, where any are named.
 */
export async function findInstallation(
  db: Queryable,
  edition: string,
  districts?: readonly string[],
): Promise<Installation> {
  const newest = await db.contentVersion.findFirst({
    where: { edition },
    orderBy: { version: 'desc' },
    select: { version: true },
  })
  if (!newest) throw new Error(`The database holds no version of ${edition}: the server has not started fully.`)
  const here = districts ? { OR: [{ districtCode: null }, { districtCode: { in: [...districts] } }] } : {}
  const units = await db.unit.findMany({ where: here })
  const local = await db.localAddition.findMany()
  return {
    version: newest.version,
    units: units.map(toUnit),
    answerTimes: await findAnswerTimes(db),
    local: new Map(local.map(({ districtCode, hotline, localNote }) => [districtCode, { hotline, localNote }])),
  }
}
