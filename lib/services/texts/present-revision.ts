import type { TextRevision } from '../../domain/text-revision'
import { toIso } from '../../domain/time'
import { fingerprint } from './fingerprint'

/** A revision as doors and screens show it: times as ISO 8601, with the key of its words. */
export const presentRevision = (revision: TextRevision) => ({
  ...revision,
  key: fingerprint(revision),
  createdAt: toIso(revision.createdAt),
  updatedAt: toIso(revision.updatedAt),
  decidedAt: revision.decidedAt ? toIso(revision.decidedAt) : null,
})
export type RevisionView = ReturnType<typeof presentRevision>
