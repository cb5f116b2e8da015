import { currentEdition } from '../../lib/content'
import { unitsForCommune } from '../../lib/domain/resolve-units'
import type { Database } from '../../lib/persistence/prisma-client'
import type { Places } from '../../lib/services/ports'

/** Puts the places and their responsible bodies into the database; what is there already stays or is brought up to date. */
export async function seedPlaces(db: Database, places: Places): Promise<void> {
  const districts = [...places.districts.values()]
  const communes = [...places.communes.values()]
  const units = communes.flatMap((commune) => {
    const district = places.districts.get(commune.districtCode)
    return district ? unitsForCommune(currentEdition.unitKinds, commune, district) : []
  })
  const unique = [...new Map(units.map((unit) => [unit.id, unit])).values()]
  const known = new Map((await db.commune.findMany()).map(({ code, name }) => [code, name]))
  const isCurrent = communes.every(({ code, name }) => known.get(code) === name)
  await db.$transaction(async (tx) => {
    await tx.district.createMany({ data: districts, skipDuplicates: true })
    if (!isCurrent)
      // One statement, however many there are: a country has ten thousand.
      await tx.$executeRaw`
        INSERT INTO commune (code, name, type, district_code, population, area_km2)
        SELECT code, name, type, "districtCode", population, "areaKm2"
        FROM jsonb_to_recordset(${JSON.stringify(communes)}::jsonb)
          AS t(code text, name text, type text, "districtCode" text, population int, "areaKm2" float8)
        ON CONFLICT (code) DO UPDATE SET name = excluded.name, type = excluded.type,
          district_code = excluded.district_code, population = excluded.population, area_km2 = excluded.area_km2`
    await tx.$executeRaw`
      INSERT INTO unit (id, kind, name, level, district_code, commune_code)
      SELECT id, kind, name, level, "districtCode", "communeCode"
      FROM jsonb_to_recordset(${JSON.stringify(unique)}::jsonb)
        AS t(id text, kind text, name text, level text, "districtCode" text, "communeCode" text)
      ON CONFLICT (id) DO NOTHING`
  })
}
