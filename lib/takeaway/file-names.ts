import type { FileKind } from './file-kind'
import type { PackageDocument } from './package-document'

/** Letters, digits and single hyphens without marks: opens on every old phone and in every archive. */
export const plainName = (text: string, longest = 60): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, longest)
    .replace(/^-+|-+$/g, '')

/** The last part of a name: what the file is. */
export const WHAT: Record<FileKind, string> = {
  'package.pdf': 'goi-tuyen-truyen.pdf',
  'leaflet.pdf': 'to-roi-a5.pdf',
  'poster-a4.pdf': 'ap-phich-a4.pdf',
  'poster-a3.pdf': 'ap-phich-a3.pdf',
  'package.zip': 'tat-ca.zip',
}

/** "vung-do_thi-tran-chau-thanh_quyet-dinh-89-qd-bcd_12": zone, place, decision, seq. */
export const stemOf = ({ zoneName, place, decision, seq }: PackageDocument): string =>
  `${plainName(zoneName)}_${plainName(place)}_${plainName(decision, 40)}_${seq}`

export const fileName = (kind: FileKind, document: PackageDocument): string => `${stemOf(document)}_${WHAT[kind]}`
