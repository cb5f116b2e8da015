import type { EditionContent } from '../../content'
import { makeCatalogue } from '../make-catalogue'
import type { Clock, ContentStore, LogStore, Places } from '../ports'
import { createCurrentTexts } from './current-texts'
import { approveText, rejectText } from './decide-text'
import { draftText, saveDraft, submitDraft, withdrawText } from './draft-text'
import { listLocal, saveLocal } from './local-additions'
import type { TextStore } from './ports'
import { listTexts, listWaiting, readText } from './read-texts'
import { tryText } from './try-text'

export type TextsDeps = {
  log: LogStore
  texts: TextStore
  content: ContentStore
  places: Places
  clock: Clock
  edition: EditionContent
}

/** All that is done with texts: reading, writing in two pairs of hands, what districts add. */
export function createTexts({ log, texts, content, places, clock, edition }: TextsDeps) {
  const current = createCurrentTexts(edition.edition.id, { texts, content })
  const reading = { texts, current, program: makeCatalogue(edition) }
  const drafting = { log, texts, current }
  return {
    current,
    list: listTexts(reading),
    read: readText(reading),
    waiting: listWaiting(reading),
    tryOut: tryText({ texts, current, places, clock, content: edition }),
    draft: draftText(drafting),
    save: saveDraft(drafting),
    submit: submitDraft(drafting),
    withdraw: withdrawText(drafting),
    approve: approveText({ log }),
    reject: rejectText({ log }),
    local: listLocal({ texts, places }),
    saveLocal: saveLocal({ log, places }),
  }
}
