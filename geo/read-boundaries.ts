import { z } from 'zod'
import { COMMUNE_TYPES } from '../lib/domain/commune'
import { toNfc } from '../lib/domain/nfc'
import type { Problem } from './problem'
import { schemaProblems } from './schema-problems'
import type { Area } from './types'

// Heights are allowed by RFC 7946 and dropped: a zone map has no use for them.
const position = z
  .array(z.number({ error: 'tọa độ phải là số' }), { error: 'vị trí phải là mảng [kinh độ, vĩ độ]' })
  .min(2, { error: 'vị trí phải có kinh độ và vĩ độ' })
  .transform((numbers): [number, number] => [numbers[0] ?? 0, numbers[1] ?? 0])
  .refine(([lon, lat]) => Math.abs(lon) <= 180 && Math.abs(lat) <= 90, {
    error: 'vị trí nằm ngoài kinh độ ±180 hoặc vĩ độ ±90; nếu tọa độ tính bằng mét (VN-2000), hãy chuyển sang WGS84',
  })
const polygon = z.array(z.array(position)).min(1, { error: 'đa giác không có vòng nào' })
/** No commune is wider or higher than this, degrees; islands far off its coast included. */
const WIDEST = 10
function isOfOnePlace({ coordinates }: { coordinates: unknown[] }): boolean {
  const numbers = (coordinates as number[][][][]).flat(Number.POSITIVE_INFINITY) as unknown as number[]
  return [0, 1].every((axis) => {
    let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
    for (let i = axis; i < numbers.length; i += 2) {
      least = Math.min(least, numbers[i] ?? 0)
      most = Math.max(most, numbers[i] ?? 0)
    }
    return most - least <= WIDEST
  })
}
const shape = z.discriminatedUnion(
  'type',
  [
    z.object({ type: z.literal('Polygon'), coordinates: polygon }),
    z.object({
      type: z.literal('MultiPolygon'),
      coordinates: z.array(polygon).min(1, { error: 'không có đa giác nào' }),
    }),
  ],
  { error: 'hình (geometry) phải là Polygon hoặc MultiPolygon' },
)
const geometry = shape.refine(isOfOnePlace, {
  error: `hình trải rộng hơn ${WIDEST} độ, một xã không thể rộng như vậy: hãy xem lại các vị trí ở xa`,
})

const properties = z
  .object(
    {
      code: z.string({ error: 'thiếu mã (code)' }).regex(/^\d{5}$/, { error: 'mã (code) phải có 5 chữ số' }),
      name: z.string({ error: 'thiếu tên (name)' }).min(1, { error: 'tên (name) để trống' }),
      type: z.enum(COMMUNE_TYPES, { error: `loại (type) phải là ${COMMUNE_TYPES.join(', ')}` }).nullish(),
      districtCode: z.string().nullish(),
      district: z.string().nullish(),
      districtName: z.string().nullish(),
      population: z
        .number({ error: 'dân số phải là số' })
        .int({ error: 'dân số phải là số nguyên' })
        .nonnegative({ error: 'dân số không được âm' })
        .nullish(),
      areaKm2: z.number({ error: 'diện tích phải là số' }).positive({ error: 'diện tích phải lớn hơn 0' }).nullish(),
    },
    { error: 'thiếu thuộc tính (properties)' },
  )
  .refine((p) => /^\d{3}$/.test(p.districtCode ?? p.district ?? ''), {
    error: 'thiếu mã huyện (districtCode hoặc district, 3 chữ số)',
  })

const featureSchema = z.object({
  type: z.literal('Feature', { error: 'phải là đối tượng Feature' }),
  properties,
  geometry,
})
const collectionSchema = z.object({
  type: z.literal('FeatureCollection'),
  features: z.array(z.unknown()).min(1),
  crs: z.object({ properties: z.object({ name: z.string() }) }).nullish(),
})

/** One commune as somebody's file gives it: names in NFC, what is not said is null. */
export interface Boundary {
  code: string
  name: string
  type: (typeof COMMUNE_TYPES)[number] | null
  districtCode: string
  districtName: string | null
  population: number | null
  areaKm2: number | null
  geometry: Area
}

/** Older GeoJSON may name its reference system; RFC 7946 knows only WGS84, under these names. */
const WGS84 = /CRS84|EPSG:+4326/

/** Reads a GeoJSON FeatureCollection of communes. Good features come back even when others are bad. */
export function readBoundaries(input: unknown): { boundaries: Boundary[]; problems: Problem[] } {
  const collection = collectionSchema.safeParse(input)
  if (!collection.success) {
    const message = 'tệp ranh giới phải là GeoJSON FeatureCollection có ít nhất một đối tượng'
    return { boundaries: [], problems: [{ check: 'boundaries', message }] }
  }
  const boundaries: Boundary[] = []
  const problems: Problem[] = []
  const crs = collection.data.crs?.properties.name
  if (crs !== undefined && !WGS84.test(crs)) {
    problems.push({
      check: 'boundaries',
      message: `hệ tọa độ ${crs} không dùng được; hãy chuyển sang WGS84 (EPSG:4326)`,
    })
  }
  for (const [index, entry] of collection.data.features.entries()) {
    const parsed = featureSchema.safeParse(entry)
    if (parsed.success) boundaries.push(boundary(parsed.data))
    else {
      const named = (entry as { properties?: unknown } | null)?.properties
      problems.push(...schemaProblems('boundaries', `đối tượng thứ ${index + 1}`, named, parsed.error))
    }
  }
  return { boundaries, problems }
}

function boundary({ properties: p, geometry }: z.infer<typeof featureSchema>): Boundary {
  const name = toNfc(p.name).replace(/\s+/g, ' ').trim()
  return {
    code: p.code,
    name,
    type: p.type ?? COMMUNE_TYPES.find((type) => name.startsWith(`${type} `)) ?? null,
    districtCode: p.districtCode ?? p.district ?? '',
    districtName: p.districtName == null ? null : toNfc(p.districtName),
    population: p.population ?? null,
    areaKm2: p.areaKm2 ?? null,
    geometry,
  }
}
