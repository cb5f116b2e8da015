import { type Commune, communeBareName } from '@/lib/domain/commune'
import { nameKey } from '@/lib/domain/reading/gazetteer'

const LETTERS = 'aăâbcdđeêghiklmnoôơpqrstuưvxyáàảạấầậắặéèẹếềệíìịóòọốồộớờợúùụứừựýỳ'

/**
 * A commune's name with one letter more, less, other, or two swapped; digits
 * stay. A slip that happens to write another place's name is tried again: no
 * reader can see that one.
 * @param random a number in [0, 1) at each call
 */
export function slipName(commune: Commune, all: readonly Commune[], random: () => number): string {
  const name = communeBareName(commune)
  const places = [...name].flatMap((letter, at) => (/\p{L}/u.test(letter) && !/\bI+$/.test(name.slice(at)) ? [at] : []))
  if (places.length === 0) return name
  for (let attempt = 0; attempt < 20; attempt += 1) {
    const slipped = slipAt(name, places[Math.floor(random() * places.length)] ?? 0, random)
    if (!namesAnother(slipped, commune, all)) return slipped
  }
  return name
}

function slipAt(name: string, at: number, random: () => number): string {
  const letter = LETTERS[Math.floor(random() * LETTERS.length)] ?? 'x'
  const [before, after] = [name.slice(0, at), name.slice(at + 1)]
  const swaps = /^\p{L}/u.test(after)
    ? `${before}${after[0]}${name[at]}${after.slice(1)}`
    : `${before}${letter}${after}`
  return (
    [`${before}${after}`, `${before}${letter}${after}`, `${before}${letter}${name.slice(at)}`, swaps][
      Math.floor(random() * 4)
    ] ?? name
  )
}

function namesAnother(slipped: string, commune: Commune, all: readonly Commune[]): boolean {
  const { plain, number } = nameKey(slipped)
  return all.some((other) => {
    const key = nameKey(communeBareName(other))
    return communeBareName(other) !== communeBareName(commune) && key.plain === plain && key.number === number
  })
}
