'use client'

import { useState } from 'react'
import type { DecisionReading } from '@/lib/domain/reading/decision-reading'
import { askDoor, type Problem } from '../ask-door'
import type { ReadingMode } from '../draft/take-reading'
import type { DraftDesk } from '../draft/use-draft'

export type ReadOutcome =
  | { kind: 'read'; items: number; questions: number; unread: number; from: string | null }
  | { kind: 'nothing'; reading: DecisionReading }
  | { kind: 'refused'; problem: Problem }
  | { kind: 'lost' }
  | { kind: 'too-large' }

/** The server's own limit for a file: said before the file travels. */
const FILE_LIMIT = 2 * 1024 * 1024

export type Reading = {
  isReading: boolean
  outcome: ReadOutcome | null
  read(source: string | File, mode: ReadingMode): Promise<void>
}

/** Has a text or file read, and puts what was found into the draft. A text with nothing in it alters nothing. */
export function useReading({ dispatch }: Pick<DraftDesk, 'dispatch'>): Reading {
  const [isReading, setReading] = useState(false)
  const [outcome, setOutcome] = useState<ReadOutcome | null>(null)

  async function read(source: string | File, mode: ReadingMode) {
    if (isReading) return
    if (typeof source !== 'string' && source.size > FILE_LIMIT) return setOutcome({ kind: 'too-large' })
    setReading(true)
    setOutcome(null)
    const answer = await askDoor<DecisionReading>('/api/v1/decisions/read', bodyOf(source))
    setReading(false)
    if (answer.kind === 'refused') return setOutcome({ kind: 'refused', problem: answer.problem })
    if (answer.kind === 'lost') return setOutcome({ kind: 'lost' })
    const { items, questions, unread } = answer.value
    if (items.length === 0 && questions.length === 0) return setOutcome({ kind: 'nothing', reading: answer.value })
    dispatch({ type: 'read', reading: answer.value, mode })
    const from = typeof source === 'string' ? null : source.name
    setOutcome({ kind: 'read', items: items.length, questions: questions.length, unread: unread.length, from })
  }
  return { isReading, outcome, read }
}

function bodyOf(source: string | File): string | FormData {
  if (typeof source === 'string') return JSON.stringify({ text: source })
  const form = new FormData()
  form.set('file', source)
  return form
}
