import type { LocalAddition } from '../../domain/local-addition'
import { accept, type Result, refuse } from '../../domain/result'
import { toIso } from '../../domain/time'
import type { Actor, LogStore, Places } from '../ports'
import type { LocalRecord, TextStore } from './ports'

/** A district's addition for people: revision 0 where nothing was entered yet. */
export const presentLocal = (code: string, name: string, record: LocalRecord | null) => ({
  district: code,
  name,
  hotline: record?.hotline ?? null,
  localNote: record?.localNote ?? null,
  revision: record?.revision ?? 0,
  updatedAt: record ? toIso(record.updatedAt) : null,
  updatedBy: record?.updatedBy ?? null,
})
export type LocalView = ReturnType<typeof presentLocal>

/** Every district with what it adds. */
export const listLocal =
  ({ texts, places }: { texts: TextStore; places: Places }) =>
  async (): Promise<LocalView[]> => {
    const records = new Map((await texts.localAdditions()).map((one) => [one.districtCode, one]))
    return [...places.districts.values()].map(({ code, name }) => presentLocal(code, name, records.get(code) ?? null))
  }

/** Saves what a district adds; changes from now on surface with it. Refusals: `unknown-district`, `local-moved` (with what stands). */
export const saveLocal =
  ({ log, places }: { log: LogStore; places: Places }) =>
  async (code: string, input: LocalAddition & { revision: number }, actor: Actor): Promise<Result<LocalView>> => {
    const district = places.districts.get(code)
    if (!district) return refuse('unknown-district', { districts: [code] })
    return log.write(async (write) => {
      const before = await write.localAddition(code)
      if ((before?.revision ?? 0) !== input.revision)
        return refuse('local-moved', { inForce: presentLocal(code, district.name, before) })
      const { hotline, localNote } = input
      const record: LocalRecord = {
        districtCode: code,
        hotline,
        localNote,
        revision: input.revision + 1,
        updatedAt: write.at,
        updatedBy: actor.name,
      }
      await write.saveLocalAddition(record)
      const was = { hotline: before?.hotline ?? null, localNote: before?.localNote ?? null }
      await write.audit({ actor, action: 'local:save', subject: code, data: { hotline, localNote, was } })
      return accept(presentLocal(code, district.name, record))
    })
  }
