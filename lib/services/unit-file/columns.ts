import type { RegistryUnit } from '../../domain/registry-unit'

/** The columns of the file, in their order; those without `field` are only read by people. */
export const COLUMNS = [
  { title: 'Mã đơn vị', cell: (unit: RegistryUnit) => unit.id },
  { title: 'Cấp', cell: (unit: RegistryUnit) => LEVELS[unit.level] },
  { title: 'Mã huyện', cell: (unit: RegistryUnit) => unit.districtCode },
  { title: 'Mã xã', cell: (unit: RegistryUnit) => unit.communeCode },
  { title: 'Tên theo hướng dẫn', cell: (unit: RegistryUnit) => unit.name },
  { title: 'Tên dùng ở đây', field: 'ownName', cell: (unit: RegistryUnit) => unit.ownName },
  { title: 'Người phụ trách', field: 'person', cell: (unit: RegistryUnit) => unit.person },
  { title: 'Điện thoại', field: 'phone', cell: (unit: RegistryUnit) => unit.phone },
  { title: 'Thư điện tử', field: 'email', cell: (unit: RegistryUnit) => unit.email },
  { title: 'Ghi chú', field: 'note', cell: (unit: RegistryUnit) => unit.note },
  { title: 'Còn giao việc', field: 'active', cell: (unit: RegistryUnit) => (unit.active ? YES : NO) },
  { title: 'Lần sửa', cell: (unit: RegistryUnit) => String(unit.revision) },
] as const
const LEVELS = { province: 'tỉnh', district: 'huyện', commune: 'xã' } as const
export const YES = 'có'
export const NO = 'không'
export const ID = 'Mã đơn vị'
export const REVISION = 'Lần sửa'
export const TITLES: ReadonlySet<string> = new Set(COLUMNS.map(({ title }) => title))

export const BOM = '\uFEFF'
