import { z } from 'zod'
import { visibleText } from './hidden-characters'
import { toNfc } from './nfc'

/** No NUL and no half of a surrogate pair: what no screen can show and PostgreSQL refuses to keep. */
export const isStorable = (text: string): boolean => !text.includes('\u0000') && !/\p{Surrogate}/u.test(text)
const UNSTORABLE = 'Có ký tự không hợp lệ. Hãy xóa ký tự lạ rồi gửi lại.'

/** A text of several lines, as it was seen when it was typed. */
export const textSchema = (max: number) => z.string().max(max).refine(isStorable, UNSTORABLE).overwrite(visibleText)

/** One line: nothing hidden, NFC, single spaces, no spaces around, not empty. Two that look alike are alike. */
export const lineSchema = (max: number) =>
  z
    .string()
    .refine(isStorable, UNSTORABLE)
    .transform((text) => toNfc(visibleText(text)).replace(/\s+/g, ' ').trim())
    .pipe(z.string().min(1).max(max))
