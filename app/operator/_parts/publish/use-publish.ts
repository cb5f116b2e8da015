'use client'

import { useRef, useState } from 'react'
import type { DecisionState } from '@/lib/domain/decision'
import { useBoardStore } from '@/lib/ui/board-provider'
import { askDoor, type Problem } from '../ask-door'
import { type Check, serverNow } from '../check/use-check'
import { type DecisionBody, decisionBody } from '../draft/decision-body'
import type { DraftDesk } from '../draft/use-draft'

/** What the publishing door answers. */
export type Published = { id: string; state: DecisionState; seqs: number[] }

/** What became of the draft, for the screen to tell. */
export type Outcome = Published & { number: string; effectiveAt: string; items: DecisionBody['items'] }

export type Publishing = {
  isSending: boolean
  /** Whether it was published is not known: the same request can be sent again without harm. */
  isLost: boolean
  refusal: Problem | null
  outcome: Outcome | null
  publish(): Promise<void>
  /** Leaves a lost request alone and goes back to the draft; its key still guards it. */
  goOn(): void
  forget(): void
}

/** Sends the draft under its key: a double press, or a retry after a lost answer, publishes once. */
export function usePublish(desk: DraftDesk, check: Check, onDone: () => void): Publishing {
  const store = useBoardStore()
  const busy = useRef(false)
  const [isSending, setSending] = useState(false)
  const [refusal, setRefusal] = useState<Problem | null>(null)
  const [outcome, setOutcome] = useState<Outcome | null>(null)
  const { draft, dispatch } = desk

  function bodyToSend(): string | null {
    if (draft.unanswered !== null) return draft.unanswered
    const body = decisionBody(draft, serverNow(store.get().clockOffset))
    return body && check.answer ? JSON.stringify({ ...body, preparedOn: check.answer.seq }) : null
  }

  async function publish() {
    const body = bodyToSend()
    if (busy.current || body === null) return
    busy.current = true
    setSending(true)
    setRefusal(null)
    setOutcome(null)
    desk.keepNow({ ...draft, unanswered: body })
    dispatch({ type: 'sent', body })
    const answer = await askDoor<Published>('/api/v1/decisions', body, { key: draft.key })
    if (answer.kind === 'done') {
      const { number, effectiveAt, items } = JSON.parse(body) as DecisionBody
      setOutcome({ ...answer.value, number, effectiveAt, items })
      desk.startAnew()
      onDone()
    }
    if (answer.kind === 'refused') {
      dispatch({ type: 'answered' })
      setRefusal(answer.problem)
      if (answer.problem.code === 'board-moved') {
        check.addMoved(answer.problem.changes ?? [])
        check.again()
      }
    }
    busy.current = false
    setSending(false)
  }

  return {
    isSending,
    isLost: !isSending && draft.unanswered !== null,
    refusal,
    outcome,
    publish,
    goOn: () => dispatch({ type: 'answered' }),
    forget() {
      setOutcome(null)
      setRefusal(null)
    },
  }
}
