import type { DoubtCode } from '../../domain/check-decision'

/** Each doubt as a sentence; `count` is how many communes or decisions it concerns. */
export const doubts = {
  'missing-communes': '{count} địa bàn không được nêu trong quyết định và giữ nguyên vùng hiện tại.',
  'two-step-jump': '{count} địa bàn tăng hoặc giảm từ hai bậc trở lên. Hãy đối chiếu lại với văn bản.',
  'same-number': 'Đã có quyết định cùng số được công bố. Có thể quyết định này đã được nhập.',
  'effective-in-past': 'Thời điểm hiệu lực đã qua. Quyết định sẽ có hiệu lực ngay khi công bố.',
  'older-than-standing':
    '{count} địa bàn đang theo một quyết định có hiệu lực muộn hơn. Công bố sẽ thay thế quyết định đó; nếu đây là văn bản cũ nhập bổ sung, hãy bỏ các địa bàn này ra.',
  'no-change': '{count} địa bàn đã ở đúng vùng này; chỉ ghi nhận giữ nguyên vùng.',
  'scheduled-overlap':
    'Ở cùng địa bàn có quyết định khác đang chờ hiệu lực; đến giờ, quyết định đó sẽ thay quyết định này.',
  'signed-in-future': 'Ngày ký sau ngày hôm nay. Hãy kiểm tra lại ngày ký.',
  'signed-after-effective': 'Ngày ký sau ngày hiệu lực. Hãy kiểm tra lại hai ngày này.',
} satisfies Record<DoubtCode, string>
