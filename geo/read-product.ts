import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { communesAsGeoJson, type ZoneMapTopology } from '../lib/map/decode-topology'
import type { Subject } from './checks/subject'
import type { DistrictFacts } from './facts'
import type { Manifest } from './manifest'
import type { Problem } from './problem'
import type { CommuneFacts } from './types'

export const LEVEL_FILES = ['communes-overview.topojson', 'communes-detail.topojson'] as const

export interface Product {
  communes: CommuneFacts[]
  districts: DistrictFacts[]
  levels: { name: string; topology: ZoneMapTopology }[]
  manifest: Manifest
}

/** What the checks look at in a product: its communes at each level. */
export const subjectsOf = ({ communes, levels, manifest }: Omit<Product, 'districts'>): Subject[] =>
  levels.map(({ name, topology }) => ({
    where: name,
    units: communes,
    shapes: communesAsGeoJson(topology),
    facts: communes,
    known: manifest.known,
  }))

/** Reads a product from its folder; files that cannot be read are a problem each. */
export function readProduct(
  folder: string,
): ({ ok: true; subjects: Subject[] } & Product) | { ok: false; problems: Problem[] } {
  const problems: Problem[] = []
  const read = <T>(name: string): T | undefined => {
    try {
      return JSON.parse(readFileSync(join(folder, name), 'utf8')) as T
    } catch (error) {
      problems.push({
        check: 'files',
        message: `${name}: không đọc được (${error instanceof Error ? error.message : error})`,
      })
    }
  }
  const communes = read<CommuneFacts[]>('communes.json')
  const districts = read<DistrictFacts[]>('districts.json')
  const manifest = read<Manifest>('manifest.json')
  const levels = LEVEL_FILES.flatMap((name) => {
    const topology = read<ZoneMapTopology>(name)
    return topology === undefined ? [] : { name, topology }
  })
  if (!communes || !districts || !manifest || problems.length > 0) return { ok: false, problems }
  const product = { communes, districts, levels, manifest }
  return { ok: true, ...product, subjects: subjectsOf(product) }
}
