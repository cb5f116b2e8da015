import { format } from 'node:util'
import { type Logger, pino } from 'pino'
import { scrub, scrubFacts } from './scrub'

/** The structured log: a JSON object a line on standard output, with nothing personal in it whoever wrote the words. */
export const createLog = (level: string, destination?: { write(line: string): void }): Logger =>
  pino(
    {
      level,
      base: { pid: process.pid },
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: {
        level: (label) => ({ level: label }),
        log: (facts) => scrubFacts(facts) as Record<string, unknown>,
      },
      // The formatter above has seen to exceptions already.
      serializers: { err: (error: unknown) => error },
      hooks: {
        logMethod(args, method) {
          // The words are ours, but for those that a library hands through.
          if (typeof args[1] === 'string') args[1] = scrub(args[1])
          method.apply(this, args)
        },
      },
    },
    destination ?? pino.destination({ sync: true }),
  )

/**
 * What libraries print by themselves (Next its exceptions in pages) becomes lines of
 * the log, by the same rules. What is printed for the person at a terminal before
 * this call stays as it is.
 */
export function hearConsole(log: Pick<Logger, 'warn' | 'error'>): void {
  const said = (args: unknown[]) => {
    const error = args.find((one): one is Error => one instanceof Error)
    return { ...(error ? { err: error } : {}), said: format(...args.filter((one) => one !== error)) }
  }
  console.error = (...args: unknown[]) => log.error(said(args), 'console')
  console.warn = (...args: unknown[]) => log.warn(said(args), 'console')
}
