import { accept, type Result, refuse } from '../../domain/result'
import { applyRevision, stampVersion } from '../../domain/revise-catalogue'
import type { TextRevision } from '../../domain/text-revision'
import { textsOf } from '../../domain/texts-of'
import type { Actor, LogStore, LogWrite } from '../ports'
import { fingerprint } from './fingerprint'
import { movedText } from './moved-text'
import { presentRevision, type RevisionView } from './present-revision'

async function openFor(write: LogWrite, id: string, actor: Actor): Promise<Result<TextRevision>> {
  const revision = await write.revision(id)
  if (!revision) return refuse('unknown-revision', { id })
  if (revision.state !== 'submitted') return refuse('revision-state', { state: revision.state })
  if (revision.authorId === actor.id) return refuse('own-approval')
  return accept(revision)
}

const decided = (revision: TextRevision, actor: Actor, at: Date, note: string | null): TextRevision => ({
  ...revision,
  decidedBy: actor.name,
  decidedById: actor.id,
  decidedAt: at,
  decideNote: note,
  updatedAt: at,
})

/** Those that say nothing any more once `next` is in force: each of their items is among its own. */
async function supersede(write: LogWrite, next: TextRevision): Promise<string[]> {
  const before = await write.inForce(next.edition, next.language, next.itemIds)
  const over = before.filter((one) => one.itemIds.every((id) => next.itemIds.includes(id)))
  for (const one of over) await write.updateRevision({ ...one, state: 'superseded', updatedAt: write.at })
  return over.map(({ id }) => id)
}

/**
 * Puts a submitted revision into force as a new version of the content: changes from now on surface with it, those
 * before keep theirs. Refusals: `unknown-revision`, `revision-state`, `own-approval`, `unknown-text`, `text-moved`
 * (with the base, what is in force and what is proposed).
 */
export const approveText =
  ({ log }: { log: LogStore }) =>
  async (id: string, note: string | null, actor: Actor): Promise<Result<RevisionView>> =>
    log.write(async (write) => {
      const open = await openFor(write, id, actor)
      if (!open.ok) return open
      const newest = await write.newestContent(open.value.edition)
      const moved = movedText(open.value, textsOf(newest.catalogue, fingerprint))
      if (moved) return moved
      const version = newest.version + 1
      const revision: TextRevision = { ...decided(open.value, actor, write.at, note), state: 'in-force', version }
      const superseded = await supersede(write, revision)
      await write.updateRevision(revision)
      const catalogue = stampVersion(applyRevision(newest.catalogue, revision, fingerprint), version)
      const { edition, hash } = newest
      await write.insertContent({ edition, version, hash, catalogue, revision: id })
      write.append([{ type: 'package-revised', data: { edition, version } }])
      const data = { version, superseded, title: revision.title, text: revision.text, note }
      await write.audit({ actor, action: 'text:approve', subject: id, data })
      return accept(presentRevision(revision))
    })

/** Turns a submitted revision down, with a note for its author. Refusals: `unknown-revision`, `revision-state`, `own-approval`. */
export const rejectText =
  ({ log }: { log: LogStore }) =>
  async (id: string, note: string | null, actor: Actor): Promise<Result<RevisionView>> =>
    log.write(async (write) => {
      const open = await openFor(write, id, actor)
      if (!open.ok) return open
      const revision: TextRevision = { ...decided(open.value, actor, write.at, note), state: 'rejected' }
      await write.updateRevision(revision)
      await write.audit({ actor, action: 'text:reject', subject: id, data: { note } })
      return accept(presentRevision(revision))
    })
