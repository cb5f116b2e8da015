import type { Zone, ZoneOrNone } from '@/lib/domain/zone'
import type { ZoneScript } from '../scripts'
import { green } from './green'
import { orange } from './orange'
import { red } from './red'
import { unclassified } from './unclassified'
import { yellow } from './yellow'

const scripts: Record<Zone, ZoneScript> = { green, yellow, orange, red }
export const scriptOf = (zone: ZoneOrNone): ZoneScript => (zone === null ? unclassified : scripts[zone])
