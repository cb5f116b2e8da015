/** Words of the notifications that a phone shows, and of the door that tries one. */
export const push = {
  title: '{what}: {place}',
  turn: '{from} → {to}.',
  same: 'Không đổi: {zone}.',
  decision: 'Quyết định {number}, hiệu lực từ {time}.',
  revoked: 'Thu hồi Quyết định {number}, từ {time}.',
  backTo: 'Trở lại theo Quyết định {number}.',
  actTitle: '{count, number} địa bàn thay đổi vùng nguy cơ',
  actTitleBoth: '{changed, number} địa bàn thay đổi vùng nguy cơ, {same, number} địa bàn giữ nguyên',
  actTitleSame: '{count, number} địa bàn giữ nguyên vùng nguy cơ',
  count: '{zone}: {count, number}',
  gravest: 'Đáng chú ý nhất: {place}, {from} → {to}.',
  testTitle: 'Thông báo thử',
  testBody: 'Máy này đã nhận được thông báo từ Bản đồ vùng nguy cơ Sóc Trăng.',
  testRefused: 'Dịch vụ thông báo của trình duyệt không nhận (mã {status}). Hãy tắt rồi bật lại thông báo.',
  testRefusedSaying:
    'Dịch vụ thông báo của trình duyệt không nhận (mã {status}: {said}). Hãy tắt rồi bật lại thông báo.',
} as const
