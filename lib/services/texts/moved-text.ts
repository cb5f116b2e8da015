import { type Refused, refuse } from '../../domain/result'
import type { TextRevision } from '../../domain/text-revision'
import type { GuidelineText } from '../../domain/texts-of'

type Base = Pick<TextRevision, 'itemIds' | 'baseHash' | 'baseText' | 'title' | 'text'>

/**
 * Says so where the words that a revision was written from are no longer in force, with all three texts,
 * so that an editor can join them: the base, what is in force, what is proposed. Null where nothing moved.
 */
export function movedText(revision: Base, texts: readonly GuidelineText[]): Refused | null {
  const concerned = texts.filter((text) => text.itemIds.some((id) => revision.itemIds.includes(id)))
  if (concerned.length === 0) return refuse('unknown-text', { itemIds: revision.itemIds })
  const other = concerned.find((text) => text.key !== revision.baseHash)
  if (!other) return null
  return refuse('text-moved', {
    base: { key: revision.baseHash, text: revision.baseText },
    inForce: { key: other.key, title: other.title, text: other.text },
    proposed: { title: revision.title, text: revision.text },
  })
}
