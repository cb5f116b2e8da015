import type { Catalogue } from '../../domain/catalogue'
import type { LocalAddition } from '../../domain/local-addition'
import type { TextRevision } from '../../domain/text-revision'
import { type GuidelineText, textsOf } from '../../domain/texts-of'
import type { ContentStore } from '../ports'
import { fingerprint } from './fingerprint'
import type { TextStore } from './ports'

/** The content that the next change will surface with. */
export type CurrentTexts = { edition: string; version: number; catalogue: Catalogue; texts: GuidelineText[] }

/** Reads the newest version's texts; taken apart once a version. */
export function createCurrentTexts(edition: string, parts: { texts: TextStore; content: ContentStore }) {
  let kept: CurrentTexts | null = null
  return async (): Promise<CurrentTexts> => {
    const version = await parts.texts.newestVersion(edition)
    if (kept?.version === version) return kept
    const catalogue = await parts.content.read(edition, version)
    if (!catalogue) throw new Error(`Version ${version} of ${edition} is not there.`)
    kept = { edition, version, catalogue, texts: textsOf(catalogue, fingerprint) }
    return kept
  }
}

/**
 * The text that a key leads to: the one with these words, else the one that they have become.
 * Null where no item of it is left.
 */
export function textByKey(
  { texts }: Pick<CurrentTexts, 'texts'>,
  key: string,
  revisions: readonly TextRevision[],
): GuidelineText | null {
  const exact = texts.find((text) => text.key === key)
  if (exact) return exact
  const past = revisions.find((one) => one.baseHash === key || fingerprint(one) === key)
  return past ? (texts.find((text) => text.itemIds.some((id) => past.itemIds.includes(id))) ?? null) : null
}

/** Names of the districts that have not entered a hotline, and those without a note. */
export function districtsWithout(
  districts: Iterable<{ code: string; name: string }>,
  local: ReadonlyMap<string, LocalAddition>,
): Record<'hotline' | 'localNote', string[]> {
  const all = [...districts]
  const without = (what: keyof LocalAddition) =>
    all.filter(({ code }) => !local.get(code)?.[what]).map(({ name }) => name)
  return { hotline: without('hotline'), localNote: without('localNote') }
}
