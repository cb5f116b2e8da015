import type { Runtime } from '@/lib/runtime'
import { problem } from './problem'

/** Holds one of the few places for uploads while the work is done; answers at once where none is free. */
export async function withUploadPlace<T>(runtime: Runtime, who: string, work: () => Promise<T>): Promise<T | Response> {
  const leave = runtime.reading.enter(who)
  if (!leave) return problem('too-many-uploads', { headers: { 'retry-after': '5' } })
  try {
    return await work()
  } finally {
    leave()
  }
}
