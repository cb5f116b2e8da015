import type { DecisionReading, Gazetteer } from '../domain/reading/read-decision'
import { readDecision } from '../domain/reading/read-decision'
import { readUpload, type Upload, type UploadRefusal } from '../services/read-tables'

/** What is to be read: a text as it was pasted, or a file as it was sent. */
export type ReadJob = { kind: 'text'; text: string } | { kind: 'file'; file: Upload }
export type ReadJobResult = { ok: true; value: DecisionReading } | { ok: false; reason: UploadRefusal }

/** Reads one thing. May take seconds and much memory, in the bounds of whoever runs it. */
export async function doReadJob(job: ReadJob, gazetteer: Gazetteer): Promise<ReadJobResult> {
  if (job.kind === 'text') return { ok: true, value: readDecision(job.text, gazetteer) }
  const read = await readUpload(job.file)
  return read.ok ? { ok: true, value: readDecision(read.value.text, gazetteer) } : read
}
