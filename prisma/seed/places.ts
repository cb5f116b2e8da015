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
  const known = new Map((await db.commune.findMany()).map((row) => [row.code, row]))
  const rows = communes.map(({ districtName: _, ...row }) => row)
  const renamed = rows.filter(({ code, name }) => known.has(code) && known.get(code)?.name !== name)
  await db.$transaction(async (tx) => {
    await tx.district.createMany({ data: districts, skipDuplicates: true })
    await tx.commune.createMany({ data: rows, skipDuplicates: true })
    for (const { code, ...row } of renamed) await tx.commune.update({ where: { code }, data: row })
    await tx.unit.createMany({ data: unique, skipDuplicates: true })
  })
}
