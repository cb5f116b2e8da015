import type { Commune } from '../domain/commune'
import { type Gazetteer, makeGazetteer } from '../domain/reading/read-decision'
import { doReadJob, type ReadJob } from './job'

/** First the communes, then one job at a time: the parent sends none before the one before is answered. */
export type ToReader = { communes: readonly Commune[] } | ReadJob

let gazetteer: Gazetteer | null = null

process.on('message', async (message: ToReader) => {
  if ('communes' in message) {
    gazetteer = makeGazetteer(message.communes)
    process.send?.('ready')
    return
  }
  if (!gazetteer) return
  process.send?.(await doReadJob(message, gazetteer))
})
// The server is gone: nobody waits for an answer.
process.on('disconnect', () => process.exit())
