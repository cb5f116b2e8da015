import { change } from './change'
import { common } from './common'
import { commune } from './commune'
import { doubts } from './doubts'
import { errors } from './errors'
import { messagePackage } from './message-package'
import { operator } from './operator'
import { overview } from './overview'
import { refusals } from './refusals'
import { signIn } from './sign-in'
import { wall } from './wall'
import { zones } from './zones'

/** All Vietnamese words, by screen. The first language: the others follow its shape. */
export const vi = {
  common,
  zones,
  overview,
  commune,
  change,
  messagePackage,
  operator,
  signIn,
  refusals,
  doubts,
  errors,
  wall,
} as const
export type Messages = typeof vi
