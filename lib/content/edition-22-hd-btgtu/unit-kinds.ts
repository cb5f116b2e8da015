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

const province = (kind: string, sources: string[], name: string): UnitKind => ({
  kind,
  level: 'province',
  sources,
  nameAt: () => name,
})

/** The bodies of part IV; at each level those who act first come first. */
export const unitKinds: readonly UnitKind[] = [
  { kind: 'ubnd-xa', level: 'commune', sources: ['IV.1'], nameAt: communeBody('Ủy ban nhân dân') },
  { kind: 'dai-truyen-thanh-xa', level: 'commune', sources: ['IV.7'], nameAt: communeBody('Đài Truyền thanh') },
  { kind: 'tram-y-te', level: 'commune', sources: ['IV.3'], nameAt: communeBody('Trạm Y tế') },
  {
    kind: 'mat-tran-xa',
    level: 'commune',
    sources: ['IV.6'],
    nameAt: communeBody('Ủy ban Mặt trận Tổ quốc Việt Nam'),
  },
  { kind: 'cap-uy-huyen', level: 'district', sources: ['IV.1'], nameAt: ({ district }) => committee(district) },
  {
    kind: 'ban-tuyen-giao-huyen',
    level: 'district',
    sources: ['IV.8'],
    nameAt: ({ district }) => `Ban Tuyên giáo ${committee(district)}`,
  },
  {
    kind: 'dai-truyen-thanh-huyen',
    level: 'district',
    sources: ['IV.7', 'IV.8'],
    nameAt: districtBody('Đài Truyền thanh'),
  },
  { kind: 'trung-tam-y-te', level: 'district', sources: ['IV.3', 'IV.8'], nameAt: districtBody('Trung tâm Y tế') },
  {
    kind: 'mat-tran-huyen',
    level: 'district',
    sources: ['IV.6'],
    nameAt: districtBody('Ủy ban Mặt trận Tổ quốc Việt Nam'),
  },
  province('ban-tuyen-giao-tinh', ['IV.2'], 'Ban Tuyên giáo Tỉnh ủy Sóc Trăng'),
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
