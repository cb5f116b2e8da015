import type { DutyRules } from '../duty-rule'
import { inGreen, inRaisedRisk, inRed, newZone, unchanged, withdrawnOnly, zoneEnded } from './duty-conditions'

export const communeDuties: DutyRules = {
  'ubnd-xa': [
    { source: 'IV.1', text: 'Báo ngay cho bà con biết vùng mới, thời điểm áp dụng và những việc nên làm.', ...newZone },
    { source: 'IV.1', text: 'Báo cho bà con biết vùng không đổi và những việc cần làm tiếp.', ...unchanged },
    {
      source: 'IV.1',
      text: 'Báo ngay cho bà con biết quyết định phân vùng đã được thu hồi và địa phương đang chờ quyết định mới.',
      ...withdrawnOnly,
    },
    { source: 'III.3', text: 'Cho gỡ băng rôn, khẩu hiệu, thu lại tờ rơi còn ghi vùng cũ.', ...zoneEnded },
    { source: 'IV.1', text: 'Lắng nghe, giải đáp thắc mắc của bà con, trực tiếp hoặc trực tuyến.' },
    { source: 'II.4.3', text: 'Báo cho bà con biết khi cần giúp đỡ thì liên hệ nơi nào.', ...inRed },
  ],
  'dai-truyen-thanh-xa': [
    { source: 'III.2', text: 'Phát trên loa bài đọc dành cho vùng mới, nhắc lại nhiều lượt.', ...newZone },
    { source: 'III.2', text: 'Phát lại bài đọc trên loa, ghi đúng thời điểm mới.', ...unchanged },
    { source: 'III.2', text: 'Báo trên loa rằng quyết định phân vùng đã được thu hồi.', ...withdrawnOnly },
    { source: 'III.2', text: 'Ngừng phát các bài của vùng cũ.', ...zoneEnded },
    { source: 'IV.7', text: 'Tiếp âm Đài Tiếng nói Việt Nam các nội dung về dịch Covid-19.' },
  ],
  'tram-y-te': [
    { source: 'IV.3', text: 'Hướng dẫn bà con, người bệnh và gia đình cách phòng bệnh và giữ gìn sức khỏe.' },
    { source: 'II.5', text: 'Giải thích lợi ích của việc tiêm vắc xin và Thông điệp 5K của Bộ Y tế.' },
    { source: 'II.5', text: 'Hướng dẫn bà con cách tự phòng bệnh khi cách ly hoặc chữa bệnh tại nhà.', ...inRed },
  ],
  'mat-tran-xa': [
    {
      source: 'III.2',
      text: 'Cùng tuyên truyền viên “đi từng ngõ, gõ từng nhà” để bà con hiểu đúng việc nên làm.',
      zones: [null, 'green', 'yellow', 'orange'],
    },
    { source: 'II.4.3', text: 'Động viên bà con ở trong nhà; khi gặp nhau luôn giữ khoảng cách.', ...inRed },
    { source: 'IV.6', text: 'Cùng các đoàn thể vận động giúp đỡ hộ nghèo, hộ khó khăn vì dịch.' },
    { source: 'IV.6', text: 'Lắng nghe khó khăn của bà con và đề xuất cách tháo gỡ.', ...inRaisedRisk },
    { source: 'II.4.1', text: 'Vận động bà con thi đua làm ăn, cùng giữ vững vùng xanh.', ...inGreen },
  ],
}
