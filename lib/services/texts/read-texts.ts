import type { Catalogue } from '../../domain/catalogue'
import { accept, type Result, refuse } from '../../domain/result'
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

/** What has become of a revision that calls for a look: the Vietnamese under it was changed, by people or by a new release. */
function flagsOf(
  revision: TextRevision,
  all: readonly TextRevision[],
  now: GuidelineText | null,
  programKeys: ReadonlySet<string>,
) {
  const isVariant = revision.language !== LEADING_LANGUAGE
  const siblings = all.filter(
    (one) => one.language === revision.language && one.itemIds.some((id) => revision.itemIds.includes(id)),
  )
  const isLive = revision.state === 'in-force'
  return {
    /** A variant that is older than its Vietnamese: kept, but not offered. */
    outdated: isVariant && isLive && now?.key !== revision.baseHash,
    /** In force, though the program has other words than those it was written from. */
    programMoved: !isVariant && isLive && !programKeys.has(programBaseOf(revision, siblings, fingerprint)),
  }
}

/** A text and every revision of its items, newest first. Refusal: `unknown-text`. */
export const readText = ({ texts, current, program }: ReadDeps) => {
  const programKeys = new Set(textsOf(program, fingerprint).map(({ key }) => key))
  return async (key: string) => {
    const now = await current()
    const all = await texts.revisions(now.edition)
    const text = textByKey(now, key, all)
    if (!text) return refuse('unknown-text', { key })
    const revisions = all
      .filter((one) => one.itemIds.some((id) => text.itemIds.includes(id)))
      .map((one) => ({ ...presentRevision(one), ...flagsOf(one, all, text, programKeys) }))
    return accept({ version: now.version, text: presentText(text, now.catalogue), revisions }) satisfies Result<unknown>
  }
}

/** What waits: handed in, a person's own drafts, and what calls for a look. */
export const listWaiting = ({ texts, current, program }: ReadDeps) => {
  const programKeys = new Set(textsOf(program, fingerprint).map(({ key }) => key))
  return async (authorId: string) => {
    const now = await current()
    const all = await texts.revisions(now.edition)
    const shown = all.map((one) => {
      const text = now.texts.find(({ itemIds }) => itemIds.some((id) => one.itemIds.includes(id))) ?? null
      return { ...presentRevision(one), ...flagsOf(one, all, text, programKeys), now: text?.key ?? null }
    })
    return {
      submitted: shown.filter(({ state }) => state === 'submitted'),
      drafts: shown.filter((one) => one.state === 'draft' && one.authorId === authorId),
      toLookAt: shown.filter(({ outdated, programMoved }) => outdated || programMoved),
    }
  }
}
