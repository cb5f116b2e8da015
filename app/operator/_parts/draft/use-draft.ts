'use client'

import { useCallback, useEffect, useReducer, useState } from 'react'
import { reduceHistory } from './draft-history'
import { otherDrafts, putUp, type ShelvedDraft, shelfKey, takeDown, throwAway } from './draft-shelf'
import { emptyDraft, isEmptyDraft, type OperatorDraft } from './operator-draft'
import { randomId } from './random-id'

/** Which draft this tab works on. Session storage is the tab's own; local storage outlives it. */
const TAB_KEY = 'operator-draft'

function rememberTab(id: string): string {
  try {
    sessionStorage.setItem(TAB_KEY, id)
  } catch {
    // Without storage the tab keeps its draft in memory, and the screen says that it is not saved.
  }
  return id
}

function tabId(): string {
  try {
    return sessionStorage.getItem(TAB_KEY) ?? rememberTab(randomId())
  } catch {
    return randomId()
  }
}

/**
 * The draft of this tab, kept on the device until it is published. Another tab
 * that writes the same draft (a duplicated tab has the same id) makes this one
 * go on under an id and a key of its own: neither overwrites the other.
 */
export function useDraft() {
  const [id, setId] = useState<string | null>(null)
  const [{ draft, past }, dispatch] = useReducer(reduceHistory, { draft: emptyDraft(''), past: [] })
  const [saved, setSaved] = useState<{ at: string | null; ok: boolean }>({ at: null, ok: true })
  const [parted, setParted] = useState(false)
  const [others, setOthers] = useState<ShelvedDraft[]>([])

  useEffect(function openOnThisDevice() {
    const mine = tabId()
    dispatch({ type: 'open', draft: takeDown(localStorage, mine) ?? emptyDraft(randomId()) })
    setOthers(otherDrafts(localStorage, mine))
    setId(mine)
  }, [])

  useEffect(
    function keepOnThisDevice() {
      if (id === null) return
      const at = new Date().toISOString()
      setSaved({ ok: putUp(localStorage, id, { ...draft, savedAt: at }), at: isEmptyDraft(draft) ? null : at })
    },
    [id, draft],
  )

  useEffect(
    function partFromOtherTabs() {
      if (id === null) return
      function onStorage(event: StorageEvent) {
        if (id !== null && event.key === shelfKey(id) && !isEmptyDraft(draft)) {
          const apart = rememberTab(randomId())
          putUp(localStorage, apart, draft)
          dispatch({ type: 'open', draft: { ...draft, key: randomId(), unanswered: null } })
          setId(apart)
          setParted(true)
        } else if (id !== null) setOthers(otherDrafts(localStorage, id))
      }
      window.addEventListener('storage', onStorage)
      return () => window.removeEventListener('storage', onStorage)
    },
    [id, draft],
  )

  const open = useCallback((next: string, opened: OperatorDraft) => {
    rememberTab(next)
    setParted(false)
    dispatch({ type: 'open', draft: opened })
    setId(next)
    setOthers(otherDrafts(localStorage, next))
  }, [])

  return {
    ready: id !== null,
    draft,
    dispatch,
    canUndo: past.length > 0,
    saved,
    parted,
    others,
    /** Writes at once what must survive a crash of the browser in the next moment. */
    keepNow: (now: OperatorDraft) => id !== null && putUp(localStorage, id, now),
    /** Ends this draft (published, or thrown away) and begins another. */
    startAnew() {
      if (id !== null) throwAway(localStorage, id)
      open(randomId(), emptyDraft(randomId()))
    },
    /** The same content as a draft of its own: under a new key. */
    renewKey: () => dispatch({ type: 'open', draft: { ...draft, key: randomId(), unanswered: null } }),
    resume: (shelved: ShelvedDraft) => open(shelved.id, shelved.draft),
    discardOther(shelved: ShelvedDraft) {
      throwAway(localStorage, shelved.id)
      if (id !== null) setOthers(otherDrafts(localStorage, id))
    },
  }
}
export type DraftDesk = ReturnType<typeof useDraft>
