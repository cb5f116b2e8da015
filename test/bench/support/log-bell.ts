import pg from 'pg'
import { monotonic } from './monotonic'

/** Hears the database's notification of a write as the server does, and keeps when it last came. */
export async function hearLog(url: string) {
  const client = new pg.Client({ connectionString: url })
  let rung = Number.POSITIVE_INFINITY
  client.on('notification', () => {
    rung = Math.min(rung, monotonic())
  })
  await client.connect()
  await client.query('LISTEN log_head')
  return {
    /** From now on the first notification counts. */
    arm: () => {
      rung = Number.POSITIVE_INFINITY
    },
    rung: () => rung,
    stop: () => client.end(),
  }
}
