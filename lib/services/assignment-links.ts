import { randomUUID } from 'node:crypto'
import type { LinkView } from '../domain/link-view'
import { accept, type Result, refuse } from '../domain/result'
import { toIso } from '../domain/time'
import type { Actor, LogStore, ReadStore } from './ports'
import type { LinkRecord } from './unit-ports'

export const LINK_HOURS = 72
export const MAX_LINK_HOURS = 30 * 24

/** `path` is the page that the link opens, with its signature. */
export type NewLink = { id: string; person: string; path: string; expiresAt: string }

const present = ({ assignmentId: _, ...link }: LinkRecord): LinkView => ({
  ...link,
  createdAt: toIso(link.createdAt),
  expiresAt: toIso(link.expiresAt),
  withdrawnAt: link.withdrawnAt && toIso(link.withdrawnAt),
  lastUsedAt: link.lastUsedAt && toIso(link.lastUsedAt),
})

/** Personal links: one person, one assignment, until they expire or are withdrawn. `tokenOf` signs. */
export function createLinks({
  log,
  read,
  tokenOf,
}: {
  log: LogStore
  read: ReadStore
  tokenOf: (link: LinkRecord) => string
}) {
  return {
    /** The address is told here and never again. Refusals: `unknown-assignment`, `assignment-superseded`. */
    make: (id: string, person: string, hours: number, actor: Actor): Promise<Result<NewLink>> =>
      log.write(async (write) => {
        const assignment = await write.assignment(id)
        if (!assignment) return refuse('unknown-assignment', { id })
        const { supersededAt } = assignment
        if (supersededAt) return refuse('assignment-superseded', { supersededAt: toIso(supersededAt) })
        const link: LinkRecord = {
          id: randomUUID(),
          assignmentId: id,
          person,
          createdBy: actor.name,
          createdAt: write.at,
          expiresAt: new Date(write.now.getTime() + hours * 3_600_000),
          withdrawnAt: null,
          withdrawnBy: null,
          lastUsedAt: null,
        }
        await write.insertLink(link)
        const expiresAt = toIso(link.expiresAt)
        const data = { link: link.id, person, unit: assignment.unit.id, expiresAt }
        await write.audit({ actor, action: 'assignment:link', subject: id, data })
        return accept({ id: link.id, person, path: `/units/answer/${tokenOf(link)}`, expiresAt })
      }),

    /** Refusal: `unknown-assignment`. */
    async list(id: string): Promise<Result<{ links: LinkView[] }>> {
      const assignment = await read.assignment(id)
      if (!assignment) return refuse('unknown-assignment', { id })
      return accept({ links: (await read.linksOf(id)).map(present) })
    },

    /** A second withdrawal changes nothing. Refusal: `unknown-link`. */
    withdraw: (id: string, actor: Actor): Promise<Result<LinkView>> =>
      log.write(async (write) => {
        const link = await write.link(id)
        if (!link) return refuse('unknown-link', { id })
        if (link.withdrawnAt) return accept(present(link))
        await write.withdrawLink(id, { at: write.at, by: actor.name })
        const data = { link: id, person: link.person }
        await write.audit({ actor, action: 'assignment:withdraw-link', subject: link.assignmentId, data })
        return accept(present({ ...link, withdrawnAt: write.at, withdrawnBy: actor.name }))
      }),
  }
}
