import type { Channel } from '@/lib/domain/channel'
import { type FillsByLanguage, fillItem } from '@/lib/domain/fill-package'
import type { PackagePlace } from '@/lib/domain/map-items'
import type { ChangeFills, MessageItem } from '@/lib/domain/message-package'
import { getTranslator } from '@/lib/i18n/translator'
import type { Card } from '../_parts/card'

const t = getTranslator('messages')

export type CardFills = {
  /** Null where no commune is chosen: the text is shown as a template. */
  fills: ChangeFills | null
  byLanguage: FillsByLanguage
  /** Key of the words in force, by item. */
  keys: ReadonlyMap<string, string>
}

/** A text's name: its own title, else its form, else where it stands. */
const nameOf = (item: MessageItem, place: PackagePlace): string =>
  item.title ?? (item.form ? t(`form.${item.form}`) : t(`part.${place}`))

/** One item as the library shows it; what is read out takes the spoken fills. */
export function cardOf(item: MessageItem, place: PackagePlace, { fills, byLanguage, keys }: CardFills): Card {
  const { spoken, ...written } = fills ?? {}
  const given =
    place === ('loudspeaker' satisfies Channel)
      ? { ...written, ...spoken }
      : { ...written, ...(spoken ? { spoken } : {}) }
  const filled = fillItem(item, given, byLanguage)
  const value = filled.ok ? filled.value : item
  return {
    id: `${item.id}:${place}`,
    name: nameOf(fills ? value : item, place),
    shown: fills ? value.text : item.text,
    copy: value.text,
    missing: filled.ok ? (value.missing ?? []) : filled.blanks,
    source: item.source,
    editKey: keys.get(item.id) ?? null,
    variants: Object.entries(value.variants ?? {}).map(([language, { text, missing }]) => ({
      language,
      text,
      missing: missing ?? [],
    })),
  }
}
