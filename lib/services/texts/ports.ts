import type { Catalogue } from '../../domain/catalogue'
import type { LocalAddition } from '../../domain/local-addition'
import type { TextRevision } from '../../domain/text-revision'

/** A version of an edition's content. `hash` is of the program's own texts beneath it; `revision` made it, null where the program did. */
export type ContentRow = {
  edition: string
  version: number
  hash: string
  catalogue: Catalogue
  revision: string | null
}

/** A district's addition as it is kept; `revision` rises with every save. */
export type LocalRecord = LocalAddition & {
  districtCode: string
  revision: number
  updatedAt: Date
  updatedBy: string
}

/** What an open write of the log does with texts. */
export type TextWrite = {
  /** The newest version, kept from others until the write ends. */
  newestContent(edition: string): Promise<ContentRow>
  insertContent(row: ContentRow): Promise<void>
  revision(id: string): Promise<TextRevision | null>
  /** Revisions in force that name any of these items. */
  inForce(edition: string, language: string, itemIds: readonly string[]): Promise<TextRevision[]>
  nextRevisionNumber(edition: string, language: string, itemId: string): Promise<number>
  insertRevision(revision: TextRevision): Promise<void>
  updateRevision(revision: TextRevision): Promise<void>
  localAddition(district: string): Promise<LocalRecord | null>
  saveLocalAddition(record: LocalRecord): Promise<void>
}

/** Texts and their revisions, read. */
export type TextStore = {
  newestVersion(edition: string): Promise<number>
  /** The newest version that a release of the program made. */
  programVersion(edition: string): Promise<number>
  revision(id: string): Promise<TextRevision | null>
  /** All revisions of an edition, newest first. */
  revisions(edition: string): Promise<TextRevision[]>
  localAdditions(): Promise<LocalRecord[]>
}
