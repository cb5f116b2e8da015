import type { Edition } from '@/lib/domain/edition'

export const edition: Edition = {
  id: '22-HD/BTGTU',
  date: '2021-09-30',
  issuer: 'Ban Tuyên giáo Tỉnh ủy Sóc Trăng',
  title:
    'Hướng dẫn đẩy mạnh tuyên truyền phòng, chống dịch Covid-19 và phát triển kinh tế - xã hội trong trạng thái bình thường mới',
}

/** Version of our texts; raise it whenever a text changes. */
export const CONTENT_VERSION = 3

const numbered = (part: string, count: number): string[] => [
  part,
  ...Array.from({ length: count }, (_, index) => `${part}.${index + 1}`),
]

/** The guideline's own numbering: parts I–IV, their paragraphs, and II.4's three. */
export const paragraphs: readonly string[] = [
  ...numbered('I', 3),
  ...numbered('II', 8),
  ...numbered('II.4', 3).slice(1),
  ...numbered('III', 5),
  ...numbered('IV', 8),
]
