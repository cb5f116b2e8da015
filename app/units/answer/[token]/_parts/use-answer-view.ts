import { useCallback, useEffect, useRef, useState } from 'react'
import { ask, type Problem } from '@/app/units/_parts/ask'
import type { AnswerView } from '@/lib/domain/answer-view'
import type { Assignment } from '@/lib/domain/assignment'

/** Where no socket works, what is overtaken is still known within this time. */
const LOOK_EVERY_MS = 30_000
const TRY_EVERY_MS = 4_000

export type SeenAnswer = {
  view: AnswerView | null
  /** Why the link does not open anything any more, as the server says it. */
  ended: Problem | null
  /** The last look came to nothing: what is shown is of `view.now`. */
  isLost: boolean
  /** The server's clock, ms; null before the first look. */
  now: number | null
  look(): void
  put(assignment: Assignment): void
}

/** What a personal link opens: looked at when the page opens, when it is seen again, and every half minute. */
export function useAnswerView(token: string): SeenAnswer {
  const [view, setView] = useState<AnswerView | null>(null)
  const [ended, setEnded] = useState<Problem | null>(null)
  const [isLost, setLost] = useState(false)
  const [now, setNow] = useState<number | null>(null)
  const [round, setRound] = useState(0)
  const clock = useRef<{ server: number; monotonic: number } | null>(null)
  const look = useCallback(() => setRound((before) => before + 1), [])

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new round is a new look.
  useEffect(
    function lookNow() {
      let over = false
      let timer: ReturnType<typeof setTimeout> | undefined
      void ask<AnswerView>('/api/v1/answer', { token }).then((said) => {
        if (over) return
        setLost(said.kind === 'lost')
        if (said.kind === 'done') {
          clock.current = { server: Date.parse(said.value.now), monotonic: performance.now() }
          setNow(clock.current.server)
          setView(said.value)
        }
        setEnded(said.kind === 'refused' ? said.problem : null)
        if (said.kind !== 'refused') timer = setTimeout(look, said.kind === 'done' ? LOOK_EVERY_MS : TRY_EVERY_MS)
      })
      return () => {
        over = true
        clearTimeout(timer)
      }
    },
    [token, round, look],
  )
  useEffect(
    function tickAndWake() {
      const tick = () => {
        const { current } = clock
        if (current) setNow(current.server + performance.now() - current.monotonic)
      }
      const wake = () => {
        if (document.visibilityState === 'visible') look()
      }
      const timer = setInterval(tick, 1_000)
      document.addEventListener('visibilitychange', wake)
      window.addEventListener('online', look)
      return () => {
        clearInterval(timer)
        document.removeEventListener('visibilitychange', wake)
        window.removeEventListener('online', look)
      }
    },
    [look],
  )
  const put = useCallback((assignment: Assignment) => setView((seen) => (seen ? { ...seen, assignment } : seen)), [])
  return { view, ended, isLost, now, look, put }
}
