import { placeInText } from '../content/place-in-text'
import type { ZoneChange } from '../domain/change'
import { fillKeepGreen as fill } from '../domain/fill-package'
import type { Fills, KeepGreenPackage } from '../domain/message-package'
import { placeInSpeech } from '../domain/speech'
import type { Places } from './ports'

/** The changed place's own fills, as its neighbours say them. */
const ofNeighbour = ({ commune, zone, effectiveAt, decision }: Fills): Fills => ({
  ...(commune ? { neighbour: commune } : {}),
  ...(zone ? { neighbourZone: zone } : {}),
  ...(effectiveAt ? { effectiveAt } : {}),
  ...(decision ? { decision } : {}),
})

/** What is said to a green place beside a change, with its own name and its neighbour's; null where it is no place of ours. */
export function fillKeepGreen(template: KeepGreenPackage, change: ZoneChange, code: string, places: Places) {
  const place = places.communes.get(code)
  const around = place && places.districts.get(place.districtCode)
  if (!place || !around) return null
  const commune = placeInText(place)
  const district = placeInText(around)
  const { spoken = {}, ...written } = change.fills
  const filled = fill(template, {
    commune,
    district,
    ...ofNeighbour(written),
    spoken: { commune: placeInSpeech(commune), district: placeInSpeech(district), ...ofNeighbour(spoken) },
  })
  if (!filled.ok)
    throw new Error(`The keep-green text of change ${change.seq} has blanks: ${filled.blanks.join(', ')}.`)
  return { commune: code, communeName: place.name, districtName: place.districtName, package: filled.value }
}
