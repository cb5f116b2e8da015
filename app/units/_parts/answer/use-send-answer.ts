import { useCallback, useEffect, useRef, useState } from 'react'
import type { Assignment } from '@/lib/domain/assignment'
import type { AnswerKind } from '@/lib/domain/assignment-state'
import type { Channel } from '@/lib/domain/channel'
import { ask, type Problem } from '../ask'
import { keepPending, type PendingAnswer, pauseAfter, randomKey, readPending } from './pending-answer'

export type SendAnswer = {
  pending: PendingAnswer | null
  /** Tries that came to nothing; 0 while the first is on its way. */
  tries: number
  problem: Problem | null
  /** What the server wrote last, of what was sent here. */
  written: PendingAnswer | null
  send(answer: AnswerKind, channel: Channel | null, note: string): void
  /** Does not wait for the next try. */
  again(): void
}

type Options = {
  id: string
  token?: string | undefined
  onWritten(assignment: Assignment): void
  /** The server said no: what is shown may be out of date. */
  onRefused?(): void
}

function tabShelf(): Storage | null {
  try {
    return window.sessionStorage
  } catch {
    return null
  }
}

/** Sends answers one at a time, each under a key of its own and for as long as the line needs: none is written twice. */
export function useSendAnswer({ id, token, onWritten, onRefused }: Options): SendAnswer {
  const [pending, setPending] = useState<PendingAnswer | null>(null)
  const [tries, setTries] = useState(0)
  const [round, setRound] = useState(0)
  const [problem, setProblem] = useState<Problem | null>(null)
  const [written, setWritten] = useState<PendingAnswer | null>(null)
  const told = useRef({ onWritten, onRefused })
  told.current = { onWritten, onRefused }

  useEffect(
    function takeUpWhatWasPressed() {
      setPending(readPending(tabShelf(), id, Date.now()))
    },
    [id],
  )
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new round is a new try of the same.
  useEffect(
    function sendPending() {
      if (!pending) return undefined
      let over = false
      let timer: ReturnType<typeof setTimeout> | undefined
      const { key, answer, channel, note } = pending
      const body = { ...(note ? { note } : {}), ...(channel ? { channel } : {}) }
      const settle = () => {
        keepPending(tabShelf(), id, null)
        setPending(null)
        setTries(0)
      }
      void ask<Assignment>(`/api/v1/assignments/${id}/${answer}`, { method: 'POST', token, key, body }).then((said) => {
        if (over) return
        if (said.kind === 'lost') {
          setTries((before) => before + 1)
          timer = setTimeout(() => setRound((before) => before + 1), pauseAfter(tries + 1))
          return
        }
        settle()
        if (said.kind === 'done') {
          setWritten(pending)
          told.current.onWritten(said.value)
        } else {
          setProblem(said.problem)
          told.current.onRefused?.()
        }
      })
      const again = () => setRound((before) => before + 1)
      window.addEventListener('online', again)
      return () => {
        over = true
        clearTimeout(timer)
        window.removeEventListener('online', again)
      }
    },
    [pending, round, id, token],
  )

  const send = useCallback(
    (answer: AnswerKind, channel: Channel | null, note: string) => {
      const next = { key: randomKey(), answer, channel, note: note.trim(), at: Date.now() }
      setProblem(null)
      setWritten(null)
      setTries(0)
      keepPending(tabShelf(), id, next)
      setPending(next)
    },
    [id],
  )
  const again = useCallback(() => setRound((before) => before + 1), [])
  return { pending, tries, problem, written, send, again }
}
