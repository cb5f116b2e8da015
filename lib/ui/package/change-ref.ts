import type { ChangeRef } from './newest-change'

/** Only what a notice needs of a change: the rest must not travel to every phone twice. */
export const changeRef = ({ seq, from, to, effectiveAt, decision, revokes }: ChangeRef): ChangeRef => ({
  seq,
  from,
  to,
  effectiveAt,
  decision,
  revokes,
})
