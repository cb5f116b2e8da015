import { CHANNELS, type Channel } from './channel'
import { type Filled, fillWhatIsThere } from './fill-blanks'
import type { ChangeFills, CommonPart, Fills, KeepGreenPackage, MessageItem, MessagePackage } from './message-package'

/** Fills of the texts in other languages, by language: zones and times in that language's words. */
export type FillsByLanguage = Readonly<Record<string, Fills>>

const SPOKEN_FORMS: readonly (MessageItem['form'] | undefined)[] = ['script-long', 'script-short', 'talk', 'house-call']

/** Names and numbers are the same in every language; a zone or a time is not. */
const inAnyLanguage = ({ commune, district, neighbour, hotline }: Fills): Fills =>
  Object.fromEntries(
    Object.entries({ commune, district, neighbour, hotline }).filter(([, value]) => value !== undefined),
  )

type Fill = (item: MessageItem, channel?: Channel) => MessageItem

/** Collects the unknown blanks of many texts while filling them. */
function filler(fills: ChangeFills, byLanguage: FillsByLanguage) {
  const unknown = new Set<string>()

  function fillText(text: string, given: Fills, missing: Set<string>): string {
    const filled = fillWhatIsThere(text, given)
    if (!filled.ok) {
      for (const blank of filled.blanks) unknown.add(blank)
      return text
    }
    for (const blank of filled.value.missing) missing.add(blank)
    return filled.value.text
  }

  function fillWords<T extends { title?: string | undefined; text: string }>(words: T, given: Fills) {
    const missing = new Set<string>()
    const text = fillText(words.text, given, missing)
    const title = words.title === undefined ? {} : { title: fillText(words.title, given, missing) }
    return { ...words, ...title, text, ...(missing.size > 0 ? { missing: [...missing] } : {}) }
  }

  const fill: Fill = (item, channel) => {
    const spoken = channel === 'loudspeaker' || SPOKEN_FORMS.includes(item.form)
    const { spoken: inSpeech, ...written } = fills
    const filled = fillWords(item, spoken ? { ...written, ...inSpeech } : written)
    if (!item.variants) return filled
    const variants = Object.entries(item.variants).map(([language, words]) => [
      language,
      fillWords(words, { ...inAnyLanguage(written), ...byLanguage[language] }),
    ])
    return { ...filled, variants: Object.fromEntries(variants) }
  }

  const done = <T>(value: T): Filled<T> =>
    unknown.size > 0 ? { ok: false, reason: 'unknown-blank', blanks: [...unknown] } : { ok: true, value }
  return { fill, done }
}

const fillChannels = <T extends Partial<Record<Channel, MessageItem[]>>>(channels: T, fill: Fill): T => ({
  ...channels,
  ...Object.fromEntries(
    CHANNELS.flatMap((channel) => {
      const items = channels[channel]
      return items ? [[channel, items.map((item) => fill(item, channel))]] : []
    }),
  ),
})

/** One text with its variants. Blanks without a fill stay and are named in `missing`; only unknown ones are refused. */
export function fillItem(item: MessageItem, fills: ChangeFills, byLanguage: FillsByLanguage = {}): Filled<MessageItem> {
  const { fill, done } = filler(fills, byLanguage)
  return done(fill(item))
}

/**
 * Fills every text and title of a package; what is read out takes the spoken fills over the written ones.
 * A text that lacks a fill keeps its blank and names it in `missing`; unknown blanks are refused, all of them.
 */
export function fillPackage(
  template: MessagePackage,
  fills: ChangeFills,
  byLanguage: FillsByLanguage = {},
): Filled<MessagePackage> {
  const { fill, done } = filler(fills, byLanguage)
  const all = (items: MessageItem[]) => items.map((item) => fill(item))
  return done({
    ...template,
    purpose: fill(template.purpose),
    keyMessages: all(template.keyMessages),
    dos: all(template.dos),
    donts: all(template.donts),
    starts: all(template.starts),
    continues: all(template.continues),
    stops: all(template.stops),
    channels: fillChannels(template.channels, fill),
  })
}

/** As `fillPackage`, for the texts of a green place beside a red or orange one. */
export function fillKeepGreen(
  template: KeepGreenPackage,
  fills: ChangeFills,
  byLanguage: FillsByLanguage = {},
): Filled<KeepGreenPackage> {
  const { fill, done } = filler(fills, byLanguage)
  const all = (items: MessageItem[]) => items.map((item) => fill(item))
  return done({
    purpose: fill(template.purpose),
    keyMessages: all(template.keyMessages),
    dos: all(template.dos),
    donts: all(template.donts),
    channels: fillChannels(template.channels, fill),
  })
}

/** As `fillPackage`, for the texts of every zone. */
export function fillCommonParts(
  parts: readonly CommonPart[],
  fills: ChangeFills,
  byLanguage: FillsByLanguage = {},
): Filled<CommonPart[]> {
  const { fill, done } = filler(fills, byLanguage)
  return done(parts.map((part) => ({ ...part, channels: fillChannels(part.channels, fill) })))
}
