import type { Catalogue } from './catalogue'
import { CHANNELS, type Channel } from './channel'
import { mapCatalogue, type TextUse } from './map-items'
import type { TextForm } from './text-form'
import type { Fingerprint } from './text-revision'
import type { Transition } from './transition'
import type { ZoneOrNone } from './zone'

/** Items that say the same, as one text: who edits it edits all of them. */
export type GuidelineText = {
  /** Fingerprint of its words: other words are another text. */
  key: string
  itemIds: string[]
  title: string | null
  text: string
  source: string
  form: TextForm | null
  uses: TextUse[]
}

const isChannel = (place: string): place is Channel => (CHANNELS as readonly string[]).includes(place)

/** The channels that a text is for; none for what is only guidance. */
export const channelsOf = ({ uses }: Pick<GuidelineText, 'uses'>): Channel[] => [
  ...new Set(uses.flatMap((use) => ('place' in use && isChannel(use.place) ? [use.place] : []))),
]

/** All texts of a catalogue, in its order. */
export function textsOf(catalogue: Catalogue, fingerprint: Fingerprint): GuidelineText[] {
  const texts = new Map<string, GuidelineText>()
  mapCatalogue(catalogue, (item, use) => {
    const key = fingerprint(item)
    const known = texts.get(key)
    if (known) {
      if (!known.itemIds.includes(item.id)) known.itemIds.push(item.id)
      known.uses.push(use)
    } else {
      const { id, title, text, source, form } = item
      texts.set(key, { key, itemIds: [id], title: title ?? null, text, source, form: form ?? null, uses: [use] })
    }
    return item
  })
  return [...texts.values()]
}

export type TextFilter = {
  zone?: ZoneOrNone | undefined
  transition?: Transition | undefined
  channel?: Channel | undefined
}

/** Whether a text is used where the filter asks, all of it in one place. What holds in every zone is in every zone. */
export const isUsedWhere = ({ uses }: GuidelineText, { zone, transition, channel }: TextFilter): boolean =>
  uses.some(
    (use) =>
      (zone === undefined || (use.part === 'package' ? use.zone === zone : use.part === 'common')) &&
      (transition === undefined || (use.part === 'package' ? use.transition === transition : use.part === 'common')) &&
      (channel === undefined || ('place' in use && use.place === channel)),
  )
