const [seconds, nanoseconds] = process.hrtime()
const offset = seconds * 1e3 + nanoseconds / 1e6 - performance.now()

/** Milliseconds of the machine's monotonic clock: the same in every process of it. */
export const monotonic = (): number => performance.now() + offset
