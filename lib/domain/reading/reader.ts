import type { Zone } from '../zone'
import type { FindCommune } from './find-commune'
import type { Gazetteer } from './gazetteer'
import type { Script, Tokenise } from './tokens'

/** What every part of one reading shares; its caches live and end with the reading. */
export type Reader = { gazetteer: Gazetteer; find: FindCommune; script: Script; tokenise: Tokenise }

/** What holds from outside: the district (code) of a heading, the zone of a column. */
export type Scope = { district?: string | null; zone?: Zone | null }
