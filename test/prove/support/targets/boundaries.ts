import { aboutSchema } from '@/geo/about'
import { build } from '@/geo/build'
import { clean } from '@/geo/clean'
import { deriveUnits } from '@/geo/derive-units'
import { readBoundaries } from '@/geo/read-boundaries'
import { readUnits } from '@/geo/read-units'
import { madeUpProvince } from '../../../geo/made-up-province'
import type { AnyTarget, Target } from '../fuzz'
import { fuzzedJson, type Json, smallerJson } from '../mutate-json'
import { fuzzedText, shorterTexts } from '../mutate-text'

const province = madeUpProvince() as unknown as { type: string; features: Json[] }
const two: Json = { type: 'FeatureCollection', features: province.features.slice(0, 2) }
const many: Json = {
  type: 'FeatureCollection',
  crs: { type: 'name', properties: { name: 'urn:ogc:def:crs:OGC:1.3:CRS84' } },
  features: [
    {
      type: 'Feature',
      properties: {
        code: '10000',
        name: 'Xã Một',
        type: 'Xã',
        district: '901',
        districtName: 'Huyện A',
        population: 12,
        areaKm2: 3.5,
      },
      geometry: {
        type: 'MultiPolygon',
        coordinates: [
          [
            [
              [105, 9],
              [105.1, 9],
              [105.1, 9.1],
              [105, 9],
            ],
          ],
          [
            [
              [106, 9, 4],
              [106.1, 9, 4],
              [106.1, 9.1, 4],
              [106, 9, 4],
            ],
          ],
        ],
      },
    },
  ],
}
const units: Json = {
  communes: [
    {
      code: '10000',
      name: 'Xã Một',
      type: 'Xã',
      districtCode: '901',
      districtName: 'Huyện A',
      population2019: 12,
      areaKm2: 3,
    },
  ],
}

const boundaryFiles: Target<Json> = {
  name: 'boundary files',
  make: (random) => fuzzedJson(random, [two, many, many, units]),
  smaller: smallerJson,
  show: JSON.stringify,
  run(value) {
    const survey = readBoundaries(value)
    const list = readUnits(value)
    if (survey.boundaries.length === 0 && survey.problems.length === 0)
      throw new Error('neither a commune nor a problem')
    deriveUnits(survey.boundaries)
    const shapes = clean(survey.boundaries)
    if (shapes.features.length !== survey.boundaries.length) throw new Error('a commune lost')
    for (const { message } of [...survey.problems, ...list.problems])
      if (message === '') throw new Error('a problem without words')
  },
}

const about = aboutSchema.parse({ vintage: '2020-01-01', attribution: 'Thử' })
/**
 * The whole pipeline on nine communes, as its command runs it: some hundred milliseconds each, and seconds where
 * shapes cross each other so often that the exact clipping of the checks has hundreds of corners to work out.
 */
const pipeline: Target<{ json: Json } | { text: string }> = {
  name: 'boundary pipeline, whole',
  longestMs: 10_000,
  make(random) {
    if (random.percent(10))
      return { text: fuzzedText(random, [JSON.stringify(two)], ['[', ']', '{', '}', ',', '105', '"'], 4_000) }
    return { json: fuzzedJson(random, [province as Json]) }
  },
  *smaller(input) {
    if ('text' in input) for (const text of shorterTexts(input.text)) yield { text }
    else for (const json of smallerJson(input.json)) yield { json }
  },
  show: JSON.stringify,
  run(input) {
    const result = build({ boundaries: 'text' in input ? input.text : JSON.stringify(input.json), units: null, about })
    if (!result.ok && result.problems.length === 0) throw new Error('refused without a problem')
  },
}

export const boundaryTargets: readonly AnyTarget[] = [boundaryFiles]
export const pipelineTargets: readonly AnyTarget[] = [pipeline]
