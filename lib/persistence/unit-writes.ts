import type { UnitWrites } from '../services/unit-ports'
import { findLate, noteLate } from './assignment-queries'
import type { InputJsonValue } from './generated/internal/prismaNamespace'
import type { Queryable } from './prisma-client'
import { findSetting, findUnits, toRegistryUnit } from './unit-rows'

/** The writing of units, answers, links and settings, inside a write of the log. */
export const unitWrites = (tx: Queryable): UnitWrites => ({
  saveAnswer: async (assignmentId, position, { at, ...answer }, actorId) => {
    await tx.assignmentAnswer.create({ data: { ...answer, assignmentId, position, actorId, at: new Date(at) } })
  },
  lateAssignments: (now, limit) => findLate(tx, now, limit),
  noteLate: (assignments) => noteLate(tx, assignments),
  insertLink: async (link) => {
    await tx.assignmentLink.create({ data: link })
  },
  link: (id) => tx.assignmentLink.findUnique({ where: { id } }),
  withdrawLink: async (id, { at, by }) => {
    await tx.assignmentLink.update({ where: { id }, data: { withdrawnAt: at, withdrawnBy: by } })
  },
  unit: async (id) => {
    const row = await tx.unit.findUnique({ where: { id } })
    return row && toRegistryUnit(row)
  },
  units: () => findUnits(tx),
  insertUnit: async (unit) => {
    await tx.unit.create({ data: unit })
  },
  updateUnit: async ({ id, ...data }) => {
    await tx.unit.update({ where: { id }, data })
  },
  setting: (key) => findSetting(tx, key),
  saveSetting: async (key, setting) => {
    const data = { ...setting, value: setting.value as InputJsonValue }
    await tx.setting.upsert({ where: { key }, create: { key, ...data }, update: data })
  },
})
