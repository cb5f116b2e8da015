import type { Catalogue } from './catalogue'
import { CHANNELS, type Channel } from './channel'
import type { CommonSubject, MessageItem, MessagePackage } from './message-package'
import type { Transition } from './transition'
import type { ZoneOrNone } from './zone'

/** Where in the catalogue an item stands. */
export type TextUse =
  | { part: 'package'; move: string; zone: ZoneOrNone; transition: Transition; place: PackagePlace }
  | { part: 'keep-green'; neighbourZone: string; place: PackagePlace }
  | { part: 'common'; subject: CommonSubject; place: Channel }
  | { part: 'name' }
type Place = 'purpose' | 'keyMessages' | 'dos' | 'donts' | 'starts' | 'continues' | 'stops'
export type PackagePlace = Place | Channel

type Change = (item: MessageItem, place: PackagePlace) => MessageItem
type ByChannel = Partial<Record<Channel, MessageItem[]>>

const LISTS = ['keyMessages', 'dos', 'donts', 'starts', 'continues', 'stops'] as const

const mapChannels = <T extends ByChannel>(channels: T, change: Change): T => ({
  ...channels,
  ...Object.fromEntries(
    CHANNELS.flatMap((channel) => {
      const items = channels[channel]
      return items ? [[channel, items.map((item) => change(item, channel))]] : []
    }),
  ),
})

/** The same package, each of its items exchanged. */
export function mapPackage<T extends Pick<MessagePackage, 'purpose' | 'channels'>>(pkg: T, change: Change): T {
  const lists = LISTS.flatMap((list) => {
    const items = (pkg as Partial<Record<(typeof LISTS)[number], MessageItem[]>>)[list]
    return items ? [[list, items.map((item) => change(item, list))]] : []
  })
  return {
    ...pkg,
    purpose: change(pkg.purpose, 'purpose'),
    ...Object.fromEntries(lists),
    channels: mapChannels(pkg.channels, change),
  }
}

const mapValues = <T>(record: Record<string, T>, change: (value: T, key: string) => T): Record<string, T> =>
  Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value, key)]))

/** The same catalogue, every item of every package and part exchanged. Duties and variants stay. */
export function mapCatalogue(
  catalogue: Catalogue,
  change: (item: MessageItem, use: TextUse) => MessageItem,
): Catalogue {
  return {
    ...catalogue,
    packages: mapValues(catalogue.packages, (pkg, move) =>
      mapPackage(pkg, (item, place) =>
        change(item, { part: 'package', move, zone: pkg.zone, transition: pkg.transition, place }),
      ),
    ),
    keepGreen: mapValues(catalogue.keepGreen, (pkg, neighbourZone) =>
      mapPackage(pkg, (item, place) => change(item, { part: 'keep-green', neighbourZone, place })),
    ),
    common: catalogue.common.map((part) => ({
      ...part,
      channels: mapChannels(part.channels, (item, place) =>
        change(item, { part: 'common', subject: part.subject, place: place as Channel }),
      ),
    })),
    names: catalogue.names.map((item) => change(item, { part: 'name' })),
  }
}
