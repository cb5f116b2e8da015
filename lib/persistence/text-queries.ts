import { catalogueSchema } from '../domain/catalogue'
import { REVISION_STATES, type RevisionState, type TextRevision } from '../domain/text-revision'
import type { ContentRow, LocalRecord, TextWrite } from '../services/texts/ports'
import type { InputJsonValue } from './generated/internal/prismaNamespace'
import type { TextRevisionModel } from './generated/models'
import type { Queryable } from './prisma-client'

export function toRevision(row: TextRevisionModel): TextRevision {
  const state = REVISION_STATES.find((one) => one === row.state)
  if (!state) throw new Error(`Revision ${row.id} has the state ${row.state}, which nobody knows.`)
  return { ...row, state }
}

const IN_FORCE: RevisionState = 'in-force'

/** Two writers of content, this server's start and another's approval, take turns until commit. */
export const lockContent = (tx: Queryable) => tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('content_version'))`

/** Revisions in force of an edition, in whatever order. */
export const findInForce = async (tx: Queryable, edition: string): Promise<TextRevision[]> =>
  (await tx.textRevision.findMany({ where: { edition, state: IN_FORCE } })).map(toRevision)

/** What an open write does with texts, in its own transaction. */
export const textWrite = (tx: Queryable, at: Date): TextWrite => ({
  newestContent: async (edition): Promise<ContentRow> => {
    await lockContent(tx)
    const row = await tx.contentVersion.findFirst({ where: { edition }, orderBy: { version: 'desc' } })
    if (!row) throw new Error(`The database holds no version of ${edition}: the server has not started fully.`)
    const { version, hash, revision } = row
    return { edition, version, hash, revision, catalogue: catalogueSchema.parse(row.body) }
  },
  insertContent: async ({ catalogue, ...row }) => {
    const body = catalogue as unknown as InputJsonValue
    await tx.contentVersion.create({ data: { ...row, body, createdAt: at } })
  },
  revision: async (id) => {
    const row = await tx.textRevision.findUnique({ where: { id } })
    return row ? toRevision(row) : null
  },
  inForce: async (edition, language, itemIds) => {
    const where = { edition, language, state: IN_FORCE, itemIds: { hasSome: [...itemIds] } }
    return (await tx.textRevision.findMany({ where })).map(toRevision)
  },
  nextRevisionNumber: async (edition, language, itemId) => {
    const where = { edition, language, itemIds: { has: itemId } }
    return ((await tx.textRevision.aggregate({ where, _max: { number: true } }))._max.number ?? 0) + 1
  },
  insertRevision: async (revision) => {
    await tx.textRevision.create({ data: revision })
  },
  updateRevision: async ({ id, ...data }) => {
    await tx.textRevision.update({ where: { id }, data })
  },
  localAddition: (districtCode): Promise<LocalRecord | null> =>
    tx.localAddition.findUnique({ where: { districtCode } }),
  saveLocalAddition: async (record) => {
    const { districtCode } = record
    await tx.localAddition.upsert({ where: { districtCode }, create: record, update: record })
  },
})
