import type { UNIT_FILE_PROBLEMS } from '../../services/unit-file/problem'

type Words = Record<(typeof UNIT_FILE_PROBLEMS)[number], { text: string; remedy: string }>

/** What is wrong with a line of a file of units, and how to mend it. */
export const unitFile = {
  empty: { text: 'Tệp không có dòng nào.', remedy: 'Hãy tải danh sách đơn vị về, sửa rồi gửi lại tệp đó.' },
  'no-id-column': {
    text: 'Thiếu cột “Mã đơn vị”.',
    remedy: 'Hãy giữ nguyên dòng tiêu đề của tệp đã tải về.',
  },
  'unknown-column': {
    text: 'Không có cột nào tên “{value}”.',
    remedy: 'Hãy xóa cột này, hoặc đặt lại tên cột như trong tệp đã tải về.',
  },
  'column-twice': { text: 'Cột “{value}” có hai lần.', remedy: 'Hãy xóa bớt một cột.' },
  cells: {
    text: 'Dòng này có {value} ô, khác với dòng tiêu đề.',
    remedy: 'Hãy xem lại dấu phân cách; ô có dấu phẩy phải nằm trong dấu ngoặc kép.',
  },
  'broken-quotes': {
    text: 'Dấu ngoặc kép mở ra mà không đóng lại.',
    remedy: 'Hãy mở tệp bằng phần mềm bảng tính rồi lưu lại dạng CSV UTF-8.',
  },
  'unknown-unit': {
    text: 'Không có đơn vị nào mang mã “{value}”.',
    remedy: 'Hãy giữ nguyên mã như trong tệp đã tải về; đơn vị mới thì thêm trên trang Đơn vị trước.',
  },
  'unit-twice': { text: 'Mã “{value}” đã có ở dòng trên.', remedy: 'Hãy chỉ để một dòng cho mỗi đơn vị.' },
  'too-many-lines': { text: 'Tệp có hơn {value} dòng.', remedy: 'Hãy chia thành nhiều tệp nhỏ rồi gửi từng tệp.' },
  more: {
    text: 'Từ dòng này còn {value} chỗ chưa đúng, chưa nêu ở đây.',
    remedy: 'Hãy sửa các chỗ đã nêu rồi gửi lại tệp.',
  },
  'bad-field': { text: 'Nội dung quá dài hoặc có ký tự lạ: “{value}”.', remedy: 'Hãy viết ngắn lại, xóa ký tự lạ.' },
  'bad-phone': {
    text: 'Số điện thoại chưa đúng: “{value}”.',
    remedy: 'Hãy ghi số có ít nhất 3 chữ số, tối đa 100 ký tự, ví dụ 0299 3822 333.',
  },
  'bad-email': { text: 'Thư điện tử chưa đúng: “{value}”.', remedy: 'Hãy ghi theo mẫu ten@coquan.vn, hoặc để trống.' },
  'bad-active': { text: 'Ô “Còn giao việc” đang ghi “{value}”.', remedy: 'Hãy ghi “có” hoặc “không”.' },
  'bad-revision': {
    text: 'Ô “Lần sửa” đang ghi “{value}”.',
    remedy: 'Hãy giữ nguyên số như trong tệp đã tải về, hoặc để trống.',
  },
  moved: {
    text: 'Đơn vị “{value}” đã được người khác sửa sau khi tệp này được tải về.',
    remedy: 'Hãy tải danh sách mới, chép phần sửa của dòng này sang rồi gửi lại.',
  },
} satisfies Words
