import type { EditionContent } from '../edition-content'
import { commonParts } from './common-parts'
import { dutiesFor } from './duties'
import { CONTENT_VERSION, edition, paragraphs } from './edition'
import { keepGreenDutiesFor, keepGreenFor } from './keep-green'
import { packageFor } from './package-for'
import { unitKinds } from './unit-kinds'
import { names, zoneSpoken, zoneWritten } from './zone-names'

/** Guideline 22-HD/BTGTU of 30 September 2021, in our words. */
export const content: EditionContent = {
  edition,
  version: CONTENT_VERSION,
  paragraphs,
  packageFor,
  keepGreenFor,
  common: commonParts,
  zoneInText: zoneWritten,
  zoneInSpeech: zoneSpoken,
  names,
  unitKinds,
  dutiesFor,
  keepGreenDutiesFor,
}
