import type { Catalogue } from './catalogue'
import { mapPackage } from './map-items'
import type { Fills, MessageItem, MessagePackage } from './message-package'
import type { ZoneOrNone } from './zone'

/** The variants of one item that the catalogue holds; undefined where it has none. */
function variantsOf(id: string, variants: Catalogue['variants']): MessageItem['variants'] {
  const found = Object.entries(variants).flatMap(([language, byItem]) => {
    const words = byItem[id]
    if (!words) return []
    return [[language, { ...(words.title === undefined ? {} : { title: words.title }), text: words.text }]]
  })
  return found.length > 0 ? Object.fromEntries(found) : undefined
}

/** A package whose items carry their texts in other languages, still unfilled. */
export const withVariants = <T extends Pick<MessagePackage, 'purpose' | 'channels'>>(
  template: T,
  variants: Catalogue['variants'],
): T =>
  Object.keys(variants).length === 0
    ? template
    : mapPackage(template, (item) => {
        const found = variantsOf(item.id, variants)
        return found ? { ...item, variants: found } : item
      })

/** A zone's name in each language that has one: what fills `{zone}` there. */
export const zoneByLanguage = ({ variants }: Catalogue, zone: ZoneOrNone): Record<string, Fills> =>
  Object.fromEntries(
    Object.entries(variants).flatMap(([language, byItem]) => {
      const name = byItem[`name/zone/${zone ?? 'none'}`]
      return name ? [[language, { zone: name.text }]] : []
    }),
  )
