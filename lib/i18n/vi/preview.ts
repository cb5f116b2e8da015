/** Words of link previews: the title, the description and the image that a shared link shows. */
export const preview = {
  description: 'Vùng nguy cơ của từng xã, phường, thị trấn; nội dung tuyên truyền và đơn vị thực hiện khi có thay đổi.',
  province: 'Tỉnh Sóc Trăng',
  demo: 'Bản minh họa, không dùng để điều hành',
  colour: { green: 'xanh', yellow: 'vàng', orange: 'cam', red: 'đỏ', none: 'chưa phân vùng' },
  change: {
    title: '{place}: {from} → {to}',
    kept: '{place}: vẫn là {zone}',
    decided: '{transition}, theo Quyết định {number}, hiệu lực từ {time}.',
    revoked: '{transition}: Quyết định {number} bị thu hồi lúc {time}.',
    backTo: '{transition}: Quyết định {revoked} bị thu hồi lúc {time}, trở lại theo Quyết định {number}.',
    open: 'Mở để xem nội dung tuyên truyền và đơn vị thực hiện.',
  },
  commune: {
    title: '{place}: {zone}',
    never: 'Chưa có quyết định nào phân vùng địa bàn này.',
  },
  overview: {
    title: 'Bản đồ vùng nguy cơ Sóc Trăng',
    counts:
      '{red, number} vùng đỏ, {orange, number} vùng cam, {yellow, number} vùng vàng, {green, number} vùng xanh, {none, number} chưa phân vùng.',
    asOf: 'Tính đến {time}',
  },
  image: {
    decision: 'Quyết định {number}',
    revoked: 'Thu hồi Quyết định {number}',
    backTo: 'Trở lại theo Quyết định {number}',
    effective: 'Hiệu lực từ {time}',
    withdrawn: 'quyết định đã bị thu hồi',
    revokedAt: 'Từ {time}',
    noDecision: 'Chưa có quyết định',
    neutral: 'Mở liên kết để xem',
    altPlace: '{zone}: {place}, kèm vị trí trên bản đồ tỉnh Sóc Trăng',
    altProvince: 'Bản đồ tỉnh Sóc Trăng theo vùng nguy cơ',
    altNeutral: 'Bản đồ tỉnh Sóc Trăng',
  },
} as const
