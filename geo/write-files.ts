import { mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { About } from './about'
import type { DistrictFacts } from './facts'
import { fileFacts, type Manifest } from './manifest'
import type { OverviewSvg } from './overview-svg'
import type { Box, CommuneFacts, ProvinceTopology } from './types'

/** File name and text, in the order of writing: the manifest last, so that it never speaks of files not there yet. */
export type ProductFiles = [name: string, content: string][]

interface Content {
  about: About
  inputs: Manifest['inputs']
  settings: Manifest['settings']
  bounds: Box
  communes: CommuneFacts[]
  districts: DistrictFacts[]
  levels: { name: string; topology: ProvinceTopology }[]
  drawing: OverviewSvg
}

/** One entry a line, so that a change of one commune is one changed line in version control. */
const lines = (entries: unknown[]): string => `[\n${entries.map((entry) => JSON.stringify(entry)).join(',\n')}\n]\n`
const compact = (value: unknown): string => `${JSON.stringify(value)}\n`

/** The product's files with the manifest that describes them. */
export function serialise(content: Content): { files: ProductFiles; manifest: Manifest } {
  const { about, inputs, settings, bounds, communes, districts, levels, drawing } = content
  const files: ProductFiles = [
    ...levels.map(({ name, topology }): [string, string] => [name, compact(topology)]),
    ['communes.json', lines(communes)],
    ['districts.json', lines(districts)],
    ['overview-svg.json', compact(drawing)],
  ]
  const byType: Record<string, number> = {}
  for (const { type } of communes) byType[type] = (byType[type] ?? 0) + 1
  const manifest: Manifest = {
    version: 1,
    ...about,
    counts: { communes: communes.length, districts: districts.length, byType },
    bounds,
    settings,
    inputs,
    files: files.map(([name, text]) => fileFacts(name, text)),
  }
  return { files: [...files, ['manifest.json', `${JSON.stringify(manifest, null, 2)}\n`]], manifest }
}

/** Writes each file beside its place and then moves it there: a reader never sees half of one. */
export function writeFiles(folder: string, files: ProductFiles): void {
  mkdirSync(folder, { recursive: true })
  for (const [name, content] of files) {
    const target = join(folder, name)
    writeFileSync(`${target}.new`, content)
    renameSync(`${target}.new`, target)
  }
}
