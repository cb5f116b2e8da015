import { CHANNELS } from '../domain/channel'
import type { MessageItem } from '../domain/message-package'
import { UNIT_LEVELS } from '../domain/responsible-unit'
import { getTranslator } from '../i18n/translator'
import { type ZoneKey, zoneKey } from '../map/zone-style'
import { spokenTime } from '../preview/words'
import type { ChangeView } from '../services/view-change'

const t = getTranslator('takeAway')
const words = getTranslator('messagePackage')
const zones = getTranslator('zones')

export type DocumentItem = {
  title?: string
  text: string
  /** Paragraph of the guideline; a unit has one with each of its duties instead. */
  source?: string
  /** Names of blanks that nothing filled: the text is not to be used yet. */
  missing?: readonly string[]
}
/** `list`: sentences, one line each. `texts`: whole texts, with titles and line breaks. */
export type DocumentSection = { heading: string; kind: 'list' | 'texts'; items: readonly DocumentItem[] }

/** Everything that the files of one change say; each kind of file only sets it. */
export type PackageDocument = {
  seq: number
  title: string
  place: string
  district: string
  zone: ZoneKey
  zoneName: string
  level: string
  fromName: string | null
  decision: string
  effective: string
  edition: string
  /** That the file does not alter, and where what is in force stands. */
  inForce: string
  sections: readonly DocumentSection[]
  /** What leaflet, poster and card are drawn from. */
  sheet: {
    leaflet: DocumentItem
    banners: readonly DocumentItem[]
    dos: readonly DocumentItem[]
    donts: readonly DocumentItem[]
  }
  url: string
  language: string
  /** When the change was written: the date of the files, whenever they are made. */
  at: Date
  demo: boolean
}

export type DocumentOptions = { baseUrl: string; language: string; demo: boolean }

function itemOf(item: MessageItem, language: string): DocumentItem {
  const variant = item.variants?.[language]
  const missing = variant ? variant.missing : item.missing
  const title = variant?.title ?? item.title
  return {
    ...(title ? { title: title.normalize('NFC') } : {}),
    text: (variant?.text ?? item.text).normalize('NFC'),
    source: item.source,
    ...(missing?.length ? { missing } : {}),
  }
}

function decisionOf({ decision, revokes, to }: ChangeView): string {
  if (!revokes) return t('document.decision', { number: decision.number })
  return to === null
    ? t('document.revoked', { number: revokes.number })
    : t('document.backTo', { revoked: revokes.number, number: decision.number })
}

function unitSections({ units }: ChangeView): DocumentSection[] {
  return [...UNIT_LEVELS].reverse().map((level) => ({
    heading: t('document.units', { level: words(`level.${level}`).toLocaleLowerCase('vi') }),
    kind: 'texts',
    items: units
      .filter((unit) => unit.level === level)
      .map(({ name, duties }) => ({
        title: name,
        text:
          duties.map(({ text, source }) => `– ${text} (${t('document.source', { source })})`).join('\n') ||
          words('noDuties'),
      })),
  }))
}

function sectionsOf(change: ChangeView, of: (item: MessageItem) => DocumentItem): DocumentSection[] {
  const { package: messages } = change
  const list = (heading: string, items: readonly MessageItem[]): DocumentSection => ({
    heading,
    kind: 'list',
    items: items.map(of),
  })
  const sections: DocumentSection[] = [
    list(t('document.purpose'), [messages.purpose]),
    list(words('starts'), messages.starts),
    list(words('continues'), messages.continues),
    list(words('stops'), messages.stops),
    ...CHANNELS.map(
      (channel): DocumentSection => ({
        heading: words(`channel.${channel}`),
        kind: 'texts',
        items: messages.channels[channel].map(of),
      }),
    ),
    list(words('keyMessages'), messages.keyMessages),
    list(words('dos'), messages.dos),
    list(words('donts'), messages.donts),
    ...unitSections(change),
  ]
  return sections.filter(({ items }) => items.length > 0)
}

/** A change as its files say it. Pure: the same change gives the same files for ever. */
export function packageDocument(change: ChangeView, { baseUrl, language, demo }: DocumentOptions): PackageDocument {
  const { package: messages, to, from, revokes } = change
  const of = (item: MessageItem) => itemOf(item, language)
  const key = zoneKey(to)
  const decision = decisionOf(change)
  const time = spokenTime(change.effectiveAt)
  const prints = messages.channels.print.map(of)
  // What is ready is printed before what still has blanks.
  const leaflet = prints.find(({ missing }) => !missing) ?? prints[0] ?? of(messages.purpose)
  return {
    seq: change.seq,
    title: `${zones(key)}: ${change.communeName} (${change.districtName})`,
    place: change.communeName,
    district: change.districtName,
    zone: key,
    zoneName: zones(key),
    level: zones(`level.${key}`),
    fromName: from === to ? null : zones(zoneKey(from)),
    decision,
    effective: revokes ? t('document.revokedAt', { time }) : t('document.effective', { time }),
    edition: t('document.edition', {
      edition: messages.edition,
      version: String(messages.version),
      seq: String(change.seq),
    }),
    inForce: t('document.inForce', { decision }),
    sections: sectionsOf(change, of),
    sheet: {
      leaflet,
      banners: messages.channels.visual.map(of).filter(({ missing }) => !missing),
      dos: messages.dos.map(of),
      donts: messages.donts.map(of),
    },
    url: new URL(`/changes/${change.seq}`, baseUrl).href,
    language,
    at: new Date(change.at),
    demo,
  }
}
