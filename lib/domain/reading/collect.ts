import type { Commune } from '../commune'
import type { Zone } from '../zone'
import type { QuestionFacts } from './ask'
import type { ReadItem } from './decision-reading'
import type { Gazetteer } from './gazetteer'
import { type Findings, lineOf, type Mention } from './mention'
import { settleCommune } from './settle-commune'
import { spread } from './spread'
import type { Token } from './tokens'

export type Written = (tokens: readonly Token[]) => string
export type Collected = { items: ReadItem[]; asked: QuestionFacts[]; zoneless: Mention[] }

type Said = { commune: Commune; zone: Zone; confidence: number; note?: string; tokens: Token[]; line: number }

/** Turns mentions into items, each commune once, and everything doubtful into questions. */
export function collect(findings: Findings, gazetteer: Gazetteer, written: Written): Collected {
  const said: Said[] = []
  const asked: QuestionFacts[] = []
  const zoneless: { mention: Mention; commune: Commune }[] = []
  const excepted = findings.mentions.flatMap(({ except }) => except.map((place) => ({ ...place, zone: null })))
  const all = [...findings.mentions, ...excepted]
  for (const mention of all) {
    if (mention.kind !== 'name') continue
    const line = lineOf(mention)
    const tokens = mention.kindTokens.length > 0 ? [...mention.kindTokens, ...mention.tokens] : mention.tokens
    const settled = settleCommune(mention, gazetteer)
    const { zone } = mention
    if (settled.commune === null)
      asked.push({ ...settled, communes: settled.candidates, matched: written(tokens), line, zone })
    else if (zone === null) zoneless.push({ mention, commune: settled.commune })
    else said.push({ ...settled, zone, tokens, line })
  }
  const named = new Set([...said.map(({ commune }) => commune), ...zoneless.map(({ commune }) => commune)])
  const doubted = new Set(asked.flatMap(({ communes }) => communes))
  for (const mention of all) {
    if (mention.kind === 'name') continue
    const line = lineOf(mention)
    const { sure, questions } = spread(mention, { gazetteer, named, doubted, unread: findings.unread })
    for (const question of questions) asked.push({ ...question, matched: written(mention.tokens), line })
    if (mention.zone === null) continue
    for (const commune of sure)
      said.push({ commune, zone: mention.zone, confidence: 0.95, tokens: mention.tokens, line })
  }
  for (const whole of findings.wholeDistricts) {
    const { district, zone, tokens } = whole
    const communes = gazetteer.districtByCode.get(district)?.communes ?? []
    asked.push({ kind: 'whole-district', communes, matched: written(tokens), zone, line: lineOf(whole) })
  }
  const { items, conflicts } = oncePerCommune(said, written)
  const settledCodes = new Set([...items, ...conflicts.flatMap(({ communes }) => communes)].map(codeOf))
  const unplaced = zoneless.filter(({ commune }) => !settledCodes.has(commune.code))
  const seen = new Set<Commune>()
  for (const { mention, commune } of unplaced) {
    if (seen.has(commune)) continue
    seen.add(commune)
    const line = lineOf(mention)
    asked.push({ kind: 'unknown-zone', communes: [commune], matched: written(mention.tokens), zone: null, line })
  }
  for (const claim of findings.claims) {
    const { count, got, tokens, zone } = claim
    if (count === got) continue
    const facts = { communes: [], matched: written(tokens), zone, line: lineOf(claim) }
    asked.push({ kind: 'count-mismatch', ...facts, count: { stated: count, read: got } })
  }
  const settledElsewhere = zoneless.filter(({ commune }) => settledCodes.has(commune.code))
  return { items, asked: [...asked, ...conflicts], zoneless: settledElsewhere.map(({ mention }) => mention) }
}

const codeOf = (given: ReadItem | Commune): string => ('communeCode' in given ? given.communeCode : given.code)

function oncePerCommune(said: readonly Said[], written: Written): { items: ReadItem[]; conflicts: QuestionFacts[] } {
  const byCommune = new Map<Commune, Said[]>()
  for (const each of said) {
    const known = byCommune.get(each.commune)
    if (known) known.push(each)
    else byCommune.set(each.commune, [each])
  }
  const items: ReadItem[] = []
  const conflicts: QuestionFacts[] = []
  for (const [commune, all] of byCommune) {
    const zones = [...new Set(all.map(({ zone }) => zone))]
    const [best] = all.toSorted((a, b) => b.confidence - a.confidence)
    if (!best) continue
    const { tokens, line, zone, confidence, note } = best
    const matched = written(tokens)
    if (zones.length > 1) {
      conflicts.push({ kind: 'conflicting-zones', communes: [commune], matched, zone: null, zones, line })
    } else items.push({ communeCode: commune.code, zone, matched, confidence, line, ...(note ? { note } : {}) })
  }
  return { items, conflicts }
}
