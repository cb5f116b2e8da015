/**
 * Preloaded into a real server: moves its wall clock by as many milliseconds as
 * the file CLOCK_SHIFT_FILE says, now and whenever that changes. Monotonic time
 * and timers stay as they are, as when somebody sets a machine's clock.
 */
import { readFileSync } from 'node:fs'

const RealDate = Date
let shift = 0
const read = () => {
  try {
    shift = Number(readFileSync(process.env.CLOCK_SHIFT_FILE ?? '', 'utf8')) || 0
  } catch {
    shift = 0
  }
}
read()
setInterval(read, 20).unref()
const now = () => RealDate.now() + shift

globalThis.Date = new Proxy(RealDate, {
  apply: () => new RealDate(now()).toString(),
  construct: (target, args, made) => Reflect.construct(target, args.length === 0 ? [now()] : args, made),
  get: (target, name) => (name === 'now' ? now : Reflect.get(target, name)),
})
