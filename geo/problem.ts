/** One thing that is wrong, in words for the person who brought the data. */
export interface Problem {
  /** Name of the check or of the step that found it. */
  check: string
  /** The commune or district concerned, where there is one. */
  code?: string
  message: string
}

/** One line for the terminal. */
export const problemLine = ({ check, code, message }: Problem): string =>
  `- [${check}]${code === undefined ? '' : ` ${code}:`} ${message}`
