import type { CheckOutcome, Doubt } from '@/lib/domain/check-decision'

/** What the checking door answers: the outcome on the board at a seq, doubts with their words. */
export type CheckAnswer = Omit<CheckOutcome, 'doubts'> & {
  epoch: string
  seq: number
  doubts: (Doubt & { text: string })[]
}

/** Equal for doubts about the same thing: seeing one does not cover another. */
export function doubtFingerprint({ code, communes = [], decisions = [] }: Doubt): string {
  const facts = [...communes, ...decisions.map(({ id }) => id)].sort()
  return `${code}:${shortHash(facts.join(','))}`
}

/** FNV-1a: only told apart from its neighbours, never trusted. */
function shortHash(text: string): string {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193) >>> 0
  return hash.toString(36)
}
