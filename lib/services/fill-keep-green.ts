import { placeInText } from '../content/place-in-text'
import type { ZoneChange } from '../domain/change'
import { fillBlanks } from '../domain/fill-blanks'
import type { Fills, KeepGreenPackage, MessageItem } from '../domain/message-package'
import type { Places } from './ports'

/** Blanks that nothing fills stay in the text and are named: such a text is not to be used yet. */
function fillItem(item: MessageItem, fills: Fills): MessageItem {
  const text = fillBlanks(item.text, fills)
  const title = item.title === undefined ? null : fillBlanks(item.title, fills)
  const missing = [text, title].flatMap((filled) => (filled && !filled.ok ? filled.blanks : []))
  return {
    ...item,
    text: text.ok ? text.value : item.text,
    ...(title ? { title: title.ok ? title.value : item.title } : {}),
    ...(missing.length > 0 ? { missing } : {}),
  }
}

/** What is said to a green place beside a change, with its own name and its neighbour's; null where it is no place of ours. */
export function fillKeepGreen(template: KeepGreenPackage, change: ZoneChange, code: string, places: Places) {
  const commune = places.communes.get(code)
  const district = commune && places.districts.get(commune.districtCode)
  if (!commune || !district) return null
  const { commune: neighbour, zone: neighbourZone, effectiveAt, decision } = change.fills
  const own = { commune: placeInText(commune), district: placeInText(district) }
  const fills: Fills = {
    ...own,
    ...(neighbour ? { neighbour } : {}),
    ...(neighbourZone ? { neighbourZone } : {}),
    ...(effectiveAt ? { effectiveAt } : {}),
    ...(decision ? { decision } : {}),
  }
  const fill = (item: MessageItem) => fillItem(item, fills)
  const { online, loudspeaker, visual, print, meeting } = template.channels
  const filled: KeepGreenPackage = {
    purpose: fill(template.purpose),
    keyMessages: template.keyMessages.map(fill),
    dos: template.dos.map(fill),
    donts: template.donts.map(fill),
    channels: {
      online: online.map(fill),
      loudspeaker: loudspeaker.map(fill),
      visual: visual.map(fill),
      print: print.map(fill),
      meeting: meeting.map(fill),
    },
  }
  return { commune: code, communeName: commune.name, districtName: commune.districtName, package: filled }
}
