/** Words of the page that a device shows by itself when there is no network; apart, since the worker carries them. */
export const offline = {
  title: 'Chưa kết nối được với máy chủ',
  text: 'Trang này chưa được lưu trên máy. Hãy kiểm tra mạng rồi thử lại.',
  kept: 'Bản đồ của lần xem trước vẫn còn trên máy, có ghi rõ số liệu tính đến lúc nào.',
  keptPage: 'Trang đã lưu trên máy này, số liệu có thể đã cũ.',
  keptPageAt: 'Trang đã lưu trên máy này. Số liệu tính đến {time}, có thể đã cũ.',
  toOverview: 'Mở bản đồ đã lưu',
  retry: 'Thử lại',
  pushTitle: 'Có thay đổi vùng nguy cơ',
  pushBody: 'Chạm để mở bản đồ và xem thay đổi.',
} as const
