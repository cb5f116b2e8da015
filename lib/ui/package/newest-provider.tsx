'use client'

import { createContext, type ReactNode, useContext, useMemo } from 'react'
import { useBoard } from '../board-provider'
import { type ChangeRef, changeSince, type Drawn } from './newest-change'

/** `newer`: a change that came after the one shown; `'moved'` when it is known only that there is one. */
export type Newness = { newer: ChangeRef | 'moved' | null }

const NewestContext = createContext<Newness>({ newer: null })

/**
 * Tells everything below whether the change shown (`shown`, its seq) is still the
 * commune's newest: at first as the server knew it, then live.
 */
export function NewestProvider({ drawn, shown, children }: { drawn: Drawn; shown: number; children: ReactNode }) {
  const arrived = useBoard((state) => changeSince(state, drawn))
  const value = useMemo((): Newness => {
    if (arrived === 'moved') return { newer: 'moved' }
    if (arrived) return { newer: { ...arrived, revokes: arrived.revokes ?? null } }
    return { newer: drawn.newest && drawn.newest.seq > shown ? drawn.newest : null }
  }, [arrived, drawn, shown])
  return <NewestContext value={value}>{children}</NewestContext>
}

/** Whether what is shown has been overtaken. */
export const useNewness = (): Newness => useContext(NewestContext)
