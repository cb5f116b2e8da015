import type { Act, Entry, Outcome } from './ledger'
import type { LogRecord, Story } from './log-record'

const same = (a: readonly number[], b: readonly number[]) =>
  JSON.stringify([...a].sort()) === JSON.stringify([...b].sort())
/** Refusals that another writer's act explains; any other says that a repeat was not known as one. */
const EXPLAINED = new Set(['assignment-superseded'])

/** A scheduled one whose time had come before the repeat that was answered took effect at once. */
const isAtOnce = (act: Act & { kind: 'publish' }, outcome: Outcome): boolean =>
  !act.isScheduled || (outcome.kind === 'accepted' && outcome.seqs.length > 0)

function publishFaults(act: Act & { kind: 'publish' }, outcome: Outcome, story: Story | undefined): string[] {
  const { key, communes } = act
  if (outcome.kind === 'refused') return [`${key} was refused: ${outcome.code}`]
  if (!story) return outcome.kind === 'none' ? [] : [`${key} was answered and is not in the log`]
  if (story.ids.size > 1 || story.scheduled > 1) return [`${key} was published more than once`]
  if (new Set(story.communes).size !== story.communes.length) return [`${key} took effect twice`]
  if (outcome.kind === 'none')
    return act.isScheduled || story.seqs.length === communes.length ? [] : [`${key} is in the log by half`]
  if (!story.ids.has(outcome.id)) return [`${key} was answered as another decision than the log's`]
  if (isAtOnce(act, outcome)) return same(outcome.seqs, story.seqs) ? [] : [`${key} has other seqs than were answered`]
  return story.scheduled === 1 ? [] : [`${key} was answered as scheduled and is not`]
}

function revokeFaults(act: Act & { kind: 'revoke' }, outcome: Outcome, story: Story | undefined): string[] {
  if (outcome.kind === 'refused') return [`${act.key} (revoke ${act.number}) was refused: ${outcome.code}`]
  if (outcome.kind === 'none') return []
  if (story?.revoked !== 1) return [`${act.number} was revoked ${story?.revoked ?? 0} times`]
  return same(outcome.seqs, story.returns) ? [] : [`the revocation of ${act.number} has other seqs than were answered`]
}

function answerFaults(act: Act & { kind: 'answer' }, outcome: Outcome, times: number): string[] {
  if (outcome.kind === 'refused' && EXPLAINED.has(outcome.code))
    return times === 0 ? [] : [`${act.key} was refused and is there`]
  if (outcome.kind === 'refused') return [`${act.key} was refused: ${outcome.code}`]
  if (outcome.kind === 'accepted' && times !== 1) return [`${act.key} was answered and is in the log ${times} times`]
  return times > 1 ? [`${act.key} is in the log ${times} times`] : []
}

/** Every way in which what was answered is not what the log has. The log must have been read after the answers came. */
export const answerFaultsOf = (entries: readonly Entry[], log: LogRecord): string[] =>
  entries.flatMap(({ act, outcome }) => {
    if (act.kind === 'publish') return publishFaults(act, outcome, log.stories.get(act.key))
    if (act.kind === 'revoke') return revokeFaults(act, outcome, log.stories.get(act.number))
    return answerFaults(act, outcome, log.notes.get(act.key) ?? 0)
  })
