import { isEmptyDraft, type OperatorDraft, operatorDraftSchema } from './operator-draft'

/** The parts of Web Storage that drafts need. */
export type Shelf = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>

const PREFIX = 'operator-draft:'
export const shelfKey = (id: string): string => PREFIX + id

/** A stored draft; null where there is none or it is of another version of this program. */
export function takeDown(shelf: Shelf, id: string): OperatorDraft | null {
  try {
    const parsed = operatorDraftSchema.safeParse(JSON.parse(shelf.getItem(shelfKey(id)) ?? 'null'))
    return parsed.success ? parsed.data : null
  } catch {
    return null
  }
}

/** Stores a draft; an empty one is not worth keeping. False where the device refuses (full, or private browsing). */
export function putUp(shelf: Shelf, id: string, draft: OperatorDraft): boolean {
  try {
    if (isEmptyDraft(draft) && draft.unanswered === null) shelf.removeItem(shelfKey(id))
    else shelf.setItem(shelfKey(id), JSON.stringify(draft))
    return true
  } catch {
    return false
  }
}

export function throwAway(shelf: Shelf, id: string): void {
  try {
    shelf.removeItem(shelfKey(id))
  } catch {
    // A device that refuses storage has nothing to throw away.
  }
}

export type ShelvedDraft = { id: string; draft: OperatorDraft }

/** Unfinished drafts of this device, newest first, without the one that is open here. */
export function otherDrafts(shelf: Shelf, openId: string): ShelvedDraft[] {
  const found: ShelvedDraft[] = []
  try {
    for (let index = 0; index < shelf.length; index += 1) {
      const key = shelf.key(index)
      if (!key?.startsWith(PREFIX) || key === shelfKey(openId)) continue
      const id = key.slice(PREFIX.length)
      const draft = takeDown(shelf, id)
      if (draft) found.push({ id, draft })
    }
  } catch {
    return found
  }
  return found.sort((a, b) => (b.draft.savedAt ?? '').localeCompare(a.draft.savedAt ?? ''))
}
