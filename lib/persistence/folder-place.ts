import { statSync } from 'node:fs'
import { join } from 'node:path'

/** Which folder an embedded database lies in: a copy of it is another one, under whatever name. */
export function folderPlace(folder: string): string {
  const { ino, birthtimeNs } = statSync(join(folder, 'PG_VERSION'), { bigint: true })
  return `/${ino}.${birthtimeNs}`
}
