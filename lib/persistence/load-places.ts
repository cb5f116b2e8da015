import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { communeSchema } from '../domain/commune-schema'
import { districtSchema } from '../domain/district-schema'
import { locateCommune } from '../domain/locate-commune'
import { communesAsGeoJson, type ZoneMapTopology } from '../map/decode-topology'
import type { Places } from '../services/ports'

const neighbour = z.object({ code: z.string(), borderKm: z.number().nonnegative() })
const placeSchema = communeSchema.extend({ neighbours: z.array(neighbour) })
const manifestSchema = z.object({ attribution: z.string(), vintage: z.string() })

export type LoadedPlaces = Places & { attribution: string; vintage: string }

const readJson = async (folder: string, file: string): Promise<unknown> =>
  JSON.parse(await readFile(join(folder, file), 'utf8'))

/** Reads the province's places from the product of the geo pipeline. Throws when a file is missing or is not of its form. */
export async function loadPlaces(folder = 'public/geo'): Promise<LoadedPlaces> {
  const [communeFile, districtFile, manifestFile, topology] = await Promise.all(
    ['communes.json', 'districts.json', 'manifest.json', 'communes-detail.topojson'].map((file) =>
      readJson(folder, file),
    ),
  )
  const placed = z.array(placeSchema).parse(communeFile)
  const districts = z.array(districtSchema).parse(districtFile)
  const { attribution, vintage } = manifestSchema.parse(manifestFile)
  const shapes = communesAsGeoJson(topology as ZoneMapTopology)
  const neighbours = new Map(placed.map((place) => [place.code, place.neighbours]))
  return {
    communes: new Map(placed.map(({ neighbours: _, ...commune }) => [commune.code, commune])),
    districts: new Map(districts.map((district) => [district.code, district])),
    neighbours: (code) => neighbours.get(code) ?? [],
    locate: (lat, lon) => locateCommune(shapes.features, lat, lon),
    shapes,
    attribution,
    vintage,
  }
}
