import { z } from 'zod'

const NO_NUMBER = 'Cannot convert object to primitive value'

/** Whether this is a schema's failure at a length that cannot be made a number; a library's own schemas fail so too. */
export const isNoNumber = (error: unknown): boolean => error instanceof TypeError && error.message === NO_NUMBER

/**
 * Reads what somebody sent by a schema. A schema with a bound on length compares
 * whatever is called `length` before it refuses the kind of the value, and throws
 * where that cannot be made a number: nothing of ours looks like that, so it is
 * refused as every other wrong value is.
 */
export function readGiven<T>(schema: z.ZodType<T>, given: unknown): z.ZodSafeParseResult<T> {
  try {
    return schema.safeParse(given)
  } catch (error) {
    if (!isNoNumber(error)) throw error
    const message = 'Dữ liệu có phần không đúng kiểu: “length” hoặc “size” không phải là số.'
    return {
      success: false,
      error: new z.ZodError([{ code: 'custom', path: [], message, input: given }]) as z.ZodError<T>,
    }
  }
}
