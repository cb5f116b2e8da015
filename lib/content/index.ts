import type { ChangeFills } from '@/lib/domain/message-package'
import { content as edition22 } from './edition-22-hd-btgtu'
import type { EditionContent } from './edition-content'
import { type FillFacts, fillsWith, type KeepGreenFacts, keepGreenFillsWith } from './fills'

export type { EditionContent } from './edition-content'
export { type FillFacts, type KeepGreenFacts, timeInWords } from './fills'
export { placeInText } from './place-in-text'

/** Every edition that a change may have surfaced with, by id. */
export const editions: Readonly<Record<string, EditionContent>> = { [edition22.edition.id]: edition22 }

/** The one that new changes surface with. */
export const currentEdition: EditionContent = edition22

export const { edition, packageFor, dutiesFor, unitKinds } = currentEdition
export const CONTENT_VERSION = currentEdition.version

/** The fills of a package, in the words of its edition. See `fillsWith` for their shapes. */
export const fillsFor = (facts: FillFacts, content: EditionContent = currentEdition): ChangeFills =>
  fillsWith(content, facts)

/** The fills of a keep-green package; `neighbour` is the place that turned red or orange. */
export const keepGreenFills = (facts: KeepGreenFacts, content: EditionContent = currentEdition): ChangeFills =>
  keepGreenFillsWith(content, facts)
