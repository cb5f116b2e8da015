import { afterAll, beforeAll, expect, test } from 'vitest'
import { currentEdition } from '@/lib/content'
import { type Catalogue, moveKey } from '@/lib/domain/catalogue'
import type { Result } from '@/lib/domain/result'
import type { Zone } from '@/lib/domain/zone'
import { createTextStore } from '@/lib/persistence/text-store'
import { makeCatalogue } from '@/lib/services/make-catalogue'
import { createTexts } from '@/lib/services/texts'
import type { TextView } from '@/lib/services/texts/read-texts'
import { draft } from '../support/draft'
import { OPERATOR, type System, startSystem } from '../support/system'

const AN = { id: 'editor-an', name: 'Biên tập An' }
const BINH = { id: 'editor-binh', name: 'Biên tập Bình' }

let system: System
beforeAll(async () => {
  system = await startSystem()
})
afterAll(() => system.stop())

function must<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`${result.reason} ${JSON.stringify(result.detail)}`)
  return result.value
}
async function textWhere(is: (text: TextView) => boolean): Promise<TextView> {
  const found = (await system.services.texts.list({})).texts.find(is)
  if (!found) throw new Error('No such text.')
  return found
}
const withItem = (id: string) => textWhere(({ itemIds }) => itemIds.includes(id))
const purposeOf = async (zone: Zone) =>
  textWhere(({ uses }) => uses.some((use) => use.part === 'package' && use.zone === zone && use.place === 'purpose'))
const changeTo = async (zone: Zone, code: string): Promise<number> => {
  const body = draft({ zones: { [code]: zone }, effectiveAt: system.clock.now().toISOString() })
  const { seqs } = must(await system.services.publish(body, OPERATOR))
  system.clock.forward(60_000)
  return seqs[0] ?? 0
}
const packageOf = async (seq: number) => must(await system.services.change.publicView(seq)).package
async function approved(text: TextView, words: string, language = 'vi') {
  const { texts } = system.services
  const made = must(await texts.draft({ key: text.key, language, title: text.title, text: words }, AN))
  must(await texts.submit(made.id, AN))
  system.clock.forward(1_000)
  return must(await texts.approve(made.id, null, BINH))
}

test('a revision approved by another person is what the next change surfaces with; the earlier keeps its own', async () => {
  const earlier = await changeTo('red', '31498')
  const before = JSON.stringify(await packageOf(earlier))
  const text = await purposeOf('red')
  const seq = (await system.read.head()).publicSeq
  const revision = await approved(text, 'Mục đích do người biên tập viết cho {commune}.')
  expect(revision).toMatchObject({ state: 'in-force', source: text.source, decidedBy: BINH.name })
  const [event] = await system.read.rows(seq, 10, 'public')
  expect(event).toMatchObject({ type: 'package-revised', data: { version: revision.version } })
  const later = await packageOf(await changeTo('red', '31501'))
  expect(later.version).toBe(revision.version)
  const uses = [later.purpose, ...later.keyMessages].map((item) => item.text)
  expect(uses.join()).toContain('Mục đích do người biên tập viết cho')
  expect(later.purpose.source).toBe(text.source)
  expect(JSON.stringify(await packageOf(earlier))).toBe(before)
  expect(await system.db.auditEntry.count({ where: { action: 'text:approve', subject: revision.id } })).toBe(1)
})

test('nobody approves their own, and nobody else’s draft can be saved or handed in', async () => {
  const { texts } = system.services
  const text = await purposeOf('yellow')
  const made = must(await texts.draft({ key: text.key, language: 'vi', title: text.title, text: 'Bản của An.' }, AN))
  expect(await texts.save(made.id, { title: null, text: 'x', saves: 1 }, BINH)).toMatchObject({
    reason: 'not-your-draft',
  })
  expect(await texts.submit(made.id, BINH)).toMatchObject({ reason: 'not-your-draft' })
  must(await texts.submit(made.id, AN))
  expect(await texts.approve(made.id, null, AN)).toMatchObject({ ok: false, reason: 'own-approval' })
  expect(await texts.reject(made.id, 'x', AN)).toMatchObject({ ok: false, reason: 'own-approval' })
  const rejected = must(await texts.reject(made.id, 'Còn dài, xin viết gọn lại.', BINH))
  expect(rejected).toMatchObject({ state: 'rejected', decideNote: 'Còn dài, xin viết gọn lại.', text: 'Bản của An.' })
  expect(await texts.approve(made.id, null, BINH)).toMatchObject({ reason: 'revision-state' })
  expect((await purposeOf('yellow')).key).toBe(text.key)
})

test('two editors at once keep a draft each; what was written on words that moved comes back with all three texts', async () => {
  const { texts } = system.services
  const text = await purposeOf('orange')
  const first = must(await texts.draft({ key: text.key, language: 'vi', title: text.title, text: 'Lời của An.' }, AN))
  const second = must(
    await texts.draft({ key: text.key, language: 'vi', title: text.title, text: 'Lời của Bình.' }, BINH),
  )
  must(await texts.submit(first.id, AN))
  must(await texts.submit(second.id, BINH))
  must(await texts.approve(first.id, null, BINH))
  expect(await texts.approve(second.id, null, AN)).toMatchObject({
    reason: 'text-moved',
    detail: { base: { text: text.text }, inForce: { text: 'Lời của An.' }, proposed: { text: 'Lời của Bình.' } },
  })
  expect(await texts.draft({ key: text.key, language: 'vi', title: null, text: 'Muộn.' }, BINH)).toMatchObject({
    reason: 'text-moved',
  })
  const now = await purposeOf('orange')
  const merged = must(await texts.draft({ key: now.key, language: 'vi', title: null, text: 'Lời chung.' }, BINH))
  must(await texts.submit(merged.id, BINH))
  must(await texts.approve(merged.id, null, AN))
  const history = must(await texts.read(text.key))
  expect(history.text.text).toBe('Lời chung.')
  expect(history.revisions.map(({ text: words, state }) => [words, state])).toEqual(
    expect.arrayContaining([
      ['Lời của An.', 'superseded'],
      ['Lời của Bình.', 'submitted'],
      ['Lời chung.', 'in-force'],
    ]),
  )
})

test('saving with an old count answers with the words that were saved meanwhile', async () => {
  const { texts } = system.services
  const text = await purposeOf('green')
  const made = must(await texts.draft({ key: text.key, language: 'vi', title: text.title, text: 'Một.' }, AN))
  must(await texts.save(made.id, { title: text.title, text: 'Hai.', saves: 1 }, AN))
  expect(await texts.save(made.id, { title: text.title, text: 'Ba.', saves: 1 }, AN)).toMatchObject({
    reason: 'text-moved',
    detail: { saved: { text: 'Hai.', saves: 2 } },
  })
  expect(await texts.save(made.id, { title: null, text: 'Gọi {phone}', saves: 2 }, AN)).toMatchObject({
    reason: 'text-faults',
    detail: { faults: [{ code: 'unknown-blank', what: 'phone' }] },
  })
  expect(await texts.save(made.id, { title: null, text: 'Ở cạnh {neighbour}', saves: 2 }, AN)).toMatchObject({
    detail: { faults: [{ code: 'blank-not-here', what: 'neighbour' }] },
  })
  expect(must(await texts.withdraw(made.id, AN))).toMatchObject({ state: 'withdrawn', text: 'Hai.' })
})

test('an old revision is restored as a new one that names it', async () => {
  const { texts } = system.services
  const id = 'common/rumour/online/2'
  const one = await approved(await withItem(id), '{fact} Lần một.')
  await approved(await withItem(id), '{fact} Lần hai.')
  const now = await withItem(id)
  const made = must(
    await texts.draft({ key: now.key, language: 'vi', title: one.title, text: one.text, restores: one.id }, BINH),
  )
  must(await texts.submit(made.id, BINH))
  expect(must(await texts.approve(made.id, null, AN))).toMatchObject({ restores: one.id, number: 3 })
  expect((await withItem(id)).text).toBe('{fact} Lần một.')
})

// Letters only: no claim about any language is made here.
const OTHER = 'xx'
test('a text in another language goes with changes only while the Vietnamese is the one that it translates', async () => {
  const text = await textWhere(({ uses }) =>
    uses.some((use) => use.part === 'package' && use.move === 'none>yellow' && use.place === 'keyMessages'),
  )
  await approved(text, 'chữ thử {commune} {zone}', OTHER)
  const seq = await changeTo('yellow', '31504')
  const item = (await packageOf(seq)).keyMessages.find(({ id }) => text.itemIds.includes(id))
  expect(item?.variants?.[OTHER]).toMatchObject({ text: expect.stringMatching(/^chữ thử (?!\{)/), missing: ['zone'] })
  await approved(await withItem(text.itemIds[0] ?? ''), 'Lời tiếng Việt mới cho {commune}.')
  const next = await changeTo('yellow', '31507')
  expect(JSON.stringify(await packageOf(next))).not.toContain('chữ thử')
  expect(JSON.stringify(await packageOf(seq))).toContain('chữ thử')
  const { revisions } = must(await system.services.texts.read(text.key))
  expect(revisions.find(({ language }) => language === OTHER)).toMatchObject({ state: 'in-force', outdated: true })
})

test('a release with other texts keeps what editors put into force, and flags what it was written over', async () => {
  const text = await textWhere(
    ({ uses, itemIds }) => itemIds.length === 1 && uses.some((use) => use.part === 'package' && use.place === 'starts'),
  )
  const revised = await approved(text, 'Việc bắt đầu, do người biên tập viết.')
  const [id = ''] = text.itemIds
  const catalogue = changed(makeCatalogue(currentEdition), id, 'Chương trình bản mới viết khác.')
  const version = await system.content.put(currentEdition.edition.id, catalogue, system.clock.now())
  expect(version).toBe((revised.version ?? 0) + 1)
  expect((await withItem(id)).text).toBe('Việc bắt đầu, do người biên tập viết.')
  const newRelease = createTexts({
    log: system.log,
    texts: createTextStore(system.db),
    content: system.content,
    places: system.places,
    clock: system.clock,
    edition: {
      ...currentEdition,
      packageFor: (from, to) => catalogue.packages[moveKey(from, to)] ?? currentEdition.packageFor(from, to),
    },
  })
  const read = must(await newRelease.read(text.key))
  expect(read.program?.text).toBe('Chương trình bản mới viết khác.')
  expect(read.revisions.find((one) => one.id === revised.id)).toMatchObject({ state: 'in-force', programMoved: true })
  expect((await newRelease.waiting(AN.id)).toLookAt.map((one) => one.id)).toContain(revised.id)
  const again = await system.content.put(currentEdition.edition.id, catalogue, system.clock.now())
  expect(again).toBe(version)
})

test('what a district adds is in the next change, and two who save at once lose nothing', async () => {
  const { texts } = system.services
  const input = { hotline: '1900 0000', localNote: null, revision: 0 }
  expect(must(await texts.saveLocal('946', input, AN))).toMatchObject({ revision: 1, hotline: '1900 0000' })
  expect(await texts.saveLocal('946', { ...input, hotline: '1' }, BINH)).toMatchObject({
    reason: 'local-moved',
    detail: { inForce: { hotline: '1900 0000' } },
  })
  expect(await texts.saveLocal('000', input, AN)).toMatchObject({ reason: 'unknown-district' })
  const commune = [...system.places.communes.values()].find(({ districtCode }) => districtCode === '946')
  const seq = await changeTo('yellow', commune?.code ?? '')
  expect((await system.read.change(seq))?.fills).toMatchObject({ hotline: '1900 0000' })
})

function changed(catalogue: Catalogue, id: string, text: string): Catalogue {
  return JSON.parse(JSON.stringify(catalogue), (_, value: { id?: string }) =>
    value && typeof value === 'object' && value.id === id ? { ...value, text } : value,
  )
}
