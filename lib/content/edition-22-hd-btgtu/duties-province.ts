import type { DutyRules } from '../duty-rule'
import { inGreen, inRaisedRisk, inRed, inRisk, newZone, unchanged, withdrawnOnly, zoneEnded } from './duty-conditions'

export const provinceDuties: DutyRules = {
  'ban-tuyen-giao-tinh': [
    { source: 'IV.2', text: 'Hướng dẫn các địa phương dùng thống nhất gói thông điệp của vùng mới.', ...newZone },
    { source: 'IV.2', text: 'Hướng dẫn các địa phương tiếp tục dùng gói thông điệp đang có.', ...unchanged },
    { source: 'IV.2', text: 'Hướng dẫn các địa phương tạm ngừng thông điệp của vùng cũ.', ...withdrawnOnly },
    { source: 'IV.2', text: 'Phối hợp với các sở, báo, đài của tỉnh để thông tin đến bà con được thống nhất.' },
    { source: 'IV.2', text: 'Phản bác kịp thời tin sai bằng sự thật.' },
  ],
  'dai-phat-thanh-truyen-hinh': [
    { source: 'IV.7', text: 'Đưa tin kịp thời về thay đổi phân vùng và việc bà con nên làm.', ...newZone },
    { source: 'IV.7', text: 'Đưa tin vùng không đổi, nhắc những việc bà con cần làm tiếp.', ...unchanged },
    {
      source: 'IV.7',
      text: 'Đưa tin quyết định phân vùng đã được thu hồi, địa phương chờ quyết định mới.',
      ...withdrawnOnly,
    },
    { source: 'IV.7', text: 'Phát tin tích cực, gương tốt; bác tin giả bằng sự thật.' },
  ],
  'bao-soc-trang': [
    { source: 'IV.7', text: 'Đăng tin kịp thời về thay đổi phân vùng và việc bà con nên làm.', ...newZone },
    { source: 'IV.7', text: 'Đăng tin vùng không đổi, nhắc những việc bà con cần làm tiếp.', ...unchanged },
    {
      source: 'IV.7',
      text: 'Đăng tin quyết định phân vùng đã được thu hồi, địa phương chờ quyết định mới.',
      ...withdrawnOnly,
    },
    { source: 'III.1', text: 'Sửa hoặc ghi chú các tin trên mạng còn nêu vùng cũ.', ...zoneEnded },
    { source: 'IV.7', text: 'Mở diễn đàn cho bà con, doanh nghiệp, nhà khoa học góp ý kiến.' },
  ],
  'so-y-te': [
    { source: 'IV.3', text: 'Cung cấp thông tin đầy đủ, chính xác, kịp thời cho báo chí.' },
    { source: 'IV.3', text: 'Nhắc các bệnh viện, Trung tâm Y tế hướng dẫn bà con chủ động phòng bệnh.' },
    { source: 'IV.3', text: 'Chăm lo, động viên nhân viên y tế nơi tuyến đầu.', ...inRisk },
  ],
  'so-thong-tin-truyen-thong': [
    { source: 'IV.4', text: 'Dùng công nghệ số để đưa nhanh thông điệp đang áp dụng đến bà con.' },
    {
      source: 'IV.4',
      text: 'Nhắc báo chí và truyền thanh cơ sở đưa đúng tên vùng, đúng thời điểm.',
      ...newZone,
    },
    { source: 'IV.4', text: 'Nhắc báo chí và truyền thanh cơ sở ngừng nội dung của vùng cũ.', ...zoneEnded },
  ],
  'so-van-hoa-the-thao-du-lich': [
    { source: 'IV.5', text: 'Hướng dẫn cổ động trực quan đúng với vùng mới ở nơi công cộng, khu dân cư.', ...newZone },
    { source: 'IV.5', text: 'Hướng dẫn gỡ pano, băng rôn, áp phích của vùng cũ.', ...zoneEnded },
    { source: 'IV.5', text: 'Phổ biến bài hát, video động viên tinh thần phòng, chống dịch.' },
  ],
  'mat-tran-tinh': [
    { source: 'IV.6', text: 'Phổ biến thông điệp đang áp dụng trong Mặt trận và các tổ chức chính trị - xã hội.' },
    { source: 'IV.6', text: 'Phối hợp tổ chức hoạt động tình nguyện, từ thiện, giúp người gặp khó khăn vì dịch.' },
    { source: 'IV.6', text: 'Lắng nghe khó khăn của bà con và đề xuất cách tháo gỡ.', ...inRaisedRisk },
    { source: 'II.4.3', text: 'Đề xuất cách hỗ trợ người yếu thế, gia đình khó khăn.', ...inRed },
    {
      source: 'II.4.1',
      text: 'Vận động các tầng lớp nhân dân thi đua lao động, giúp những nơi còn khó khăn.',
      ...inGreen,
    },
  ],
}
