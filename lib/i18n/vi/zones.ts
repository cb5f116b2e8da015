export const zones = {
  green: 'Vùng xanh',
  yellow: 'Vùng vàng',
  orange: 'Vùng cam',
  red: 'Vùng đỏ',
  none: 'Chưa phân vùng',
  level: {
    green: 'bình thường mới',
    yellow: 'nguy cơ',
    orange: 'nguy cơ cao',
    red: 'nguy cơ rất cao',
    none: 'chưa có quyết định',
  },
  letter: { green: 'X', yellow: 'V', orange: 'C', red: 'Đ', none: '–' },
} as const
