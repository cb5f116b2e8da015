import type { DoubtCode } from '../../domain/check-decision'

/** Each doubt as a sentence; `count` is how many communes or decisions it concerns. */
export const doubts = {
  'missing-communes': '{count} địa bàn không được nêu trong quyết định và giữ nguyên vùng hiện tại.',
  'two-step-jump': '{count} địa bàn đổi từ hai bậc trở lên. Hãy đối chiếu lại với văn bản.',
  'same-number': 'Đã có quyết định cùng số được công bố. Có thể quyết định này đã nhập rồi.',
  'effective-in-past': 'Thời điểm hiệu lực đã qua. Quyết định sẽ có hiệu lực ngay khi công bố.',
  superseded: '{count} địa bàn đang theo một quyết định có hiệu lực muộn hơn; các địa bàn này sẽ giữ nguyên.',
  'no-change': '{count} địa bàn đã ở đúng vùng này; chỉ ghi nhận giữ nguyên vùng.',
  'scheduled-overlap': 'Có quyết định khác đang chờ hiệu lực cho cùng địa bàn và sẽ thay thế khi đến giờ.',
  'signed-in-future': 'Ngày ký ở tương lai. Hãy kiểm tra lại ngày ký.',
  'signed-after-effective': 'Ngày ký sau ngày hiệu lực. Hãy kiểm tra lại hai ngày này.',
} satisfies Record<DoubtCode, string>
