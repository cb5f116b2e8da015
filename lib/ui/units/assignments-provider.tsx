'use client'

import { createContext, type ReactNode, useContext, useEffect, useMemo, useState, useSyncExternalStore } from 'react'
import type { Assignment } from '../../domain/assignment'
import { type AssignmentStore, createAssignmentStore } from '../../realtime/assignment-store'
import { useBoardStore } from '../board-provider'

const StoreContext = createContext<AssignmentStore | null>(null)

type AssignmentsProviderProps = {
  /** Questions to the door of assignments ("open=1"), whose answers together are shown. */
  queries: readonly string[]
  /** As the server drew them. */
  drawn?: readonly Assignment[]
  children: ReactNode
}

/** Assignments for everything below, in step with the log. For staff only. */
export function AssignmentsProvider({ queries, drawn, children }: AssignmentsProviderProps) {
  const board = useBoardStore()
  const [store] = useState(() => createAssignmentStore(drawn))
  const asked = queries.join(' ')
  useEffect(
    function follow() {
      return store.follow(board, async () =>
        (await import('../../realtime/assignment-doors')).loadAssignments(asked.split(' ')),
      )
    },
    [store, board, asked],
  )
  return <StoreContext value={store}>{children}</StoreContext>
}

export function useAssignmentStore(): AssignmentStore {
  const store = useContext(StoreContext)
  if (!store) throw new Error('No AssignmentsProvider above this component.')
  return store
}

/** All that are held, in no order, and how current they are. */
export function useAssignments() {
  const store = useAssignmentStore()
  const { held, status } = useSyncExternalStore(store.subscribe, store.get, store.get)
  const all = useMemo(() => [...held.values()].map(({ value }) => value), [held])
  return { all, status }
}

/** One of them; undefined where it is not held. */
export function useAssignment(id: string): Assignment | undefined {
  const store = useAssignmentStore()
  const read = () => store.get().held.get(id)?.value
  return useSyncExternalStore(store.subscribe, read, read)
}
