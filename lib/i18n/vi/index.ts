import { change } from './change'
import { common } from './common'
import { commune } from './commune'
import { doubts } from './doubts'
import { errors } from './errors'
import { following } from './following'
import { messagePackage } from './message-package'
import { offline } from './offline'
import { operator } from './operator'
import { overview } from './overview'
import { phone } from './phone'
import { preview } from './preview'
import { push } from './push'
import { refusals } from './refusals'
import { signIn } from './sign-in'
import { trends } from './trends'
import { unitFile } from './unit-file'
import { units } from './units'

import { wall } from './wall'
import { zones } from './zones'

/** All Vietnamese words, by screen. The first language: the others follow its shape. */
export const vi = {
  common,
  zones,
  overview,
  phone,
  following,
  offline,
  commune,
  change,
  messagePackage,
  operator,
  preview,
  trends,
  signIn,
  push,
  refusals,
  doubts,
  errors,
  units,
  unitFile,
  wall,
} as const
export type Messages = typeof vi
