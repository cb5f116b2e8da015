import { readFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { area } from '@turf/turf'
import { type BuildInput, readArguments } from './arguments'
import { findProblems } from './checks'
import { clean } from './clean'
import { deriveUnits } from './derive-units'
import { districtsOf, misplaced } from './districts'
import { boundsOf, communeFacts, districtFacts } from './facts'
import { sha256 } from './manifest'
import { mapLevel } from './map-level'
import { nodeBorders } from './node-borders'
import { fitProjection, overviewSvg, snapToDrawing } from './overview-svg'
import { type Problem, problemLine } from './problem'
import { readBoundaries } from './read-boundaries'
import { subjectsOf } from './read-product'
import { readUnits } from './read-units'
import { DETAIL, DRAWING, OVERVIEW } from './settings'
import { sharedTopology } from './shared-topology'
import { simplifyForDrawing } from './simplify'
import { type ProductFiles, serialise, writeFiles } from './write-files'

export type BuildResult = { ok: true; files: ProductFiles } | { ok: false; problems: Problem[] }

/** Makes the product from a survey. Same input, same bytes. Bad input comes back as all its problems, and no files. */
export function build(input: BuildInput): BuildResult {
  // Parse and validate, as far as each part goes, so that every problem is named at once.
  const survey = readBoundaries(json(input.boundaries))
  const list = input.units === null ? deriveUnits(survey.boundaries) : readUnits(json(input.units))
  const { units } = list
  const named = districtsOf(units)
  const shapes = nodeBorders(clean(survey.boundaries))
  const known = input.about.known
  const problems = [...survey.problems, ...list.problems, ...named.problems, ...misplaced(survey.boundaries, units)]
  problems.push(...findProblems([{ where: 'ranh giới nhập vào', units, shapes, known }]))
  if (problems.length > 0) return { ok: false, problems }

  // Arcs that neighbours share; districts and province dissolved on them.
  const districtOf = new Map(units.map(({ code, districtCode }) => [code, districtCode]))
  const shared = sharedTopology(shapes, (code) => districtOf.get(code) ?? '')
  const communes = communeFacts(units, shapes, shared)
  const districts = districtFacts(named.districts, shared)
  const bounds = boundsOf(communes)

  // Simplify on the shared arcs, then quantise: two levels for the map, one drawing for the first paint.
  const areas = new Map(shapes.features.map((feature) => [feature.properties.code, area(feature)]))
  const areaM2 = (code: string) => areas.get(code) ?? 0
  const projection = fitProjection(bounds, DRAWING.width)
  const drawn = simplifyForDrawing(shared, DRAWING, areaM2, snapToDrawing(projection))
  const overview = mapLevel(shared, OVERVIEW, areaM2, bounds)
  const detail = mapLevel(shared, DETAIL, areaM2, bounds)
  if (overview === null || detail === null) {
    return { ok: false, problems: [{ check: 'grid', message: 'có ranh giới chạm nhau khi làm tròn tọa độ' }] }
  }
  const levels = [
    { name: 'communes-overview.topojson', topology: overview },
    { name: 'communes-detail.topojson', topology: detail },
  ]

  const files = serialise({
    about: input.about,
    inputs: { boundaries: sha256(input.boundaries), ...(input.units === null ? {} : { units: sha256(input.units) }) },
    settings: { overview: OVERVIEW, detail: DETAIL, drawing: DRAWING },
    bounds,
    communes,
    districts,
    levels,
    drawing: overviewSvg(shared, drawn, projection, DRAWING.width, communes),
  })
  const flaws = findProblems(subjectsOf({ communes, levels, manifest: files.manifest }))
  return flaws.length > 0 ? { ok: false, problems: flaws } : { ok: true, files: files.files }
}

/** Text that is no JSON becomes what no schema accepts, so that it is reported like other bad input. */
function json(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const asked = readArguments(process.argv.slice(2), (file) => readFileSync(file, 'utf8'))
  if (asked.ok) console.log('Đang kiểm tra và dựng ranh giới, chừng mười giây…')
  const result: BuildResult = asked.ok ? build(asked.input) : asked
  if (asked.ok && result.ok) {
    writeFiles(asked.out, result.files)
    for (const [name, content] of result.files) console.log(`${asked.out}/${name}: ${Buffer.byteLength(content)} byte`)
  } else if (!result.ok) {
    for (const problem of result.problems) console.error(problemLine(problem))
    console.error(`${result.problems.length} vấn đề; không ghi tệp nào.`)
    process.exitCode = 1
  }
}
