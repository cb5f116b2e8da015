import { parentPort } from 'node:worker_threads'
import { type Job, makeFile } from './make-file'

parentPort?.on('message', async ({ id, job }: { id: number; job: Job }) => {
  try {
    parentPort?.postMessage({ id, made: await makeFile(job) })
  } catch (error) {
    parentPort?.postMessage({ id, error: error instanceof Error ? error.message : String(error) })
  }
})
