import type { DutyRules } from '../duty-rule'
import { inGreen, inRaisedRisk, inRed, inRisk, newZone, unchanged, withdrawnOnly, zoneEnded } from './duty-conditions'

export const districtDuties: DutyRules = {
  'cap-uy-huyen': [
    { source: 'IV.1', text: 'Chỉ đạo chuyển ngay sang kế hoạch, kịch bản tuyên truyền của vùng mới.', ...newZone },
    { source: 'IV.1', text: 'Chỉ đạo giữ kịch bản tuyên truyền đang dùng, cập nhật thời điểm mới.', ...unchanged },
    {
      source: 'IV.1',
      text: 'Chỉ đạo tạm ngừng kịch bản tuyên truyền của vùng cũ trong lúc chờ quyết định mới.',
      ...withdrawnOnly,
    },
    { source: 'IV.1', text: 'Tổ chức đối thoại, trả lời thắc mắc, tháo gỡ khó khăn cho bà con và doanh nghiệp.' },
    { source: 'IV.1', text: 'Động viên tinh thần bà con ở nơi dịch còn phức tạp.', ...inRisk },
    { source: 'IV.1', text: 'Cổ vũ thi đua sản xuất, kinh doanh, khôi phục kinh tế an toàn.', ...inGreen },
  ],
  'ban-tuyen-giao-huyen': [
    { source: 'IV.8', text: 'Đưa gói thông điệp của vùng mới đến các xã, phường, thị trấn liên quan.', ...newZone },
    {
      source: 'IV.8',
      text: 'Nhắc các xã, phường, thị trấn liên quan tiếp tục dùng gói thông điệp đang có.',
      ...unchanged,
    },
    {
      source: 'IV.8',
      text: 'Báo các xã, phường, thị trấn liên quan tạm ngừng thông điệp của vùng cũ.',
      ...withdrawnOnly,
    },
    { source: 'IV.8', text: 'Rà soát để không còn nơi nào dùng nội dung của vùng cũ.', ...zoneEnded },
    { source: 'IV.8', text: 'Phối hợp với Trung tâm Y tế và Đài Truyền thanh để các nơi nói thống nhất.' },
    {
      source: 'IV.8',
      text: 'Lắng nghe tâm tư của bà con để điều chỉnh cách nói cho phù hợp.',
      ...inRisk,
    },
  ],
  'dai-truyen-thanh-huyen': [
    { source: 'IV.8', text: 'Phát tin về vùng mới, thời điểm áp dụng và việc bà con nên làm.', ...newZone },
    { source: 'IV.8', text: 'Phát tin vùng không đổi và những việc bà con cần làm tiếp.', ...unchanged },
    {
      source: 'IV.8',
      text: 'Phát tin quyết định phân vùng đã được thu hồi, địa phương chờ quyết định mới.',
      ...withdrawnOnly,
    },
    { source: 'III.2', text: 'Ngừng phát các bài của vùng cũ.', ...zoneEnded },
    { source: 'IV.7', text: 'Tiếp âm Đài Tiếng nói Việt Nam các nội dung về dịch Covid-19.' },
  ],
  'trung-tam-y-te': [
    { source: 'IV.3', text: 'Nhắc nhân viên y tế vừa chữa bệnh, vừa hướng dẫn bà con chủ động phòng bệnh.' },
    { source: 'IV.8', text: 'Cùng Ban Tuyên giáo và Đài Truyền thanh thống nhất nội dung hướng dẫn bà con.' },
    { source: 'IV.3', text: 'Động viên đội ngũ y, bác sĩ ở tuyến đầu.', ...inRed },
  ],
  'mat-tran-huyen': [
    { source: 'IV.6', text: 'Truyền đạt thông điệp đang áp dụng đến Mặt trận và các đoàn thể cơ sở.' },
    { source: 'IV.6', text: 'Tổ chức hoạt động tình nguyện, giúp đỡ người nghèo, người gặp khó khăn vì dịch.' },
    { source: 'IV.6', text: 'Lắng nghe khó khăn trong đời sống của bà con và đề xuất cách tháo gỡ.', ...inRaisedRisk },
    { source: 'II.4.3', text: 'Đề xuất cách hỗ trợ kịp thời cho người yếu thế, gia đình khó khăn.', ...inRed },
  ],
}
