import { type MessageItem, type MessagePackage, messagePackageSchema } from '@/lib/domain/message-package'
import { transitionOf } from '@/lib/domain/transition'
import type { ZoneOrNone } from '@/lib/domain/zone'
import type { Line } from '../scripts'
import { commonDonts, commonDos, commonKeyMessages, commonWork } from './common'
import { composeChannels } from './compose-channels'
import { CONTENT_VERSION, edition } from './edition'
import { transitionScript } from './transitions'
import { scriptOf } from './zone-scripts'

const items = (prefix: string, lines: readonly Line[]): MessageItem[] =>
  lines.map(([source, text], index) => ({ id: `${prefix}/${index + 1}`, source, text }))

/**
 * The unfilled package for a move between two zones. A commune that stays
 * unclassified has one too; its texts use no blank but the place.
 * Throws only when our own texts break the package's schema.
 */
export function packageFor(from: ZoneOrNone, to: ZoneOrNone): MessagePackage {
  const transition = transitionOf(from, to)
  const move = { from, to }
  const zone = scriptOf(to)
  const before = scriptOf(from)
  const change = transitionScript(transition, from === null && to === null)
  // Yellow and orange share a paragraph: what it asks for goes on between them.
  const sameWork = before.source === zone.source
  const starts = [...change.starts(move), ...(sameWork ? [] : zone.work)]
  const goesOn = [...(sameWork ? zone.work : []), ...commonWork]
  // A withdrawn zone's stops already recall all that it said.
  const ended: readonly Line[] = to === null || from === to ? [] : [[before.source, before.retire]]
  const keyMessages = [...zone.keyMessages, ...commonKeyMessages]
  const dos = [...zone.dos, ...commonDos]
  const donts = [...zone.donts, ...commonDonts]
  const prefix = `${to ?? 'none'}/${transition}`
  const moved = `${prefix}/from-${from ?? 'none'}`
  return messagePackageSchema.parse({
    edition: edition.id,
    version: CONTENT_VERSION,
    zone: to,
    transition,
    purpose: { id: `${prefix}/purpose`, source: zone.source, text: zone.purpose },
    keyMessages: items(`${prefix}/key`, keyMessages),
    dos: items(`${prefix}/do`, dos),
    donts: items(`${prefix}/dont`, donts),
    starts: items(`${moved}/start`, starts),
    continues: items(`${moved}/continue`, goesOn),
    stops: items(`${moved}/stop`, [...change.stops(move), ...ended]),
    channels: composeChannels({ move, zone, change, keyMessages, dos, donts }, moved),
  } satisfies MessagePackage)
}
