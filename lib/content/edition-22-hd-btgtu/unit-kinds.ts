import { type District, districtBareName } from '@/lib/domain/district'
import type { Place, UnitKind } from '@/lib/domain/resolve-units'
import { placeInText } from '../place-in-text'

/** The Party committee's own word for each kind of district. */
const COMMITTEE: Record<District['type'], string> = { 'Thành phố': 'Thành ủy', 'Thị xã': 'Thị ủy', Huyện: 'Huyện ủy' }

/** "Thị ủy Vĩnh Châu". */
const committee = (district: District): string => `${COMMITTEE[district.type]} ${districtBareName(district)}`

/** "Trạm Y tế Phường 1, thị xã Vĩnh Châu": three towns have a Phường 1, so the district is always said. */
const communeBody =
  (body: string) =>
  ({ commune, district }: Place): string =>
    `${body} ${placeInText(commune)}, ${placeInText(district)}`

const districtBody =
  (body: string) =>
  ({ district }: Place): string =>
    `${body} ${placeInText(district)}`

type Below = { above: string; keepsGreen?: boolean }

const body =
  (level: UnitKind['level'], nameAt: UnitKind['nameAt']) =>
  (kind: string, sources: string[], { above, keepsGreen = false }: Below): UnitKind => ({
    kind,
    level,
    sources,
    above,
    keepsGreen,
    nameAt,
  })
const inCommune = (name: string) => body('commune', communeBody(name))
const inDistrict = (name: string) => body('district', districtBody(name))

const province = (kind: string, sources: string[], name: string, above: string | null = 'ban-tuyen-giao-tinh') => ({
  kind,
  level: 'province' as const,
  sources,
  above,
  keepsGreen: false,
  nameAt: () => name,
})

/** The bodies of part IV; at each level those who act first come first. */
export const unitKinds: readonly UnitKind[] = [
  inCommune('Ủy ban nhân dân')('ubnd-xa', ['IV.1'], { above: 'cap-uy-huyen', keepsGreen: true }),
  inCommune('Đài Truyền thanh')('dai-truyen-thanh-xa', ['IV.7'], { above: 'dai-truyen-thanh-huyen', keepsGreen: true }),
  inCommune('Trạm Y tế')('tram-y-te', ['IV.3'], { above: 'trung-tam-y-te' }),
  inCommune('Ủy ban Mặt trận Tổ quốc Việt Nam')('mat-tran-xa', ['IV.6'], { above: 'mat-tran-huyen' }),
  body('district', ({ district }) => committee(district))('cap-uy-huyen', ['IV.1'], {
    above: 'ban-tuyen-giao-tinh',
    keepsGreen: true,
  }),
  body('district', ({ district }) => `Ban Tuyên giáo ${committee(district)}`)('ban-tuyen-giao-huyen', ['IV.8'], {
    above: 'ban-tuyen-giao-tinh',
    keepsGreen: true,
  }),
  inDistrict('Đài Truyền thanh')('dai-truyen-thanh-huyen', ['IV.7', 'IV.8'], {
    above: 'dai-phat-thanh-truyen-hinh',
    keepsGreen: true,
  }),
  inDistrict('Trung tâm Y tế')('trung-tam-y-te', ['IV.3', 'IV.8'], { above: 'so-y-te' }),
  inDistrict('Ủy ban Mặt trận Tổ quốc Việt Nam')('mat-tran-huyen', ['IV.6'], { above: 'mat-tran-tinh' }),
  province('ban-tuyen-giao-tinh', ['IV.2'], 'Ban Tuyên giáo Tỉnh ủy Sóc Trăng', null),
  province('dai-phat-thanh-truyen-hinh', ['IV.7'], 'Đài Phát thanh - Truyền hình Sóc Trăng'),
  province('bao-soc-trang', ['IV.7'], 'Báo Sóc Trăng'),
  province('so-y-te', ['IV.3'], 'Sở Y tế tỉnh Sóc Trăng'),
  province('so-thong-tin-truyen-thong', ['IV.4'], 'Sở Thông tin và Truyền thông tỉnh Sóc Trăng'),
  province('so-van-hoa-the-thao-du-lich', ['IV.5'], 'Sở Văn hóa, Thể thao và Du lịch tỉnh Sóc Trăng'),
  province(
    'mat-tran-tinh',
    ['IV.6'],
    'Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh Sóc Trăng và các tổ chức chính trị - xã hội tỉnh',
  ),
]
