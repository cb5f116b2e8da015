/**
 * Imported before anything else: libraries choose their production or
 * development form when they load. `demo` and `dev` are words on the command line.
 */
const words = process.argv.slice(2)
export const isDemo = words.includes('demo')
export const isDev = words.includes('dev')

Object.assign(process.env, { NODE_ENV: isDev ? 'development' : 'production', NEXT_TELEMETRY_DISABLED: '1' })
