import { fillsFor, placeInText } from '@/lib/content'
import { moveKey } from '@/lib/domain/catalogue'
import { CHANNELS, type Channel } from '@/lib/domain/channel'
import type { ChangeFills, MessageItem } from '@/lib/domain/message-package'
import { withVariants, zoneByLanguage } from '@/lib/domain/with-variants'
import type { ZoneOrNone } from '@/lib/domain/zone'
import type { Runtime } from '@/lib/runtime'
import { type CardFills, cardOf } from './cards'

const LISTS = ['keyMessages', 'dos', 'donts', 'starts', 'continues', 'stops'] as const

/** What somebody chose to see; a commune's newest change says itself from where to where. */
export type Choice = { from: ZoneOrNone; to: ZoneOrNone; channel: Channel | null; commune: string | null }

type ByChannel = Partial<Record<Channel, readonly MessageItem[]>>

const channelCards = (channels: ByChannel, channel: Channel | null, fill: CardFills) =>
  CHANNELS.filter((one) => channel === null || one === channel).flatMap((one) => {
    const cards = (channels[one] ?? []).map((item) => cardOf(item, one, fill))
    return cards.length > 0 ? [{ channel: one, cards }] : []
  })

/** The place chosen, its newest change, and what fills its texts. */
async function placeOf({ services, places }: Runtime, code: string | null) {
  const commune = places.communes.get(code ?? '')
  const district = commune && places.districts.get(commune.districtCode)
  if (!commune || !district) return null
  const change = await services.read.latestOf(commune.code)
  const name = `${commune.name}, ${district.name}`
  const {
    commune: ownName = '',
    district: ofDistrict = '',
    spoken,
  } = fillsFor({
    commune,
    district,
    zone: null,
    effectiveAt: new Date(0),
    decisionNumber: '',
  })
  const names: ChangeFills = {
    commune: ownName,
    district: ofDistrict,
    ...(spoken ? { spoken: { commune: spoken.commune ?? ownName, district: spoken.district ?? ofDistrict } } : {}),
  }
  return { code: commune.code, name, change, fills: change?.fills ?? names }
}

/** Everything that the library shows for a choice. */
export async function readLibrary(runtime: Runtime, choice: Choice) {
  const now = await runtime.services.texts.current()
  const keys = new Map(now.texts.flatMap(({ itemIds, key }) => itemIds.map((id) => [id, key] as const)))
  const place = await placeOf(runtime, choice.commune)
  const change = place?.change ?? null
  const surfaced = change ? await runtime.services.content.read(change.edition, change.version) : null
  const catalogue = surfaced ?? now.catalogue
  const from = change ? change.from : choice.from
  const to = change ? change.to : choice.to
  const fill: CardFills = { fills: place?.fills ?? null, byLanguage: zoneByLanguage(catalogue, to), keys }
  const raw = catalogue.packages[moveKey(from, to)]
  const template = raw ? withVariants(raw, catalogue.variants) : null
  const { channel } = choice
  const lists = template
    ? [
        { list: 'purpose' as const, cards: [cardOf(template.purpose, 'purpose', fill)] },
        ...LISTS.map((list) => ({ list, cards: template[list].map((item) => cardOf(item, list, fill)) })),
      ].filter(({ cards }) => cards.length > 0)
    : []
  return {
    edition: change?.edition ?? now.edition,
    version: change?.version ?? now.version,
    from,
    to,
    place: place ? { code: place.code, name: place.name, seq: change?.seq ?? null } : null,
    lists,
    channels: template ? channelCards(template.channels, channel, fill) : [],
    keepGreen: Object.entries(catalogue.keepGreen).map(([zone, pkg]) => ({
      zone: zone === 'red' ? ('red' as const) : ('orange' as const),
      channels: channelCards(withVariants(pkg, catalogue.variants).channels, channel, fill),
    })),
    common: catalogue.common.map(({ subject, title, channels }) => ({
      subject,
      title,
      channels: channelCards(channels, channel, fill),
    })),
    rumour: CHANNELS.flatMap((one) =>
      (now.catalogue.common.find(({ subject }) => subject === 'rumour')?.channels[one] ?? []).map((item) => ({
        id: item.id,
        channel: one,
        form: item.form ?? null,
        title: item.title ?? null,
        text: item.text,
      })),
    ),
  }
}
export type Library = Awaited<ReturnType<typeof readLibrary>>

/** All communes under their districts, with the names that stand inside sentences. */
export function listPlaces({ places }: Runtime) {
  return [...places.districts.values()].map((district) => ({
    code: district.code,
    name: district.name,
    inText: placeInText(district),
    communes: [...places.communes.values()]
      .filter(({ districtCode }) => districtCode === district.code)
      .map((commune) => ({ code: commune.code, name: commune.name, inText: placeInText(commune) })),
  }))
}
export type PlaceGroup = ReturnType<typeof listPlaces>[number]
