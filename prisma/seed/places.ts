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
  const known = await db.commune.findMany()
  const isCurrent =
    known.length === communes.length && known.every((row) => places.communes.get(row.code)?.name === row.name)
  await db.$transaction(async (tx) => {
    await tx.district.createMany({ data: districts, skipDuplicates: true })
    if (!isCurrent)
      for (const { districtName: _, ...commune } of communes)
        await tx.commune.upsert({ where: { code: commune.code }, create: commune, update: commune })
    await tx.unit.createMany({ data: unique, skipDuplicates: true })
  })
}
