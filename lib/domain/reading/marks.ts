import type { Zone } from '../zone'
import type { GazetteerDistrict } from './gazetteer'
import type { Token } from './tokens'
import type { CommuneType, Steer } from './vocabulary'

/** What a stretch of text is, before anybody asks what it means. */
export type Mark = { tokens: Token[] } & (
  | { kind: 'zone'; zone: Zone | null }
  | { kind: 'district'; district: GazetteerDistrict; sure: boolean }
  | { kind: 'type'; types: CommuneType[]; short: boolean }
  | { kind: 'count'; count: number; outOf: number | null; types: CommuneType[] }
  | { kind: 'run' }
  | { kind: Steer }
  | { kind: 'comma' | 'semicolon' | 'stop' | 'colon' | 'dash' | 'open' | 'close' | 'line' | 'article' }
)

export type MarkOf<K extends Mark['kind']> = Extract<Mark, { kind: K }>
