import type { Zones } from '../domain/board'
import type { ProvinceWords } from './province-drawing'
import { zoneKey } from './zone-style'

/** Puts the board's zones on the drawn communes, touching only those that differ. */
export function recolourProvince(svg: Element, zones: Zones, words: ProvinceWords): void {
  for (const commune of svg.querySelectorAll<SVGAElement>('[data-code]')) {
    const key = zoneKey(zones[commune.dataset.code ?? '']?.zone ?? null)
    if (commune.dataset.zone === key) continue
    commune.dataset.zone = key
    const title = commune.querySelector('title')
    if (title) title.textContent = (title.textContent ?? '').replace(/: [^:]*$/, `: ${words.zone(key)}`)
    const letter = commune.querySelector('text')
    if (letter) letter.textContent = key === 'none' ? '' : words.letter(key)
  }
}
