import type { Catalogue } from './catalogue'
import { mapCatalogue } from './map-items'
import type { MessageItem } from './message-package'
import { type Fingerprint, LEADING_LANGUAGE, type TextRevision, type Words } from './text-revision'

/** The same catalogue with other words in some items; their source and form stay. */
export function exchangeWords(catalogue: Catalogue, itemIds: readonly string[], words: Words): Catalogue {
  const ids = new Set(itemIds)
  return mapCatalogue(catalogue, (item) => {
    if (!ids.has(item.id)) return item
    const { title: _, ...rest } = item
    return { ...rest, ...(words.title === null ? {} : { title: words.title }), text: words.text }
  })
}

function itemsById(catalogue: Catalogue): Map<string, MessageItem> {
  const items = new Map<string, MessageItem>()
  mapCatalogue(catalogue, (item) => {
    items.set(item.id, item)
    return item
  })
  return items
}

/** Leaves out every text in another language whose Vietnamese is no longer the one that it translates. */
export function withoutOutdatedVariants(catalogue: Catalogue, fingerprint: Fingerprint): Catalogue {
  const items = itemsById(catalogue)
  const current = Object.entries(catalogue.variants).map(([language, byItem]) => {
    const kept = Object.entries(byItem).filter(([id, { of }]) => {
      const item = items.get(id)
      return item !== undefined && fingerprint(item) === of
    })
    return [language, Object.fromEntries(kept)]
  })
  return { ...catalogue, variants: Object.fromEntries(current) }
}

/** The catalogue with a revision's words in force, and only such other languages as still say the same. */
export function applyRevision(catalogue: Catalogue, revision: TextRevision, fingerprint: Fingerprint): Catalogue {
  const { language, itemIds, title, text, baseHash } = revision
  if (language === LEADING_LANGUAGE)
    return withoutOutdatedVariants(exchangeWords(catalogue, itemIds, revision), fingerprint)
  const words = { ...(title === null ? {} : { title }), text, of: baseHash }
  const byItem = { ...catalogue.variants[language], ...Object.fromEntries(itemIds.map((id) => [id, words])) }
  const next = { ...catalogue, variants: { ...catalogue.variants, [language]: byItem } }
  return withoutOutdatedVariants(next, fingerprint)
}

/** Every revision in force put into a catalogue that has none yet: Vietnamese first, each language in order of approval. */
export function applyAll(catalogue: Catalogue, inForce: readonly TextRevision[], fingerprint: Fingerprint): Catalogue {
  const at = ({ decidedAt, version }: TextRevision) => [decidedAt?.getTime() ?? 0, version ?? 0] as const
  const inOrder = [...inForce].sort((a, b) => at(a)[0] - at(b)[0] || at(a)[1] - at(b)[1])
  const leading = inOrder.filter(({ language }) => language === LEADING_LANGUAGE)
  const others = inOrder.filter(({ language }) => language !== LEADING_LANGUAGE)
  return [...leading, ...others].reduce((sum, revision) => applyRevision(sum, revision, fingerprint), catalogue)
}

/** The version written into every package. */
export const stampVersion = (catalogue: Catalogue, version: number): Catalogue => ({
  ...catalogue,
  packages: Object.fromEntries(
    Object.entries(catalogue.packages).map(([move, template]) => [move, { ...template, version }]),
  ),
})

/**
 * Fingerprint of the program's own words that a revision goes back to, through the revisions before it.
 * Where the program now has other words, somebody should look whether the revision still fits.
 */
export function programBaseOf(
  revision: TextRevision,
  others: readonly TextRevision[],
  fingerprint: Fingerprint,
): string {
  const earlier = [...others].sort((a, b) => b.number - a.number)
  let base = revision.baseHash
  let number = revision.number
  for (const other of earlier) {
    if (other.number >= number || fingerprint(other) !== base) continue
    base = other.baseHash
    number = other.number
  }
  return base
}
