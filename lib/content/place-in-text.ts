/**
 * A place as it is written inside a sentence: the type in small letters, "xã
 * An Mỹ", "thị xã Vĩnh Châu"; with a number for a name the capital stays,
 * "Phường 1", as Decree 30/2020/NĐ-CP (annex II, on capitals) writes it.
 */
export function placeInText(place: { name: string; type: string }): string {
  const bare = place.name.slice(place.type.length).trim()
  return /^\d/.test(bare) ? place.name : `${place.type.toLocaleLowerCase('vi')} ${bare}`
}
