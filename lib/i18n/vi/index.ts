import { admin } from './admin'
import { change } from './change'
import { common } from './common'
import { commune } from './commune'
import { doubts } from './doubts'
import { errors } from './errors'
import { following } from './following'
import { messagePackage } from './message-package'
import { messages } from './messages'
import { offline } from './offline'
import { operator } from './operator'
import { overview } from './overview'
import { phone } from './phone'
import { preview } from './preview'
import { push } from './push'
import { refusals } from './refusals'
import { signIn } from './sign-in'
import { takeAway } from './take-away'
import { textTools } from './text-tools'
import { trends } from './trends'
import { unitFile } from './unit-file'
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
  messages,
  operator,
  preview,
  textTools,
  trends,
  takeAway,
  signIn,
  push,
  refusals,
  doubts,
  errors,
  unitFile,
  wall,
  admin,
} as const
export type Messages = typeof vi
