import type { Refusal } from '../../domain/refusal'

/** What went wrong and how to mend it, in words for people. */
export const refusals = {
  'invalid-input': 'Dữ liệu gửi lên chưa đúng. Hãy sửa các mục được nêu rồi gửi lại.',
  'invalid-json': 'Nội dung gửi lên không phải JSON hợp lệ. Hãy kiểm tra dấu ngoặc, dấu phẩy và mã hóa UTF-8.',
  'body-too-large': 'Nội dung gửi lên quá lớn. Hãy gửi ít hơn hoặc chia nhỏ.',
  'body-unfinished': 'Nội dung gửi lên bị ngắt giữa chừng hoặc đến quá chậm. Hãy kiểm tra mạng rồi gửi lại.',
  'unsupported-media-type': 'Không nhận kiểu nội dung này. Hãy gửi JSON, hoặc tệp CSV, XLSX, DOCX, TXT.',
  'not-found': 'Không có địa chỉ này.',
  'method-not-allowed': 'Địa chỉ này không nhận phương thức đó.',
  unauthenticated: 'Cần đăng nhập, hoặc gửi khóa API còn hiệu lực.',
  forbidden: 'Tài khoản này không được phép làm việc đó. Hãy nhờ người quản trị cấp quyền.',
  'too-many-requests': 'Gửi quá nhiều lần trong thời gian ngắn. Hãy chờ rồi thử lại.',
  'unknown-commune': 'Có mã địa bàn không thuộc tỉnh. Hãy kiểm tra lại các mã được nêu.',
  'unknown-district': 'Có mã huyện, thị xã, thành phố không thuộc tỉnh. Hãy kiểm tra lại các mã được nêu.',
  'unknown-decision': 'Không có quyết định này.',
  'unknown-change': 'Không có thay đổi này trong nhật ký.',
  'unknown-assignment': 'Không có việc được giao này.',
  'outside-province': 'Điểm này nằm ngoài tỉnh Sóc Trăng.',
  'board-moved':
    'Bảng phân vùng đã thay đổi sau khi bạn bắt đầu soạn. Hãy xem các địa bàn được nêu, kiểm tra lại rồi công bố.',
  'already-revoked': 'Quyết định này đã được thu hồi trước đó.',
  'epoch-changed': 'Nhật ký đã được lập lại từ đầu. Hãy tải lại toàn bộ bảng phân vùng.',
  'idempotency-key-reused': 'Idempotency-Key này đã dùng cho một nội dung khác. Hãy dùng khóa mới cho nội dung mới.',
  'invalid-idempotency-key': 'Idempotency-Key phải có 1 đến 200 ký tự ASCII nhìn thấy được.',
  'assignment-state': 'Trạng thái hiện nay của việc này không cho phép thao tác đó.',
  'assignment-superseded':
    'Địa bàn của việc này đã có quyết định mới hơn, nên không cần trả lời nữa. Hãy làm theo việc được giao mới nhất.',
  'undo-too-late': 'Đã quá 10 phút nên không rút lại được nữa. Hãy ghi thêm một lần trả lời mới, kèm ghi chú.',
  'unknown-link': 'Không có liên kết này.',
  'link-unknown':
    'Liên kết không đúng, có thể đã bị chép thiếu. Hãy mở lại từ tin nhắn gốc, hoặc nhờ người đã gửi tạo liên kết mới.',
  'link-expired': 'Liên kết đã hết hạn. Hãy nhờ người đã gửi tạo liên kết mới.',
  'link-withdrawn': 'Liên kết đã được người gửi thu hồi. Nếu vẫn cần trả lời, hãy nhờ người đã gửi tạo liên kết mới.',
  'unknown-unit': 'Không có đơn vị này trong danh sách.',
  'unknown-unit-kind': 'Hướng dẫn không có loại đơn vị này. Hãy chọn một loại trong danh sách.',
  'unit-moved': 'Người khác vừa sửa đơn vị này. Hãy xem nội dung hiện nay rồi sửa lại nếu còn cần.',
  'invalid-units-file': 'Tệp có dòng chưa đúng nên chưa lưu dòng nào. Hãy sửa các dòng được nêu rồi gửi lại.',
  'setting-moved': 'Người khác vừa sửa mục này. Hãy xem giá trị hiện nay rồi sửa lại nếu còn cần.',
  'unknown-text': 'Không có bài này trong bộ nội dung đang dùng. Hãy mở lại thư viện để tìm bài.',
  'unknown-revision': 'Không có bản thảo này.',
  'text-moved': 'Bài này đã được người khác thay đổi. Chữ của bạn vẫn còn: hãy so sánh rồi ghép lại.',
  'text-faults': 'Bài có chỗ trống không dùng được hoặc dấu ngoặc lẻ. Hãy sửa những chỗ được nêu.',
  'revision-state': 'Bản này đã được xử lý rồi, không còn ở bước đó. Hãy tải lại trang.',
  'own-approval': 'Người viết không được tự duyệt bài của mình. Hãy nhờ một người biên tập khác duyệt.',
  'not-your-draft': 'Đây là bản thảo của người khác. Hãy lập bản thảo của riêng bạn.',
  'local-moved': 'Người khác vừa sửa thông tin của địa phương này. Hãy xem lại bản mới rồi lưu.',
  'unreadable-file': 'Không đọc được tệp. Hãy mở tệp, chép nội dung rồi dán vào ô văn bản.',
  'file-too-large':
    'Tệp quá lớn (tối đa 2 MB, 20.000 dòng, 500 cột). Hãy bỏ hình ảnh và phần không cần, hoặc chép nội dung rồi dán vào ô văn bản.',
  'suspicious-archive':
    'Tệp này giải nén ra quá lớn hoặc có cấu trúc bất thường nên không được mở. Hãy mở bằng Word hoặc Excel rồi lưu thành tệp mới, hoặc chép nội dung rồi dán vào ô văn bản.',
  'reading-too-long':
    'Nội dung này quá phức tạp nên máy chủ đã dừng đọc giữa chừng. Hãy chia nhỏ, hoặc chỉ chép phần danh sách địa bàn rồi dán vào ô văn bản.',
  'too-many-uploads': 'Máy chủ đang đọc nhiều tệp cùng lúc. Hãy chờ vài giây rồi gửi lại.',
  'setup-link-invalid':
    'Liên kết thiết lập đã dùng rồi, đã hết hạn hoặc không đúng. Hãy khởi động lại máy chủ để lấy liên kết mới.',
  'unknown-user': 'Không có tài khoản này. Hãy tải lại danh sách người dùng.',
  'unknown-subscription': 'Máy này chưa bật thông báo ở đây. Hãy bật thông báo rồi thử lại.',
  'unknown-push-service':
    'Dịch vụ thông báo của trình duyệt này không nằm trong danh sách được gửi tới. Hãy nhờ người quản trị thêm vào PUSH_SERVICES, hoặc dùng Chrome, Edge, Firefox, Safari.',
  'too-many-subscriptions':
    'Số máy bật thông báo đã đến mức tối đa của hệ thống. Hãy báo cho người quản trị; các phần khác vẫn dùng được.',
  'push-refused': 'Dịch vụ thông báo của trình duyệt không nhận thông báo này. Hãy tắt rồi bật lại thông báo.',
  'push-unreachable': 'Chưa gửi được đến dịch vụ thông báo của trình duyệt. Hãy thử lại sau ít phút.',
  'push-gone': 'Máy này đã tắt thông báo hoặc đăng ký đã hết hạn. Hãy bật lại thông báo.',
  'storage-unavailable':
    'Cơ sở dữ liệu tạm thời không trả lời. Hãy thử lại sau ít phút; nếu vừa gửi điều gì, hãy tải lại để xem đã được lưu chưa.',
  'storage-full': 'Máy chủ đã hết chỗ lưu. Chưa có gì được lưu; hãy báo người quản trị dọn ổ đĩa rồi thử lại.',
  'internal-error':
    'Máy chủ gặp lỗi ngoài dự kiến, lỗi đã được ghi lại. Hãy thử lại; nếu vừa gửi điều gì, hãy tải lại để xem đã được lưu chưa.',
} satisfies Record<Refusal, string>
