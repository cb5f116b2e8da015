/** Words of the page that a device shows by itself when there is no network; apart, since the worker carries them. */
export const offline = {
  title: 'Không có mạng',
  text: 'Chưa kết nối được với máy chủ, và trang này chưa được lưu trên máy.',
  kept: 'Bản đồ xem lần trước vẫn còn trên máy. Trên đó có ghi rõ số liệu tính đến lúc nào.',
  toOverview: 'Mở bản đồ đã lưu',
  retry: 'Thử lại',
  pushTitle: 'Có thay đổi vùng nguy cơ',
  pushBody: 'Chạm để mở bản đồ và xem thay đổi.',
} as const
