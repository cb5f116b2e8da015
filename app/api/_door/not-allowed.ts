import { problem } from './problem'

/** Answers the methods that a door does not have, naming those that it has. */
export const notAllowed = (allow: string) => async (): Promise<Response> =>
  problem('method-not-allowed', { headers: { allow } })
