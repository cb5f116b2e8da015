import { z } from 'zod'
import { readOrigin } from './push/push-services'

const port = z.coerce.number().int().min(0).max(65_535)
const flag = z.enum(['0', '1', 'true', 'false']).transform((value) => value === '1' || value === 'true')

const schema = z.object({
  PORT: port.default(3000),
  HOST: z.string().min(1).default('127.0.0.1'),
  /** The address people use; needed behind a proxy, for links and for refusing foreign origins. */
  PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  DATA_DIR: z.string().min(1).default('.data'),
  /** `signed-in`: nobody reads without signing in. */
  ACCESS: z.enum(['public', 'signed-in']).default('public'),
  /** At least 32 characters; made and kept in the data folder when absent. */
  AUTH_SECRET: z.string().min(32).optional(),
  /** A base map under the zones, with {z}/{x}/{y}; none by default, so that the map works without the internet. */
  TILE_URL: z
    .string()
    .regex(/^https?:\/\/.*\{z\}.*\{x\}.*\{y\}|^https?:\/\/.*\{z\}.*\{y\}.*\{x\}/)
    .optional(),
  TILE_ATTRIBUTION: z.string().optional(),
  /** Believe X-Forwarded-For: only behind a proxy that sets it. */
  TRUST_PROXY: flag.default(false),
  /** Most open sockets of one address (an IPv6 /64): an office or a mobile network has many people behind one. */
  SOCKETS_PER_ADDRESS: z.coerce.number().int().min(1).default(3_000),
  /**
   * Origins of push services that are allowed beside the known ones, with commas between; https, and http only
   * where the machine is named by an IP address or `localhost`. Such a literal origin may be a private address.
   */
  PUSH_SERVICES: z
    .string()
    .transform((text) => text.split(',').map((one) => readOrigin(one.trim())))
    .pipe(z.array(z.string()))
    .default([]),
  /** Whom push services may write to about this installation, where PUBLIC_URL is not https. */
  PUSH_CONTACT: z
    .string()
    .regex(/^mailto:[^\s@]+@[^\s@]+\.[^\s@]+$/)
    .optional(),
  /** `never`: the screens were built beforehand, as in an image; a start never builds them. */
  BUILD: z.enum(['auto', 'never']).default('auto'),
  /** A label of this deployment; changing it makes open screens load anew. */
  RELEASE: z
    .string()
    .regex(/^[\w.+-]{1,64}$/)
    .optional(),
  /** Start on a database that a newer release has migrated: to go back to this one. */
  ACCEPT_NEWER_DATABASE: flag.default(false),
  /** Seconds between saying "not ready" and taking nothing new: the time that a load balancer needs to notice. */
  DRAIN_SECONDS: z.coerce.number().int().min(0).max(60).default(0),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
})
export type Env = z.infer<typeof schema>

const HOW: Record<string, string> = {
  PORT: 'một số từ 0 đến 65535, ví dụ PORT=3000',
  PUBLIC_URL: 'địa chỉ người dùng mở, ví dụ PUBLIC_URL=https://vung.example.vn',
  DATABASE_URL:
    'địa chỉ PostgreSQL, ví dụ DATABASE_URL=postgresql://user:pass@host:5432/db; bỏ trống để dùng PostgreSQL kèm sẵn',
  ACCESS: 'public hoặc signed-in',
  AUTH_SECRET: 'ít nhất 32 ký tự ngẫu nhiên; bỏ trống để tự tạo',
  TILE_URL: 'địa chỉ có {z}, {x}, {y}; bỏ trống để không dùng bản đồ nền',
  TRUST_PROXY: '0 hoặc 1',
  SOCKETS_PER_ADDRESS: 'một số từ 1 trở lên, ví dụ SOCKETS_PER_ADDRESS=3000',
  PUSH_SERVICES: 'các địa chỉ https cách nhau bằng dấu phẩy, ví dụ PUSH_SERVICES=https://push.example.vn',
  PUSH_CONTACT: 'địa chỉ thư, ví dụ PUSH_CONTACT=mailto:banchidao@example.vn',
  BUILD: 'auto hoặc never',
  RELEASE:
    'nhãn của lần triển khai này, chỉ gồm chữ không dấu, số và . _ + -, ví dụ RELEASE=2021-10-01; đổi nhãn thì các màn hình đang mở tự tải lại',
  ACCEPT_NEWER_DATABASE: '0 hoặc 1',
  DRAIN_SECONDS: 'số giây từ 0 đến 60, ví dụ DRAIN_SECONDS=5 khi có bộ cân bằng tải đứng trước',
  LOG_LEVEL: 'fatal, error, warn, info, debug, trace hoặc silent',
}

/** Parses the environment, all problems at once. An empty variable counts as absent. */
export function parseEnv(
  source: Readonly<Record<string, string | undefined>>,
): { ok: true; value: Env } | { ok: false; problems: string[] } {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== undefined && value !== ''))
  const parsed = schema.safeParse(given)
  if (parsed.success) return { ok: true, value: parsed.data }
  const problems = parsed.error.issues.map((issue) => {
    const name = String(issue.path[0])
    return `${name} không hợp lệ: cần ${HOW[name] ?? issue.message}.`
  })
  return { ok: false, problems }
}
