'use client'

import { useEffect, useMemo, useRef, useState } from 'react'
import { useBoard, useBoardStore } from '@/lib/ui/board-provider'
import { askDoor, type MovedChange, type Problem } from '../ask-door'
import { checkedFacts, decisionBody, missingFields } from '../draft/decision-body'
import type { OperatorDraft } from '../draft/operator-draft'
import type { CheckAnswer } from './check-answer'
import { mergeMoved, movedUnder } from './moved-under'

/** Long enough to finish a word, short enough not to be waited for. */
const PAUSE_MS = 350

export type Check = {
  /** The newest answer, shown until there is another. */
  answer: CheckAnswer | null
  /** The answer is about the draft and the board as they are, and was asked for after the last refusal. */
  fits: boolean
  trouble: { problem: Problem | null } | null
  /** What changed under the draft since it was first checked, and was not yet seen. */
  moved: readonly MovedChange[]
  addMoved(changes: readonly MovedChange[]): void
  sawMoved(): void
  again(): void
}

/** The server's clock, as far as this device knows it. */
export const serverNow = (clockOffset: number): Date => new Date(Date.now() + clockOffset)

/** Checks the draft after every change of it, of the board, and of the connection. */
export function useCheck(draft: OperatorDraft): Check {
  const store = useBoardStore()
  const seq = useBoard((state) => state.seq)
  /** The last change the board knows of. Its `seq` counts what only the staff is sent as well, an answer's does not. */
  const changedTo = useBoard((state) => state.feed[0]?.seq ?? 0)
  const inTouch = useBoard((state) => state.connection !== 'offline')
  const facts = useMemo(() => (missingFields(draft).length > 0 ? null : checkedFacts(draft)), [draft])
  const [turn, setTurn] = useState(0)
  const [checked, setChecked] = useState<{ facts: string; turn: number; answer: CheckAnswer } | null>(null)
  const [trouble, setTrouble] = useState<Check['trouble']>(null)
  const [moved, setMoved] = useState<readonly MovedChange[]>([])
  /** Up to which seq the board's changes were looked through; later answers of the check do not raise it. */
  const noticedTo = useRef<number | null>(null)

  // biome-ignore lint/correctness/useExhaustiveDependencies: the facts stand for the draft; seq, connection and turn ask again.
  useEffect(
    function checkAfterPause() {
      if (facts === null) {
        setChecked(null)
        setTrouble(null)
        setMoved([])
        return
      }
      const stop = new AbortController()
      async function check() {
        const body = decisionBody(draft, serverNow(store.get().clockOffset))
        if (!body) return
        const answered = await askDoor<CheckAnswer>('/api/v1/decisions/check', JSON.stringify(body), {
          signal: stop.signal,
        })
        if (stop.signal.aborted) return
        if (answered.kind !== 'done') {
          setTrouble({ problem: answered.kind === 'refused' ? answered.problem : null })
          return
        }
        setTrouble(null)
        setChecked({ facts: facts ?? '', turn, answer: answered.value })
      }
      const timer = setTimeout(check, PAUSE_MS)
      return () => {
        clearTimeout(timer)
        stop.abort()
      }
    },
    [facts, seq, inTouch, turn],
  )

  const checkedSeq = checked?.answer.seq
  // biome-ignore lint/correctness/useExhaustiveDependencies: only what the board brings after the first check is news.
  useEffect(
    function noticeMoves() {
      if (!checked) {
        noticedTo.current = null
        return
      }
      const after = noticedTo.current ?? checked.answer.seq
      noticedTo.current = Math.max(after, seq)
      const codes = new Set(checked.answer.changes.map(({ commune }) => commune))
      const fresh = movedUnder(store.get().feed, codes, after)
      if (fresh.length > 0) setMoved((known) => mergeMoved(known, fresh))
    },
    [seq, checkedSeq],
  )

  return {
    answer: checked?.answer ?? null,
    fits: checked !== null && checked.facts === facts && checked.turn === turn && checked.answer.seq >= changedTo,
    trouble,
    moved,
    addMoved: (changes) => setMoved((known) => mergeMoved(known, changes)),
    sawMoved: () => setMoved([]),
    again: () => setTurn((now) => now + 1),
  }
}
