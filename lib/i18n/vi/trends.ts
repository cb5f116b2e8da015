/** Words of the trend screen. */
export const trends = {
  title: 'Diễn biến',
  intro: 'Số địa bàn ở mỗi vùng qua các lần quyết định có hiệu lực hoặc bị thu hồi.',
  range: 'Khoảng thời gian',
  ranges: { '7': '7 ngày', '30': '30 ngày', all: 'Từ đầu' },
  rangeLong: { '7': '7 ngày qua', '30': '30 ngày qua', all: 'từ quyết định đầu tiên' },
  overTime: 'Theo thời gian',
  byDistrict: 'Theo huyện, thị xã, thành phố, hiện nay',
  chartOverTime: 'Biểu đồ số địa bàn theo vùng, {range}. Bảng bên dưới có cùng số liệu.',
  chartByDistrict: 'Biểu đồ số địa bàn theo vùng của từng huyện, thị xã, thành phố. Bảng bên dưới có cùng số liệu.',
  legend: 'Chú giải',
  empty: 'Chưa có quyết định phân vùng nào có hiệu lực, nên chưa có diễn biến.',
  quiet: 'Không có thay đổi nào trong khoảng này.',
  span: 'Từ {from} đến {to}.',
  acts: '{count, number} lần thay đổi trong khoảng này.',
  captionOverTime: 'Số địa bàn theo vùng sau mỗi lần thay đổi, {range}; mới nhất ở trên',
  captionByDistrict: 'Số địa bàn theo vùng của từng huyện, thị xã, thành phố, hiện nay',
  time: 'Thời điểm',
  district: 'Địa phương',
  total: 'Tổng',
  wholeProvince: 'Toàn tỉnh',
  before: 'Trước đó',
  older: 'Xem {count, number} lần cũ hơn',
  how: 'Cách tính',
  howTime:
    'Thời điểm là lúc thay đổi được ghi vào hệ thống, tức là lúc các màn hình bắt đầu hiện. Giờ hiệu lực ghi trong quyết định có thể sớm hơn.',
  howAct:
    'Mỗi bậc là một lần quyết định có hiệu lực hoặc bị thu hồi, dù gồm bao nhiêu địa bàn. Khi một quyết định bị thu hồi, số liệu trước đó không bị sửa lại; việc thu hồi là một bậc mới.',
  howThinned:
    'Khoảng này có {acts, number} lần thay đổi, nhiều hơn số điểm vẽ được, nên chỉ hiện {steps, number} lần: trong mỗi đoạn thời gian, giữ lần cuối cùng và những lần mà một vùng lên cao nhất hoặc xuống thấp nhất. Mọi số đều là số thật, không có số trung bình.',
  updated: 'Vừa có thay đổi lúc {time}.',
} as const
