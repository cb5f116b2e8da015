import type { Catalogue } from '../../domain/catalogue'
import { accept, refuse } from '../../domain/result'
import { programBaseOf } from '../../domain/revise-catalogue'
import { LEADING_LANGUAGE, type TextRevision } from '../../domain/text-revision'
import { channelsOf, type GuidelineText, isUsedWhere, type TextFilter, textsOf } from '../../domain/texts-of'
import { type createCurrentTexts, textByKey } from './current-texts'
import { fingerprint } from './fingerprint'
import type { TextStore } from './ports'
import { presentRevision } from './present-revision'

export type ReadDeps = { texts: TextStore; current: ReturnType<typeof createCurrentTexts>; program: Catalogue }

/** A text with its other languages; those in the catalogue are as new as the Vietnamese. */
export function presentText(text: GuidelineText, { variants }: Catalogue) {
  const [first = ''] = text.itemIds
  const languages = Object.entries(variants).flatMap(([language, byItem]) => {
    const words = byItem[first]
    return words ? [[language, { title: words.title ?? null, text: words.text }]] : []
  })
  const others: Record<string, { title: string | null; text: string }> = Object.fromEntries(languages)
  return { ...text, channels: channelsOf(text), variants: others }
}
export type TextView = ReturnType<typeof presentText>

/** The texts in force that are used where the filter asks; with a language, those that have it. */
export const listTexts =
  ({ current }: ReadDeps) =>
  async (filter: TextFilter & { language?: string | undefined }) => {
    const { edition, version, catalogue, texts } = await current()
    const { language } = filter
    const shown = texts
      .filter((text) => isUsedWhere(text, filter))
      .map((text) => presentText(text, catalogue))
      .filter(({ variants }) => !language || language === LEADING_LANGUAGE || language in variants)
    return { edition, version, texts: shown }
  }

/** The program's own words, by item, and what its newest release was. */
function programWords(program: Catalogue) {
  const texts = textsOf(program, fingerprint)
  const byItem = new Map(texts.flatMap((text) => text.itemIds.map((id) => [id, text] as const)))
  return { keys: new Set(texts.map(({ key }) => key)), byItem }
}
type Program = ReturnType<typeof programWords> & { version: number }

/** What has become of a revision that calls for a look: the Vietnamese under it was changed, by people or by a new release. */
function flagsOf(revision: TextRevision, all: readonly TextRevision[], now: GuidelineText | null, program: Program) {
  const isVariant = revision.language !== LEADING_LANGUAGE
  const siblings = all.filter(
    (one) => one.language === revision.language && one.itemIds.some((id) => revision.itemIds.includes(id)),
  )
  const isLive = revision.state === 'in-force'
  // What was approved after the release was approved with the release's words at hand.
  const isOlder = (revision.version ?? 0) < program.version
  return {
    /** A variant that is older than its Vietnamese: kept, but not offered. */
    outdated: isVariant && isLive && now?.key !== revision.baseHash,
    /** In force, though a newer release has other words than those it was written over. */
    programMoved: !isVariant && isLive && isOlder && !program.keys.has(programBaseOf(revision, siblings, fingerprint)),
  }
}

/** A text and every revision of its items, newest first. Refusal: `unknown-text`. */
export const readText = ({ texts, current, program }: ReadDeps) => {
  const words = programWords(program)
  return async (key: string) => {
    const now = await current()
    const all = await texts.revisions(now.edition)
    const text = textByKey(now, key, all)
    if (!text) return refuse('unknown-text', { key })
    const release = { ...words, version: await texts.programVersion(now.edition) }
    const revisions = all
      .filter((one) => one.itemIds.some((id) => text.itemIds.includes(id)))
      .map((one) => ({ ...presentRevision(one), ...flagsOf(one, all, text, release) }))
    const own = words.byItem.get(text.itemIds[0] ?? '')
    return accept({
      version: now.version,
      text: presentText(text, now.catalogue),
      /** The words as the program brings them. */
      program: own ? { title: own.title, text: own.text } : null,
      revisions,
    })
  }
}

/** What waits: handed in, a person's own drafts, and what calls for a look. */
export const listWaiting = ({ texts, current, program }: ReadDeps) => {
  const words = programWords(program)
  return async (authorId: string) => {
    const now = await current()
    const all = await texts.revisions(now.edition)
    const release = { ...words, version: await texts.programVersion(now.edition) }
    const shown = all.map((one) => {
      const text = now.texts.find(({ itemIds }) => itemIds.some((id) => one.itemIds.includes(id))) ?? null
      return { ...presentRevision(one), ...flagsOf(one, all, text, release), now: text?.key ?? null }
    })
    return {
      submitted: shown.filter(({ state }) => state === 'submitted'),
      drafts: shown.filter((one) => one.state === 'draft' && one.authorId === authorId),
      toLookAt: shown.filter(({ outdated, programMoved }) => outdated || programMoved),
    }
  }
}
