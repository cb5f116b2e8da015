import { createHash } from 'node:crypto'
import { strFromU8, strToU8, unzipSync } from 'fflate'
import { steadyZip } from './steady-zip'

/** The first bytes of an embedded font are hidden by its key (ECMA-376 part 4, §3.3.3). */
const HIDDEN = 32
const ANY_FONT = /<w:font [^>]*w:name="Be Vietnam Pro"[^>]*>/
const KEY = /(r:id="(rId\d+)"[^>]*w:fontKey=|w:fontKey=)"\{([0-9A-F-]{36})\}"/g

/** A key's bytes in the order in which they hide a font: from its end. */
const keyBytes = (key: string) => Buffer.from(key.replaceAll('-', ''), 'hex').reverse()

function keyOf(name: string): string {
  const hex = createHash('sha256').update(name).digest('hex').toUpperCase()
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join('-')
}

/** Hides what one key hides by another instead. */
function rehide(font: Uint8Array, from: string, to: string): Uint8Array {
  const [old, fresh] = [keyBytes(from), keyBytes(to)]
  return font.map((byte, i) => (i < HIDDEN ? byte ^ (old[i % 16] ?? 0) ^ (fresh[i % 16] ?? 0) : byte))
}

/** Font keys are drawn at random when a document is packed: each becomes one made of its file's name. */
function steadyFonts(files: Record<string, Uint8Array>): void {
  const path = 'word/fontTable.xml'
  let n = 0
  const table = strFromU8(files[path] ?? new Uint8Array()).replace(KEY, (_, before: string, _id, key: string) => {
    n += 1
    const name = `word/fonts/font${n}.odttf`
    const font = files[name]
    if (!font) throw new Error(`The font table names ${name}, which is not there.`)
    files[name] = rehide(font, key, keyOf(name))
    return `${before}"{${keyOf(name)}}"`
  })
  // A program that reads no embedded fonts takes one with all Vietnamese letters.
  files[path] = strToU8(table.replace(ANY_FONT, '$&<w:altName w:val="Arial"/>'))
}

/** Relationships are named at random too: they are counted instead, in the part and in its list. */
function steadyLinks(files: Record<string, Uint8Array>): void {
  for (const [path, list] of Object.entries(files)) {
    const part = path.replace('_rels/', '').replace(/\.rels$/, '')
    const body = files[part]
    if (!path.endsWith('.rels') || !body) continue
    let [rels, xml] = [strFromU8(list), strFromU8(body)]
    const ids = [...rels.matchAll(/ Id="([^"]+)"/g)].map(([, id = '']) => id).filter((id) => !/^rId\d+$/.test(id))
    ids.forEach((id, i) => {
      rels = rels.replaceAll(`Id="${id}"`, `Id="rIdLink${i + 1}"`)
      xml = xml.replaceAll(`"${id}"`, `"rIdLink${i + 1}"`)
    })
    files[path] = strToU8(rels)
    files[part] = strToU8(xml)
  }
}

/** A packed document with what packing draws from the clock and from chance set: the same text gives the same bytes. */
export function steadyDocx(packed: Uint8Array, at: Date): Uint8Array {
  const files = unzipSync(packed)
  const core = strFromU8(files['docProps/core.xml'] ?? new Uint8Array())
  const time = `${at.toISOString().slice(0, 19)}Z`
  files['docProps/core.xml'] = strToU8(core.replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${time}`))
  steadyFonts(files)
  steadyLinks(files)
  // A drawing's number counts on from the document made before.
  const body = strFromU8(files['word/document.xml'] ?? new Uint8Array())
  let drawing = 0
  files['word/document.xml'] = strToU8(
    body.replace(/(<wp:docPr [^>]*?\bid=")\d+"/g, (_, start) => `${start}${++drawing}"`),
  )
  return steadyZip(files)
}
