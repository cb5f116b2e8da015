import { UPLOAD_LIMITS, type UploadRefusal } from './limits'

const [OPEN, CLOSE, SLASH, BANG, QUESTION, DASH, BRACKET] = [0x3c, 0x3e, 0x2f, 0x21, 0x3f, 0x2d, 0x5b]
const [QUOTE, APOSTROPHE] = [0x22, 0x27]

/**
 * What makes an XML part of a document unfit for reading, null where nothing does:
 * a document type (forbidden in office documents, ECMA-376 part 2, 8.1.4, and the way to
 * entities that multiply), tags nested deeper or more of them than any office program
 * writes, an encoding that is not UTF-8. One pass over the bytes; it does not parse.
 */
export function findXmlFault(bytes: Uint8Array): UploadRefusal | null {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) return 'unreadable'
  let depth = 0
  let tags = 0
  for (let at = bytes.indexOf(OPEN); at >= 0; at = bytes.indexOf(OPEN, at + 1)) {
    const next = bytes[at + 1]
    if (next === QUESTION) continue
    if (next === BANG) {
      if (bytes[at + 2] !== DASH && bytes[at + 2] !== BRACKET) return 'suspicious'
      continue
    }
    tags += 1
    if (tags > UPLOAD_LIMITS.xmlTags) return 'zip-bomb'
    if (next === SLASH) {
      depth -= 1
      continue
    }
    const close = endOfTag(bytes, at)
    if (close < 0) return 'unreadable'
    if (bytes[close - 1] !== SLASH) depth += 1
    if (depth > UPLOAD_LIMITS.xmlDepth) return 'suspicious'
  }
  return null
}

/** Where a tag closes; a ">" inside an attribute's quotes does not, and a "<" may stand nowhere in a tag. */
function endOfTag(bytes: Uint8Array, from: number): number {
  let quote = 0
  for (let at = from + 1; at < bytes.length; at += 1) {
    const byte = bytes[at]
    if (byte === OPEN) return -1
    if (quote !== 0) {
      if (byte === quote) quote = 0
    } else if (byte === QUOTE || byte === APOSTROPHE) quote = byte
    else if (byte === CLOSE) return at
  }
  return -1
}
