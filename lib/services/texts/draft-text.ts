import { randomUUID } from 'node:crypto'
import { checkText } from '../../domain/check-text'
import { accept, type Refused, type Result, refuse } from '../../domain/result'
import type { TextRevision, Words } from '../../domain/text-revision'
import type { GuidelineText } from '../../domain/texts-of'
import { answerOnce, repeatOf } from '../answer-once'
import type { Actor, LogStore } from '../ports'
import { type createCurrentTexts, textByKey } from './current-texts'
import { movedText } from './moved-text'
import type { TextStore } from './ports'
import { presentRevision, type RevisionView } from './present-revision'

export type DraftDeps = { log: LogStore; texts: TextStore; current: ReturnType<typeof createCurrentTexts> }
export type NewDraft = Words & { key: string; language: string; note?: string | null; restores?: string | null }
export type SavedDraft = Words & { saves: number; note?: string | null; base?: string | undefined }

/** Refuses words that could not be used; the answer says which blanks or brackets are wrong. */
function faulty(words: Words, text: Pick<GuidelineText, 'uses' | 'form'>, language: string): Refused | null {
  const { faults } = checkText(words, { ...text, language })
  return faults.length > 0 ? refuse('text-faults', { faults }) : null
}

/**
 * Begins a draft of somebody's own from the words in force under `key`. Refusals: `unknown-text`, `text-moved`
 * (those words are no longer in force), `text-faults`.
 */
export const draftText =
  ({ log, texts, current }: DraftDeps) =>
  async (input: NewDraft, actor: Actor, key?: string): Promise<Result<RevisionView>> => {
    const now = await current()
    const text = textByKey(now, input.key, await texts.revisions(now.edition))
    if (!text) return refuse('unknown-text', { key: input.key })
    const { title, text: words, language } = input
    const base = { itemIds: text.itemIds, baseHash: text.key, baseText: text.text }
    if (text.key !== input.key)
      return movedText({ ...base, baseHash: input.key, title, text: words }, now.texts) ?? refuse('unknown-text')
    const wrong = faulty(input, text, language)
    if (wrong) return wrong
    const { edition } = now
    return log.write((write) =>
      answerOnce(write, actor, repeatOf(key, input), async () => {
        const revision: TextRevision = {
          ...base,
          id: randomUUID(),
          edition,
          language,
          number: await write.nextRevisionNumber(edition, language, text.itemIds[0] ?? ''),
          title,
          text: words,
          source: text.source,
          state: 'draft',
          restores: input.restores ?? null,
          note: input.note ?? null,
          author: actor.name,
          authorId: actor.id,
          createdAt: write.at,
          updatedAt: write.at,
          saves: 1,
          decidedBy: null,
          decidedById: null,
          decidedAt: null,
          decideNote: null,
          version: null,
        }
        await write.insertRevision(revision)
        await write.audit({ actor, action: 'text:draft', subject: revision.id, data: { language, key: text.key } })
        return accept(presentRevision(revision))
      }),
    )
  }

/**
 * Saves a draft's words. `saves` is the count that the writer last saw; `base`, where given, says that its writer has
 * the words in force under that key before them now. Refusals: `unknown-revision`, `not-your-draft`, `revision-state`,
 * `text-moved` (saved meanwhile elsewhere, with those words), `text-faults`.
 */
export const saveDraft =
  ({ log, texts, current }: DraftDeps) =>
  async (id: string, input: SavedDraft, actor: Actor): Promise<Result<RevisionView>> => {
    const now = await current()
    const revisions = await texts.revisions(now.edition)
    return log.write(async (write) => {
      const before = await write.revision(id)
      if (!before) return refuse('unknown-revision', { id })
      if (before.authorId !== actor.id) return refuse('not-your-draft')
      if (before.state !== 'draft') return refuse('revision-state', { state: before.state })
      if (before.saves !== input.saves) return refuse('text-moved', { saved: presentRevision(before) })
      const text = textByKey(now, input.base ?? before.baseHash, revisions)
      if (!text || (input.base !== undefined && text.key !== input.base))
        return (
          movedText({ ...before, title: input.title, text: input.text, baseHash: '' }, now.texts) ??
          refuse('unknown-text')
        )
      const wrong = faulty(input, text, before.language)
      if (wrong) return wrong
      const base = input.base === undefined ? {} : { itemIds: text.itemIds, baseHash: text.key, baseText: text.text }
      const revision: TextRevision = {
        ...before,
        ...base,
        title: input.title,
        text: input.text,
        note: input.note === undefined ? before.note : input.note,
        updatedAt: write.at,
        saves: before.saves + 1,
      }
      await write.updateRevision(revision)
      await write.audit({ actor, action: 'text:save', subject: id, data: { saves: revision.saves } })
      return accept(presentRevision(revision))
    })
  }

/** Hands a draft in for another person to approve. Refusals as of saving, and `text-moved` with the three texts. */
export const submitDraft =
  ({ log, current }: DraftDeps) =>
  async (id: string, actor: Actor): Promise<Result<RevisionView>> => {
    const now = await current()
    return log.write(async (write) => {
      const before = await write.revision(id)
      if (!before) return refuse('unknown-revision', { id })
      if (before.authorId !== actor.id) return refuse('not-your-draft')
      if (before.state !== 'draft') return refuse('revision-state', { state: before.state })
      const moved = movedText(before, now.texts)
      if (moved) return moved
      const text = now.texts.find(({ key }) => key === before.baseHash)
      const wrong = text ? faulty(before, text, before.language) : null
      if (wrong) return wrong
      const revision: TextRevision = { ...before, state: 'submitted', updatedAt: write.at }
      await write.updateRevision(revision)
      await write.audit({ actor, action: 'text:submit', subject: id, data: { title: before.title, text: before.text } })
      return accept(presentRevision(revision))
    })
  }

/** Takes back a draft or what was handed in, by its author. Its words stay in the history. */
export const withdrawText =
  ({ log }: DraftDeps) =>
  async (id: string, actor: Actor): Promise<Result<RevisionView>> =>
    log.write(async (write) => {
      const before = await write.revision(id)
      if (!before) return refuse('unknown-revision', { id })
      if (before.authorId !== actor.id) return refuse('not-your-draft')
      if (before.state !== 'draft' && before.state !== 'submitted')
        return refuse('revision-state', { state: before.state })
      const revision: TextRevision = { ...before, state: 'withdrawn', updatedAt: write.at }
      await write.updateRevision(revision)
      await write.audit({ actor, action: 'text:withdraw', subject: id, data: {} })
      return accept(presentRevision(revision))
    })
